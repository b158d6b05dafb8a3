# articles
newsidx search --any treaty union --json | jq -r .title
echo "and by the best articles' words:"
newsidx search --any treaty union --expand --json | jq -r .title
