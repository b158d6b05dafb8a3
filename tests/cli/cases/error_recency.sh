# articles
newsidx search union --recency 2014
newsidx search union --recency 30x
newsidx search union --recency 30d --as-of tomorrow
