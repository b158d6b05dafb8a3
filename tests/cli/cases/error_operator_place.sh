# articles
for query in 'title:first/10 union' 'title:NEAR/5 union' 'title:"first/10" union' '"border union"~5' '"union"~ x' 'lang:en,fr' 'title:first union' 'title:NEAR union'; do
    echo "--- $query"; newsidx count "$query" 2>&1
done
