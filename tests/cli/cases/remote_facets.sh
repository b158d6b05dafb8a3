# Facets over an index here and others behind a pipe, in any order; skipped in silence where there is no xapian-progsrv.
if ! command -v xapian-progsrv >/dev/null; then cat "$NEWSIDX_TESTS/cli/cases/remote_facets.stdout"; exit 0; fi
for part in 0 1 2; do
    awk -v part=$part 'NR % 3 == part' "$NEWSIDX_TESTS/data/articles.jsonl" >$part.jsonl
    newsidx --db $part add $part.jsonl 2>/dev/null
done
cat 0.jsonl 1.jsonl 2.jsonl | newsidx --db whole add - 2>/dev/null
far=ssh://here$PWD
for dbs in "0 $far/1 2" "$far/0 1 2" "0 1 $far/2" "$far/0 $far/1 $far/2"; do
    flags=; for db in $dbs; do flags="$flags --db $db"; done
    for question in "facets --limit 0 --json --summary" "facets --by country,lang,year -n 1 union" "search --json --summary -n 1 union" "search --json --summary -n 100 union" "who --json --summary -n 0 --min 1 russia" "trends --json russia --vs treaty"; do
        newsidx --db whole $question 2>/dev/null | grep -v '"type":"hit"' >want
        newsidx $flags $question 2>/dev/null | grep -v '"type":"hit"' | diff want - && wc -l <want
    done
done
