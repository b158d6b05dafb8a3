export NEWSIDX_DB=index
newsidx add - <"$NEWSIDX_TESTS/data/people.jsonl" 2>/dev/null
for name in Tokayev tokaev Токаев 'Zhomart-Kasym Tokayev' 'Kassym-Jomart Tokayev'; do newsidx search --person "$name" --json | jq -r .title; done
