# articles
newsidx facets union --by year,country --sort name --drill source -n 4
newsidx facets union --by country --drill year -n 2 --json --summary
newsidx facets --by day,week,month --country UA --json --summary
