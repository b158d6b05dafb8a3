# Errors tell the path once, however short it is.
newsidx --db one add c 2>&1
newsidx --db one add can 2>&1
ln -s i i
newsidx --db one add i 2>&1
mkfifo a
newsidx --db one add a 2>&1
newsidx --db one add --files-from f 2>&1
echo '--- what can be told before begins no index'
newsidx --db two add --files-from f 2>&1
newsidx --db two add 2>&1
[ -e two ] || echo 'no index'
