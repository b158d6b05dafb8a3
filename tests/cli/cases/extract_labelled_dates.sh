# A label and a colon before a date in numbers are its own, and not a clock's.
for line in 'Date: 2019-04-03' 'Published: 2019-04-03' 'Updated: 2019-04-03' 'Date: 2019/04/03'; do
    printf 'Head\n\n%s\n\nThey met.\n' "$line" | newsidx extract --json -
done | jq -c '[.date, .updated, .text]'
echo '<html><body><article><h1>Head</h1><div class="date">Published: 2019-04-03</div><p>They met.</p></article></body></html>' >a.html
echo '{"title":"Head","text":"They met.","date":"Published: 2019-04-03"}' >b.json
newsidx extract --json a.html b.json | jq -c '[.date, .text]'
