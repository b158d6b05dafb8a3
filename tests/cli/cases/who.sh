# stories
newsidx who kazakhstan --by country --min 2
newsidx who KZ --by country --min 2 --query summit --json --summary
newsidx who --type country belarus --by country --min 3 --no-sentences --csv
newsidx who belarus --by country --min 4 --graph graphml
newsidx who armenia --min 100; echo "exit $?"
