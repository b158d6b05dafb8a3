# articles
newsidx search union --json --summary | tail -n 1 | jq -c 'del(.facets.person, .facets.organization)'
