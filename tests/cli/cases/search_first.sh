# articles
newsidx search 'first/5 armenia' --json | jq -r .title; newsidx count 'first/3 traders'; newsidx count 'atleast2 owl'
