# articles
newsidx search country:georgia --json | jq -r .title; newsidx search country:us --json | jq -r .title; newsidx count about:KZ
