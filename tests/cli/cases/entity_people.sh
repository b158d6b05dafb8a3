export NEWSIDX_DB=index
newsidx add - <"$NEWSIDX_TESTS/data/people.jsonl" 2>/dev/null
newsidx entity show Hilda Clayworth
newsidx entity merge 'Hilda Clayworth' 'Bill Clayworth'
newsidx entity show clayworth
newsidx search --person hilda --json | jq -c '[.title, .person]'
newsidx search --person clayworth --ids-only
newsidx entity rename 'Bill Clayworth' 'William Q. Zolotov' --note 'born so'
newsidx count --person zolotov
newsidx count --person Zolotof; echo "exit $?"
newsidx facets --by person --limit 3
newsidx entity ban --type person 'Anna Lindqvist'
newsidx count --person lindqvist; echo "exit $?"
newsidx search mayor --json | jq -c '[.title, [.person[].name]]'
newsidx entity show lindqvist --json
newsidx entity list
newsidx entity list --json
cat index.ledger
newsidx entity undo --json; newsidx entity undo; newsidx entity undo
newsidx entity undo; echo "exit $?"
cat index.ledger
# By id, which is of one type though nothing in it says so.
id=$(newsidx facets --by person --json lindqvist | jq -r 'select(.name == "Anna Lindqvist").id')
newsidx entity merge "$id" 'Bill Clayworth'
newsidx entity undo
