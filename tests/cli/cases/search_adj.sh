# articles
echo '--- in that order, within so many words, on either side of an OR'
for query in 'gas ADJ/1 transit' 'transit ADJ/5 gas' 'price ADJ/2 dispute' 'gas ADJ/3 (transit OR talks)' 'talks ADJ gas'; do
    echo "$query: $(newsidx search "$query" --json | jq -c '[.title, [.snippets[] | .text as $t | .matches[] as $m | $t[$m[0]:$m[1]]]]' | paste -sd' ')"
done
