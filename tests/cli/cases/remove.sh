cp "$NEWSIDX_TESTS/data/articles.jsonl" a.jsonl
newsidx --db x add a.jsonl 2>/dev/null
newsidx --db x remove --query source:"Sample" || echo $?
newsidx --db x remove --query '"Sample Wire"' || echo $?
newsidx --db x remove --query 'source:"Sample Wire"'
newsidx --db x count
