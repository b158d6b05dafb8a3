# articles
newsidx search 'union -eurasian' --json | jq -r .title
