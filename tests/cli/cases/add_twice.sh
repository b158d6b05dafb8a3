cp "$NEWSIDX_TESTS/data/articles.jsonl" a.jsonl
newsidx --db x add a.jsonl
newsidx --db x add a.jsonl
newsidx --db x add a.jsonl --json
