# articles
newsidx search union --recency 30d --as-of 2014-06-01 --json | sed -E 's/.*"title":"([^"]*)","date":"([^"]*)".*/\2 \1/'
newsidx search union --recency 1y --as-of 2020 --json | sed -E 's/.*"title":"([^"]*)","date":"([^"]*)".*/\2 \1/'
newsidx search union date:30d.. --as-of 2014-06-15 --json | sed -E 's/.*"title":"([^"]*)","date":"([^"]*)".*/\2 \1/'
