# articles
# Function words match as all others do, and rank nothing beside them.
newsidx search --any the metro --json | jq -r '[.title, .score > 0] | @tsv'
echo 'alone they rank:'
newsidx search the of --limit 3 --json | jq -r '[.title, .score > 0] | @tsv'
