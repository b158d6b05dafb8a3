# articles
newsidx count 'kazakhstan & -- union'
