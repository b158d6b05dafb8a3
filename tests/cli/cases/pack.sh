newsidx --db x add "$NEWSIDX_TESTS/data/articles.jsonl" 2>/dev/null
newsidx --db x pack x.newsidx
mkdir elsewhere && mv x.newsidx elsewhere
for question in "count union" "facets --by country,year" "search treaty --sort date --json" "stats --json"; do
    newsidx --db x $question | jq -c 'if type == "object" then del(.bytes) else . end' 2>/dev/null >a || newsidx --db x $question >a
    newsidx --db elsewhere/x.newsidx $question | jq -c 'if type == "object" then del(.bytes) else . end' 2>/dev/null >b || newsidx --db elsewhere/x.newsidx $question >b
    diff a b
done
newsidx --db elsewhere/x.newsidx verify
newsidx --db x pack elsewhere/x.newsidx; echo $?
newsidx --db x pack --replace elsewhere/x.newsidx; echo $?
ls elsewhere
echo "auto x" >stub; newsidx --db stub count union; echo $?
newsidx --db elsewhere/x.newsidx add "$NEWSIDX_TESTS/data/articles.jsonl"; echo $?
newsidx --db nothing pack y.newsidx; echo $?; ls y.newsidx* 2>/dev/null
