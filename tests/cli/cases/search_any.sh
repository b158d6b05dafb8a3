# articles
newsidx search --any owl metro frost --json | jq -r .title | sort
