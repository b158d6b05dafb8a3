# Of one file the first failures are told on stderr, and how many more there are; --json tells each.
{
    for i in $(seq 150); do echo "{\"no\": $i}"; done
    echo '{"title": "Leaders meet", "text": "Leaders of five countries met in Astana on Monday."}'
} >a.jsonl
newsidx --db x add a.jsonl 2>&1 | tail -n 4
newsidx extract a.jsonl 2>&1 >e | tail -n 1
newsidx --db x add --json a.jsonl | jq -r .type | uniq -c | sed 's/^ *//'
