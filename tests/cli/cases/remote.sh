# Indexes behind a pipe, as over ssh; skipped in silence where there is no xapian-progsrv (tests/cli/run says so).
if ! command -v xapian-progsrv >/dev/null; then cat "$NEWSIDX_TESTS/cli/cases/remote.stdout"; cat "$NEWSIDX_TESTS/cli/cases/remote.stderr" >&2; exit 0; fi
head -n 8 "$NEWSIDX_TESTS/data/articles.jsonl" >first.jsonl
sed -n '1p;8,11p' "$NEWSIDX_TESTS/data/articles.jsonl" |
    jq -c 'if (.url // "") | endswith("eaeu-treaty") then .updated = "2014-06-02" | .title = "Leaders sign pact" | .text |= gsub("treaty"; "pact") else . end' >second.jsonl
sed -n '10,14p' "$NEWSIDX_TESTS/data/articles.jsonl" >third.jsonl
for part in first second third; do newsidx --db $part add $part.jsonl 2>/dev/null; done
cat first.jsonl second.jsonl third.jsonl | newsidx --db whole add - 2>/dev/null
newsidx --db second pack second.newsidx
here=ssh://here$PWD
for dbs in "first $here/second third" "$here/first $here/second.newsidx $here/third"; do
    flags=; for db in $dbs; do flags="$flags --db $db"; done
    for question in "count treaty" "count pact" "count union" "facets --by country,about,source,year,month union" "search --sort date -n 100 --json eur* NEAR/5 union" "dump" "count date:2014..2015"; do
        newsidx --db whole $question | sed -E 's/"path":"[^"]*"(,"line":[0-9]+)?//' | sort -u >want
        newsidx $flags $question 2>note | sed -E 's/"path":"[^"]*"(,"line":[0-9]+)?//' | sort -u | diff want -
    done
    cat note
    newsidx $flags search union --limit 1 2>/dev/null | tail -n 1
    newsidx $flags search pact --json 2>/dev/null | jq -r .title
    newsidx $flags show --text "$(newsidx $flags search pact --json 2>/dev/null | jq -r .id)" 2>/dev/null | head -n 1
done
# Words weigh as in one index where each copy has its like on this machine.
head -n 3 first.jsonl >fourth.jsonl; newsidx --db fourth add fourth.jsonl 2>/dev/null
newsidx --db first search --any union gas talks --json | jq -c 'del(.path)' >want
newsidx --db first --db $here/fourth search --any union gas talks --json 2>/dev/null | jq -c 'del(.path)' | diff want -
for wrong in "ssh://here" "ssh://-oProxyCommand=x/y" "ssh://here/a b" "ssh://here/\$(id)" "ssh://here:port/a"; do newsidx --db "$wrong" count union; echo $?; done
newsidx --db "$here/nothing" count union 2>&1 | sed "s|$PWD||g; s|try: [^ ]*ssh-here|try: ssh|"
for command in "add first.jsonl" "verify" "compact" "pack x" "reindex"; do newsidx --db "ssh://here/x" $command; echo $?; done
NEWSIDX_SSH=/bin/false; export NEWSIDX_SSH; newsidx --db ssh://here/x count union; echo $?
