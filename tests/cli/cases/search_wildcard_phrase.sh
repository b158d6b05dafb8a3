# articles
newsidx search '"eurasian econ* union"' --json | jq -r .title | sort
