# articles
newsidx search '"Eurasian Union"' --json | jq -r .title
