# articles
newsidx facets --by country,source,lang,year
