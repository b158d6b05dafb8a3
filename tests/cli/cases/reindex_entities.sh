# What only the text can tell is found anew, without the sources.
export NEWSIDX_DB=index
cp "$NEWSIDX_TESTS/data/people.jsonl" p.jsonl
newsidx add p.jsonl 2>/dev/null; rm p.jsonl
newsidx reindex --entities
printf 'Hopton\torganization\tq1\nClayworth\tperson\tq2\nHilda Clayworth\tperson\tq2\nObservers\torganization\tq3\n' >names.tsv
newsidx entity import names.tsv
newsidx entity import names.tsv
newsidx reindex --entities
newsidx search mayor OR observers --json | jq -c '[.title, [.person[]?.name], [.organization[]?.name]]'
newsidx count --organization observers
newsidx reindex --entities
newsidx verify
echo --- a name that no article explains
printf '{"title":"Rain in Hopton","text":"Mr. Zorbling said on Monday that it rained. Zorbling laughed.","url":"https://newsidx.example/z"}\n' | newsidx add - 2>/dev/null
newsidx count --person zorbling
newsidx entity ban zorbling
newsidx reindex --entities
newsidx count --person zorbling; echo "exit $?"
newsidx entity undo
newsidx reindex --entities
newsidx entity merge zorbling 'Anna Lindqvist'
newsidx reindex --entities --json
newsidx search --person lindqvist --json | jq -c '[.title, [.person[]?.name]]'
