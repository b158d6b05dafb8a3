# A text that lost to another of its address has its turn when that is gone, in the same run.
mkdir pz
old() { echo '{"title":"Old","text":"The old text.","url":"https://x.example/1","date":"2019-04-03"}'; }
new() { echo '{"title":"New","text":"The new text.","url":"https://x.example/1","date":"2019-04-04"}'; }
other() { echo '{"title":"Other","text":"Another text.","url":"https://x.example/2","date":"2019-04-05"}'; }
told() { newsidx --db turns search text --json | jq -c '[.title,.path]'; }
old >pz/1.json; new >pz/2.json; newsidx --db turns add pz 2>&1; told
echo '--- the winner is pruned'
rm pz/2.json; newsidx --db turns add --prune pz 2>&1; told
newsidx --db turns add --prune pz 2>&1
echo '--- the winner has another story'
new >pz/2.json; newsidx --db turns add pz 2>&1; other >pz/2.json; newsidx --db turns add pz 2>&1; told
newsidx --db turns add pz 2>&1
