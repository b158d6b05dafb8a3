export NEWSIDX_DB=index
newsidx add - <"$NEWSIDX_TESTS/data/people.jsonl" 2>/dev/null
newsidx show $(newsidx search --person Hilda --json | jq -r .id)
newsidx show $(newsidx search --person Hilda --json | jq -r .id) --json | jq -c '[.person, .organization]'
