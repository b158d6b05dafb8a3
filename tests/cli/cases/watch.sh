export XDG_STATE_HOME=$PWD/state
articles=$NEWSIDX_TESTS/data/articles.jsonl
head -n 3 "$articles" | newsidx --db x add - 2>/dev/null
newsidx saved add eurasia 'union' --lang en
newsidx saved add eurasia 'other'; echo $?
newsidx saved add ../x union; echo $?
newsidx saved add broken 'contry:KZ'; echo $?
newsidx saved list; cat state/newsidx/saved/eurasia
newsidx --db x watch eurasia --json | jq -c '[.cursor, .change, .title]'
newsidx --db x watch eurasia; echo $?
# Added in one second, and the one with the lesser id last: none is missed.
for line in $(seq 14 -1 4); do sed -n "${line}p" "$articles" | newsidx --db x add - 2>/dev/null; newsidx --db x watch eurasia --json | jq -r .event >>events; done
wc -l <events; sort -u events | wc -l
newsidx --db x watch eurasia --since 0 --json | jq -r .event >again; newsidx --db x watch eurasia --since 0 --json | jq -r .event | diff again - && wc -l <again
# What can't be written isn't told, and is told again.
sed -n 1p "$articles" | jq -c '.updated = "2014-06-02" | .title = "Leaders sign union pact"' | newsidx --db x add - 2>/dev/null
newsidx --db x watch eurasia >/dev/full; echo $?
newsidx --db x watch eurasia | cut -c 1-50
newsidx --db x watch eurasia; echo $?
newsidx --db x remove --query 'title:pact' 2>/dev/null
newsidx --db x watch eurasia --since 6 --json | jq -c '[.cursor, .change, .title]'
newsidx --db x watch eurasia --since 99; echo $?
newsidx --db x watch nothing; echo $?
newsidx saved remove eurasia; newsidx saved list; echo $?; find state -type f
newsidx saved add all 'words:>0'; newsidx --db x watch all --catch-up; newsidx --db x watch all; echo $?
# Another index has events and a cursor of its own.
newsidx --db y add "$articles" 2>/dev/null
newsidx saved add all2 union; newsidx --db x watch all2 --json | jq -s 'length > 0'; newsidx --db y watch all2 --json | jq -sc 'map(.cursor) == [range(1; length + 1)]'
newsidx --db y watch all2; echo $?
newsidx --db x watch all2 --since 0 --json | jq -sc 'map(.change) | unique'
