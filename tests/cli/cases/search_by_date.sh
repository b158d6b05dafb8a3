# articles
newsidx search union --sort date --json | jq -c '[.date, .title]'
