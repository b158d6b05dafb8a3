# articles
newsidx search union --recency 30d --as-of 2014-06-01 --json | sed -E 's/.*"title":"([^"]*)","date":"([^"]*)".*/\2 \1/'
newsidx search union --recency 1y --as-of 2020 --json | sed -E 's/.*"title":"([^"]*)","date":"([^"]*)".*/\2 \1/'
newsidx search union date:30d.. --as-of 2014-06-15 --json | sed -E 's/.*"title":"([^"]*)","date":"([^"]*)".*/\2 \1/'
for command in count "timeline --by year" "facets --by year"; do newsidx $command date:30d.. --as-of 2014-06-15; done
newsidx count --from 30d --to 7d --as-of 2014-06-15
newsidx count 'date:>=2014-05 date:<2014-06-02'
