# articles
newsidx search union --all --format '{rank} {date} {title}'
newsidx search union --all --json | jq -r .id >all
newsidx search union --sort date -n 1000 --json | jq -r .id | diff - all
newsidx search 'eur* NEAR/5 union' --all --ids-only >all; newsidx search 'eur* NEAR/5 union' --sort date --ids-only -n 1000 | diff - all
newsidx search union --all --sort relevance; echo $?
newsidx search union --all --summary; echo $?
newsidx search xyzzy --all; echo $?
newsidx search union --all -n 3; echo $?
newsidx search union --all --recency 30d; echo $?
newsidx search union --source '*wire'; echo $?
