export NEWSIDX_DB=index
newsidx add - <"$NEWSIDX_TESTS/data/people.jsonl" 2>/dev/null
newsidx search --person Linkvist
