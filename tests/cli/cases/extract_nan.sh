# Python's json.dumps writes NaN for a missing value: it is null, and the article stays.
echo '{"title":"One","text":"Ministers met.","author":NaN,"date":-Infinity,"words":Infinity}' >a.json
echo '[{"title":"Two","text":"They left.","author":[NaN],"source":{"name":NaN}}]' >b.json
newsidx extract --json a.json b.json | jq -c '[.title, .text, .authors, .source, .date]'; newsidx extract a.json >/dev/null; echo $?
