# Records that move within their file are where they are now, and nowhere else.
record() { echo "{\"title\":\"$1\",\"text\":\"Text of $1.\"}"; }
places() { newsidx --db lines dump | jq -rs '[.[] | .title as $title | (.locations // [{line}])[] | "\($title):\(.line)"] | sort | join(" ")'; }
add() { newsidx --db lines add l.jsonl 2>&1 | tail -1; places; }
{ record A; record B; } >l.jsonl; add
{ record New; record A; record B; } >l.jsonl; add
{ record B; } >l.jsonl; add
{ record B; record B; record C; record B; } >l.jsonl; add
{ record B; record C; record C; record B; record B; } >l.jsonl; add
add
