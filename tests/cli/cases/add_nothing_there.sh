# A slip of the pen in the path makes no index; a hint is told once.
newsidx --db new add no/a.txt no/b.txt; echo "exit $?"
test -e new || echo "no index"
echo '{"a":1}' >a.json; echo '{"b":1}' >b.json
newsidx --db new add a.json b.json; echo "exit $?"
