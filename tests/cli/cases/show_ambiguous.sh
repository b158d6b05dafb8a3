# articles
for digit in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do newsidx show --text "$digit" >/dev/null; done
