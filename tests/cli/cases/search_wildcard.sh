# articles
newsidx search 'kaza* signed' --json | jq -r .title
