# articles
newsidx search eurasain unoin; echo "exit $?"
newsidx search kazakstan --json --summary; echo "exit $?"
newsidx search owls
newsidx search xqzwv; echo "exit $?"
newsidx search -n 1 '"eurasain union"' --label nothing; echo "exit $?"
newsidx search eurasianunion; echo "exit $?"
newsidx search kaz akhstan --json --summary | grep -o '"suggestions":[^]]*]'
newsidx search eurasian union -n 1
for view in count timeline 'facets --by country' quotes; do newsidx $view kazakstan; echo "exit $?"; done
newsidx count kazakstan --json
newsidx trends kazakstan --vs russia; echo "exit $?"
