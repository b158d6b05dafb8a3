# articles
echo '--- one edit, two, and the first letter stays'
for word in tokaef~ tokaef~2 eurasain~1 xurasian~2 prise~2; do
    echo "$word: $(newsidx search "$word" --json --summary | jq -c 'if .type == "hit" then [.snippets[] | .text as $t | .matches[] as $m | $t[$m[0]:$m[1]]] else .total end' | paste -sd' ')"
done
