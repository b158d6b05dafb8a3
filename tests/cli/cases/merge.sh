# Three indexes that overlap; of one article the second has a later text.
head -n 8 "$NEWSIDX_TESTS/data/articles.jsonl" >first.jsonl
sed -n '1p;5,11p' "$NEWSIDX_TESTS/data/articles.jsonl" |
    jq -c 'if (.url // "") | endswith("eaeu-treaty") then .updated = "2014-06-02" | .title = "Leaders sign pact" else . end' >second.jsonl
sed -n '10,14p' "$NEWSIDX_TESTS/data/articles.jsonl" >third.jsonl
for part in first second third; do newsidx --db $part add $part.jsonl 2>/dev/null; done
newsidx --db third pack third.newsidx
newsidx --db forwards merge first second third.newsidx
newsidx --db backwards merge third.newsidx second first 2>/dev/null
newsidx --db once add first.jsonl second.jsonl third.jsonl 2>/dev/null
for db in forwards backwards; do
    newsidx --db $db verify
    newsidx --db once dump >want; newsidx --db $db dump | diff want -
    newsidx --db once search union OR gas OR talks -n 100 --json --summary >want; newsidx --db $db search union OR gas OR talks -n 100 --json --summary | diff want -
done
newsidx --db forwards merge first second --json | tail -n 1
newsidx --db forwards search pact --json | jq -r .title
newsidx --db forwards merge nothing; echo $?
newsidx --db forwards merge; echo $?
