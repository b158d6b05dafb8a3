printf "Old title\n\nOld text of it.\n" >a.txt
newsidx --db x add a.txt
printf "New title\n\nNew text of it.\n" >a.txt
newsidx --db x add a.txt
newsidx --db x search text --json | jq -r .title
