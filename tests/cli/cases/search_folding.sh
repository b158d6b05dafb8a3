# articles
newsidx search 'sao paulo cafe' --json | jq -c .title
