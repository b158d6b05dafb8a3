# articles
newsidx search union -n 2 --offset 1 --sort date --json | jq -c '[.rank, .title]'
