# stories
# Merged counts once an article, everywhere; merge then undo gives the same bytes.
ask() {
    newsidx facets --by country,about,person,organization
    newsidx facets --by person --drill country --limit 3 --json
    newsidx search summit --json --summary --limit 3
    newsidx count --country KZ
    newsidx count 'about:KZ OR about:BY'
    newsidx who kazakhstan --by country --min 2 --csv --no-sentences
    newsidx trends country:KZ --vs date:2019 --by country --json
    newsidx timeline --country BY --by year --json
    newsidx stats --json | jq -c 'del(.bytes)'
}
ask >before
newsidx entity merge Belarus Kazakhstan --note 'one for a test'
ask >merged
cmp -s before merged && echo "nothing changed"
newsidx facets --by country --limit 4
newsidx count --country KZ; newsidx count --country BY; newsidx count 'about:BY'
newsidx search --country belarus --sort date --limit 1 --json | jq -c .country
newsidx entity list
newsidx entity undo
ask >after
cmp before after && echo "as before"
newsidx entity list; echo "exit $?"
