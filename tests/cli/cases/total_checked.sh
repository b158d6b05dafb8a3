echo '--- totals that need each candidate looked at, exact though only two are shown'
for i in $(seq 1 90); do printf '{"title":"Note %d","text":"The ferry%s left. Gas came%s late.","date":"2019-01-01"}\n' "$i" "$([ $((i % 3)) = 0 ] && echo ' and the ferry')" "$([ $((i % 2)) = 0 ] && echo ' with oil')"; done >notes.jsonl
newsidx --db notes add notes.jsonl 2>/dev/null
for query in 'atleast2 ferry' 'first/3 ferry' 'gas /s oil' 'ferry /s gas' 'gas NEAR/4 oi*' 'body:gas'; do echo "$query: $(newsidx --db notes search -n 2 "$query" | tail -1), count $(newsidx --db notes count "$query")"; done
