# articles
newsidx search 'gas NEAR/2 (price OR transit)' --json | jq -c '[.title, [.snippets[] | .text as $t | .matches[] as $m | $t[$m[0]:$m[1]]]]'
