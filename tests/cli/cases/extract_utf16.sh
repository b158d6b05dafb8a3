# A stream of objects in UTF-16, as PowerShell's > writes it: from a file, a pipe and a container.
printf '{"title":"One","text":"Ministers met in Астана."}\r\n{"title":"Two","text":"They left."}\r\n' | iconv -f utf-8 -t utf-16 >wide.jsonl
gzip -k wide.jsonl
newsidx extract --json wide.jsonl wide.jsonl.gz | jq -c '[.path, .line, .title, .text]'
newsidx --db x add - <wide.jsonl 2>&1 | tail -n 1
