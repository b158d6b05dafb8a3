# Decisions and saved queries as tables; what is no table says so.
export XDG_STATE_HOME=$PWD/state
newsidx --db x add "$NEWSIDX_TESTS/data/articles.jsonl" 2>/dev/null
newsidx --db x entity rename BY Belarussia --note "as the style book has it" 2>/dev/null
newsidx --db x entity merge KZ RU 2>/dev/null
newsidx --db x entity list --csv
newsidx --db x entity list --tsv | cut -f 1,4,9
newsidx --db x entity show KZ --csv; echo "exit $?"
newsidx --db x entity list --csv --json; echo "exit $?"
newsidx saved add gas-talks '"gas transit" O'"'"'Brien' --any --country KZ --source 'Sample Wire' --from 2014
newsidx saved add plain union
newsidx saved list
newsidx saved list --csv
newsidx saved show plain --tsv
newsidx saved add x union --csv; echo "exit $?"
newsidx saved list --csv --tsv; echo "exit $?"
# What is listed can be typed.
newsidx saved remove plain; eval "newsidx saved add plain $(newsidx saved show gas-talks | cut -d ' ' -f 2-)"
newsidx saved list | cut -d ' ' -f 2- | uniq -c
