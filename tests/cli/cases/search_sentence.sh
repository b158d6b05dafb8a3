# articles
newsidx search 'russia /s brussels' --json | jq -r .title; newsidx count 'russia /p brussels'
