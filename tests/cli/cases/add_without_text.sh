# Records without text are left out and counted, whether they stand in a list or on lines.
article='{"title":"A visit","text":"Leaders met in Astana."}'
printf '%s\n' "$article" '{"title":"","text":""}' '{"title":null,"text":"<p></p>"}' >lines.jsonl
printf '[%s,{"title":"","text":""},{"title":null,"text":"<p></p>"}]\n' "$article" >list.json
for file in lines.jsonl list.json; do newsidx --db "$file.index" add "$file"; echo "exit $?"; done
# One without the keys of an article is an error in both.
printf '%s\n' "$article" '{"id":5}' >lines.jsonl
printf '[%s,{"id":5}]\n' "$article" >list.json
for file in lines.jsonl list.json; do newsidx --db "$file.index" add "$file" || echo "exit $?"; done
newsidx extract lines.jsonl --json >extracted || wc -l <extracted
