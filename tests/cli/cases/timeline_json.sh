# articles
newsidx timeline eurasian --by year --json --summary
newsidx timeline --by month --from 2017 --json --summary
newsidx timeline treaty --by week --json
