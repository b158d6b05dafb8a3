export NEWSIDX_DB=index
newsidx add - <"$NEWSIDX_TESTS/data/people.jsonl" 2>/dev/null
newsidx count --person clayworth
newsidx count --person 'Hilda Clayworth'
newsidx count person:tokayev
