# articles
newsidx timeline
newsidx timeline union --by month
newsidx timeline union --by year --country KZ
newsidx timeline --sparkline --by month
newsidx timeline nosuchword; echo "exit $?"
