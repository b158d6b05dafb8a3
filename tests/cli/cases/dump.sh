cp "$NEWSIDX_TESTS/data/articles.jsonl" .; newsidx --db x add articles.jsonl --label wire 2>/dev/null
mkdir d; printf "One\n\nThe same text.\n" | tee d/1.txt >d/2.txt; newsidx --db x add d --label files 2>/dev/null
newsidx --db x dump >dump.jsonl
head -n 1 dump.jsonl | jq -c 'del(.text)'
newsidx --db y add - <dump.jsonl
newsidx --db y dump | diff dump.jsonl -
for question in "facets --limit 0" "search union OR text --json --summary" "search path:d --json" "count label:wire"; do
    newsidx --db x $question >want; newsidx --db y $question | diff want -
done
newsidx --db empty add "$NEWSIDX_TESTS/data/articles.jsonl" --prune 2>/dev/null; newsidx --db empty remove --query 'words:>0' 2>/dev/null; newsidx --db empty dump; echo $?
