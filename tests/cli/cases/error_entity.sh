export NEWSIDX_DB=index
newsidx add - <"$NEWSIDX_TESTS/data/people.jsonl" 2>/dev/null
newsidx entity; echo "exit $?"
newsidx entity split x; echo "exit $?"
newsidx entity merge Tokayev; echo "exit $?"
newsidx entity merge Clayworth Putin; echo "exit $?"
newsidx entity merge Tokaev 'Kassym-Jomart Tokayev'; echo "exit $?"
newsidx entity merge 'Hilda Clayworth' CSTO; echo "exit $?"
newsidx entity ban nobody; echo "exit $?"
newsidx entity ban --type city Tokayev; echo "exit $?"
newsidx --db nothing entity list; echo "exit $?"
newsidx --db ssh://here/x entity undo; echo "exit $?"
ls
# The file is named from the root, wherever that is here.
run() { newsidx "$@" 2>err; echo "exit $?"; sed "s#$(pwd -P)/##" err >&2; }
printf '# ours\nmrge\tperson\ta\tb\n' >index.ledger
run count mayor
run entity undo
run add "$NEWSIDX_TESTS/data/people.jsonl"
printf 'ban\tcountry\tKazakhstan\n' >index.ledger
run facets --by country
