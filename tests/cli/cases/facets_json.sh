# articles
newsidx facets union --by country --json
