# stories
newsidx facets --by country,year -n 2 --csv
newsidx facets --by country -n 1 --drill year --tsv
newsidx timeline --by month --csv
newsidx timeline nosuchword --tsv; echo "exit $?"
newsidx trends summit --vs 'NOT summit' --min 1 --by country --csv
id=$(newsidx search title:leaders --ids-only)
newsidx story "$id" --csv | sed -E 's/,(articles\.jsonl|-)$/,PATH/'
newsidx related "$id" -n 2 --tsv | cut -f1,3-7
newsidx stats --csv | grep -v bytes
newsidx search summit --sort date -n 2 --csv | sed -E 's/,(articles\.jsonl|-),/,PATH,/; s/,[0-9]*$/,LINE/'
newsidx search summit --all --tsv | cut -f1-3
