cp "$NEWSIDX_TESTS/data/articles.jsonl" a.jsonl
newsidx --db x add a.jsonl 2>/dev/null
newsidx --db x search union --json >before
newsidx --db x reindex
newsidx --db x search union --json | cmp before -
