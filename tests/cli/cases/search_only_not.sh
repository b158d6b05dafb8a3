# articles
newsidx search --json -- -union | jq -r .title | sort
