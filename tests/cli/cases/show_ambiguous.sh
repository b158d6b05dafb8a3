# articles
for digit in 0 3; do newsidx show --text "$digit" >/dev/null; done
