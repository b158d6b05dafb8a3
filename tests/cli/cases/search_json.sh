# articles
newsidx search Eurasian Union --json | jq -c 'del(.score)'
