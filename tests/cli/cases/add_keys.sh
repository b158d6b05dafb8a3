# Where the text of JSON stands under a name that says nothing, and where --map leads nowhere, it is said once a run.
words='The ministers met in the capital on Monday and left on Tuesday.'
for i in 1 2 3; do printf '{"title":"Title %d","stuff":"%s","src":"TASS"}\n' $i "$words"; done >a.jsonl
newsidx --db x add a.jsonl; echo "exit $?"
newsidx --db y add --map body=.stuff --map source=.src --map title=meta.head a.jsonl; echo "exit $?"
newsidx extract --json a.jsonl | jq -r .text | head -n 1
newsidx extract --json --map body=.stuff --map url=.nope a.jsonl | jq -c .words | head -n 1
# Error answers of a server are no articles, and a list stands beside a message.
echo '{"status":"error","message":"Not found"}' >b.json
echo '{"status":"ok","message":"Success","data":[{"title":"Four","text":"They met."},{"title":"Five","text":"They left."}]}' >c.json
newsidx extract b.json; echo "exit $?"
newsidx extract --json c.json | jq -r .title
