# Of two articles alike in words and length the one that begins with them comes first, though it is the older one.
text() { printf '{"url":"http://a/%s","date":"%s","lang":"en","title":"Report %s","text":"%s"}\n' "$1" "$2" "$1" "$3"; }
filler=$(printf 'The council met and adjourned at noon. %.0s' {1..40})
{
    text early 2019-01-01 "Glaciers retreat faster than ferries sail. $filler"
    text late 2019-02-01 "$filler Glaciers retreat faster than ferries sail."
    text other 2019-03-01 "$filler Nothing else was said of them at all today."
} | newsidx --db x add - 2>/dev/null
newsidx --db x search --any glaciers ferries --json | jq -r .title
