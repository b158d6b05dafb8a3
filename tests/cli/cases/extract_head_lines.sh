# The lines under a title of plain text, as papers print them.
for lines in 'By Ann Lee | April 3, 2019' 'April 3, 2019 | By Ann Lee' 'Author: Ann Lee' 'By: Ann Lee' 'Reuters, April 3, 2019' 'Ann Lee\n3 April 2019' 'Moscow, 3 April 2019'; do
    printf "Head of it\n\n$lines\n\nThey met.\n" | newsidx extract --json -
done | jq -c '[.date, .authors, .text]'
