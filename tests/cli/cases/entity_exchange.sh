# A colleague's decisions, a dictionary, git's own link, packed indexes and several at once.
export NEWSIDX_DB=index
newsidx add - <"$NEWSIDX_TESTS/data/people.jsonl" 2>/dev/null
newsidx entity export; echo "exit $?"
newsidx entity merge 'Hilda Clayworth' 'Bill Clayworth' 2>/dev/null
newsidx entity rename Putin 'V. V. Putin' 2>/dev/null
newsidx entity export >theirs.txt
newsidx entity import theirs.txt
mv index.ledger mine.txt
newsidx facets --by person --limit 3 --csv
mkdir repository && ln -s repository/ledger.txt index.ledger
newsidx entity import - <theirs.txt
test -L index.ledger && cmp repository/ledger.txt mine.txt && echo "the same file"
newsidx facets --by person --limit 3 --csv
newsidx pack packed
newsidx --db packed facets --by person --limit 3 --csv
newsidx --db packed verify
newsidx --db packed entity undo; ls -d packed*
newsidx --db packed entity list
echo --- several
newsidx --db other add - <"$NEWSIDX_TESTS/data/articles.jsonl" 2>/dev/null
newsidx --db index --db other count --person putin
newsidx --db index --db other facets --by person --include Putin --csv
newsidx --db other --db index facets --by person --include Putin --csv
echo --- bad files
printf 'Anna Lindqvist\tperson\n' >bad.tsv; newsidx entity import bad.tsv; echo "exit $?"
printf 'Anna Lindqvist\tcity\tx\n' >bad.tsv; newsidx entity import bad.tsv; echo "exit $?"
newsidx entity import nothing.tsv; echo "exit $?"
