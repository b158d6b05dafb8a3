# A stream of objects in UTF-16, with and without a mark, as PowerShell's > writes it: from a file, a pipe and a container.
printf '{"title":"One","text":"Ministers met in Астана."}\r\n{"title":"Two","text":"They left."}\r\n' | iconv -f utf-8 -t utf-16 >wide.jsonl
gzip -k wide.jsonl
newsidx extract --json wide.jsonl wide.jsonl.gz | jq -c '[.path, .line, .title, .text]'
for order in le be; do
    iconv -f utf-8 -t utf-16$order <<<'{"title":"One","text":"Ministers met in Астана."}
{"title":"Two","text":"They left."}' | newsidx extract --json - | jq -c '[.line, .title, .text]'
done
newsidx --db x add - <wide.jsonl 2>&1 | tail -n 1
