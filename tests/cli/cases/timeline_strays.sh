echo '--- 60 articles of 2019, one dated 1900 and one 2050'
for i in $(seq 0 59); do printf '{"title":"Ferry %d","text":"The ferry sailed with %d aboard.","date":"2019-%02d-%02d"}\n' "$i" "$i" $((1 + i % 6)) $((1 + i % 28)); done >ferries.jsonl
newsidx --db plain add ferries.jsonl 2>/dev/null
printf '{"title":"Ferry of old","text":"A ferry sank.","date":"1900-03-04"}\n{"title":"Ferry to come","text":"A ferry flies.","date":"2050-01-01"}\n' >stray.jsonl
newsidx --db strays add ferries.jsonl 2>/dev/null
head -1 stray.jsonl | newsidx --db strays add - 2>/dev/null
newsidx --db plain timeline ferry | tail -3
newsidx --db strays timeline ferry | head -4
tail -1 stray.jsonl | newsidx --db strays add - 2>/dev/null
newsidx --db strays timeline ferry --by month; newsidx --db strays timeline ferry --by month --sparkline
newsidx --db strays timeline ferry --by month --json | jq -s 'map(.articles // 0) | add'; newsidx --db strays count ferry
echo '--- two of four are no strays'
printf '{"title":"A","text":"Boat.","date":"1900-03-04"}\n{"title":"B","text":"Boat.","date":"2019-01-01"}\n' | newsidx --db two add - 2>/dev/null
newsidx --db two timeline boat
