echo '{"head":"Gas talks","story":"Kazakhstan and Russia met in Astana on Monday."}' >odd.json
newsidx extract odd.json; echo "exit $?"
newsidx extract odd.json --json; echo "exit $?"
newsidx extract odd.json --map title=.head --map body=.story --json | jq -c '[.title, .country[].id]'
