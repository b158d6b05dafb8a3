# articles
newsidx facets --by country --min 2
newsidx facets --by country --include kazakhstan --include RU --include Geor\*
newsidx facets --by country --min 3 -n 2
newsidx facets --by source --exclude 'sample wire' --exclude C\* --sort name
newsidx facets --by year,year --sort name -n 3
newsidx facets nosuchword --by year; echo "exit $?"
