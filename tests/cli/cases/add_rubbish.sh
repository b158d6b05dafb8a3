# Lines that are no JSON cost no other line, wherever they stand.
article() { printf '{"title": "Visit %s", "text": "Leaders met in Astana, day %s."}\n' "$1" "$1"; }

stream() {
  [ "$1" -ne 1 ] || echo '2024-01-01 INFO start'
  article 1
  [ "$1" -ne 2 ] || echo 12345
  article 2
  echo '{"title":'
  article 3
}

for place in 1 2; do
  stream "$place" | newsidx --db "piped-$place" add -
  echo "exit $?"
  stream "$place" >"lines-$place.json"
  newsidx --db "named-$place" add "lines-$place.json"
  echo "exit $?"
done

# A text that quotes one of them is a text.
{ printf 'How to write records\n\nEach stands on a line:\n\n'; article 1; } >text.txt
newsidx --db text add text.txt
newsidx --db text search records --json | sed -E 's/.*"title":"([^"]*)".*/\1/'
