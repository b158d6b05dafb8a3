# articles
newsidx search 'tokaev~1' --json | jq -r .title
