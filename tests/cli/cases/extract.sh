printf "Trade talks in Astana\n\nKazakhstan and China met on Monday.\n" >a.txt
newsidx extract a.txt --json | jq -c "{title, country}"
