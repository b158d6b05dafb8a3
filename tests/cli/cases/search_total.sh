# A total that more than two hundred articles have is counted beside ranking, not estimated.
seq 1 1999 | awk '{ printf "{\"title\":\"Note %d\",\"text\":\"Prices%s%s%s.\"}\n", $1, $1 % 2 ? "" : " of gas", $1 % 3 ? "" : " of oil", $1 % 7 ? "" : " of grain" }' |
    newsidx --db notes add --no-entities - 2>/dev/null
for query in 'gas oil' 'prices NOT gas' '"of gas" oil' 'grain OR oil' 'gas NEAR/2 oil'; do
    newsidx --db notes search "$query" -n 1 | tail -n 1
    newsidx --db notes count "$query"
done
