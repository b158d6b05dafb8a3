# A table (CSV) is read by the names of its columns, an article a row; a broken row costs no other one, a table of figures is refused.
printf 'title,text,date,source\n"A visit","Leaders met in Astana, they said.\n\nThey spoke of ""trade"".",2019-04-03,Agency\nbroken\n,,,\nA pact,Ministers signed.,2019-04-04,Wire\n' >articles.csv
newsidx extract --json articles.csv | jq -c '[.path, .line, .title, .text, .date, .source]'
gzip <articles.csv | newsidx --db a add -
printf 'Titre;Texte;Date\r\nUne visite;"D\351j\340 \340 Paris; hier";03/04/2019\r\nUn pacte;Sign\351;04/04/2019\r\n' >french.csv
newsidx extract --json french.csv | jq -c '[.line, .title, .text, .date]'
printf 'what\tkind\nLeaders met in Astana.\tnews\nThey spoke.\tnews\n' >named.tsv
newsidx extract --json --map body=what named.tsv | jq -c '[.line, .text]'
printf '\357\273\277title,text\r\na,b\r\nc,d\r\n' | newsidx extract --json - | jq -c '[.line, .title, .text]'
newsidx extract named.tsv
printf 'country,year,population\nKZ,2018,18276500\nKG,2018,6256730\n' | newsidx extract -
printf 'Title, text and date\n\nA text with commas, and more.\n\nLeaders met, and spoke.\n' | newsidx extract --json - | jq -c '.title'
