# articles
newsidx search union --recency 2014
newsidx search union --recency 30x
newsidx search union --recency 30d --as-of tomorrow
newsidx count --as-of '>2014'
newsidx count --from '<2014'
newsidx saved add union union --as-of 2014
