# A label stays with a file's text, whatever else the file is given later, and on whatever line the text is.
index() { newsidx --db index "$@"; }
labels() { index search tariffs --json | jq -c '[.source, .labels]'; }
printf 'Grain\n\nTariffs on grain.\n' >a.txt
index add a.txt --label wire --set source=TASS 2>&1
index add a.txt --set source=Other 2>&1
labels
index add a.txt --set lang=de --label desk 2>&1
labels
printf 'Grain\n\nTariffs on wheat.\n' >a.txt
index add a.txt 2>&1
labels
echo '--- a line before it'
echo '{"title":"Oil","text":"No duties on oil."}' >a.jsonl
index add a.jsonl --label energy 2>&1
sed -i '1i {"title":"Gas","text":"No duties on gas."}' a.jsonl
index add a.jsonl 2>&1
index search oil --json | jq -c '[.line, .labels]'
