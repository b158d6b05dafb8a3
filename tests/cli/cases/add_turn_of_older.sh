# Of two texts of one address the later counts. Where that one gets an earlier date, the other has its turn in the same run.
line() { printf '{"title":"%s","text":"Tariffs %s.","url":"https://paper.example/1","date":"2019-04-0%s"}\n' "$1" "$1" "$2"; }
told() { newsidx --db "$1" search tariffs --json | jq -c '[.title, .date]'; }
mkdir a
line V1 3 >a/1.json
line V2 4 >a/2.json
newsidx --db files add a 2>&1; told files
line V2b 2 >a/2.json
newsidx --db files add a 2>&1; told files
newsidx --db files add a 2>&1
echo '--- in one file'
(line V3 6; line V4 7) >both.jsonl
newsidx --db lines add both.jsonl 2>&1; told lines
(line V3 6; line V4b 5) >both.jsonl
newsidx --db lines add both.jsonl 2>&1; told lines
newsidx --db lines add both.jsonl 2>&1
echo '--- only the changed one is read'
line V1b 4 >a/1.json
newsidx --db files add a/1.json 2>&1; told files
