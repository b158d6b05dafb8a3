# Two articles lie in both indexes; of one the second index has a later text, without the word "treaty".
head -n 8 "$NEWSIDX_TESTS/data/articles.jsonl" >first.jsonl
sed -n '1p;8,14p' "$NEWSIDX_TESTS/data/articles.jsonl" |
    jq -c 'if (.url // "") | endswith("eaeu-treaty") then .updated = "2014-06-02" | .title = "Leaders sign pact" | .text |= gsub("treaty"; "pact") else . end' >second.jsonl
newsidx --db first add first.jsonl 2>/dev/null
newsidx --db second add second.jsonl 2>/dev/null
both="--db first --db second" swapped="--db second --db first"
for dbs in "$both" "$swapped"; do
    newsidx $dbs count 2>/dev/null
    newsidx $dbs count treaty
    newsidx $dbs count pact 2>/dev/null
    newsidx $dbs search pact --json 2>/dev/null | jq -r '.title, .path'
    newsidx $dbs search 'union' --summary --json 2>/dev/null | jq -c 'select(.type == "summary") | .total, .exact, .facets.year'
    newsidx $dbs facets --by country,source 'union' 2>/dev/null >facets.$((n++))
    newsidx $dbs stats --json 2>/dev/null | jq .articles
done
diff facets.0 facets.1 && rm facets.1
# As one index that holds all.
cat first.jsonl second.jsonl | newsidx --db whole add - 2>/dev/null
newsidx --db whole facets --by country,source 'union' | diff - facets.0
newsidx --db whole search 'union' --sort date -n 100 --json | jq -r .id >ids
newsidx $both search 'union' --sort date -n 100 --json 2>/dev/null | jq -r .id | diff - ids
# Words weigh as in one index, too: no article's are counted twice.
for question in "search union gas" "search --any union gas talks customs" "search --expand gas" "related $(head -n 1 ids)"; do
    newsidx --db whole $question --json | jq -c 'del(.path, .line)' >want
    newsidx $both $question --json 2>/dev/null | jq -c 'del(.path, .line)' | diff want - && wc -l <want
done
newsidx $both show "$(newsidx $both search pact --json 2>/dev/null | jq -r .id)" --json 2>/dev/null | jq -r .title
# A copy, and a copy that went on.
cp -r first copy; newsidx --db first --db copy count
printf "New\n\nNew text.\n" | newsidx --db copy add - 2>/dev/null; newsidx --db first --db copy count
# Each article once, wherever one is counted: in what was likelier meant, and of an entity.
for dbs in "--db first" "--db first --db copy"; do
    newsidx $dbs count kazakstan 2>&1 | grep mean
    newsidx $dbs entity show KZ --json 2>/dev/null | jq .articles
    newsidx $dbs search --person tokayev --explain 2>/dev/null | grep -o '[0-9]* articles*'
done
newsidx --db first --db copy search union --explain 2>/dev/null | grep stem
newsidx --db first --db copy search exact:Union --explain 2>/dev/null
newsidx --db first --db copy search --explain source:sample* 2>/dev/null
# The name is the one that most articles use, each counted once.
article() { jq -nc --arg date "$1" --arg text "$2" '{title: "Note", $date, $text}'; }
article 2014-05-01 "Kassym Jomart Brandt of Astana spoke. Mr Brandt left." >one.jsonl
{ article 2014-05-02 "Kassym-Jomart Brandt of Astana spoke. Mr Brandt left."
  article 2014-05-03 "Kassym-Jomart Brandt of Astana spoke. Mr Brandt came."; } >two.jsonl
newsidx --db left add one.jsonl two.jsonl 2>/dev/null
newsidx --db right add one.jsonl 2>/dev/null
printf "New\n\nNew text.\n" | newsidx --db right add - 2>/dev/null
newsidx --db third add one.jsonl 2>/dev/null
for dbs in "--db left" "--db left --db right" "--db third --db left --db right"; do
    newsidx $dbs facets --by person 2>/dev/null
    newsidx $dbs entity show brandt 2>/dev/null
done
# So are articles that say no more than a name.
article 2014-05-04 "Zvirgzdov met Zvirgzdov." >lone.jsonl
newsidx --db left add lone.jsonl 2>/dev/null; newsidx --db third add lone.jsonl 2>/dev/null
for dbs in "--db left" "--db left --db third"; do newsidx $dbs entity show zvirgzdov 2>&1 | grep -o '[0-9]* article.*'; done
