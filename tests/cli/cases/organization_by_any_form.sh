export NEWSIDX_DB=index
newsidx add - <"$NEWSIDX_TESTS/data/people.jsonl" 2>/dev/null
for name in CSTO csto 'Collective Security Treaty Organisation' 'Kazakh Foreign Ministry' 'ministry of foreign affairs of Kazakhstan'; do newsidx search --org "$name" --json | jq -r .title; done
