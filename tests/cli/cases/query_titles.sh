# articles
echo '--- headlines as they are printed: words, without a word on their marks'
newsidx count "'It's a union:' talks — gas … price?" ; newsidx count 'Why is gas so dear? | Sample Wire'; newsidx count 'Gas price dispute: delays, talks; transit – and more. What now?'
newsidx count 'Armenia: joins'; newsidx count 'Armenia joins:'
echo '--- but a short query with a bar, or a field that nothing follows, is an error'
newsidx count 'gas | oil'; echo "exit $?"
newsidx count 'expiration date: why'; echo "exit $?"
newsidx count contry:KZ; echo "exit $?"
echo '--- a dash that may be a NOT is told'
newsidx count 'gas - talks'
