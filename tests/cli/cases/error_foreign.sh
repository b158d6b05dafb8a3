# articles
# What another search engine would read otherwise is refused or told; what a paper prints is text.
for query in 'gas AROUND(3) oil' 'HEADLINE(union)' 'hlead=union' 'atl5 union' 'gas BUT NOT oil' 'gas ~oil' 'gas^2' 'un?on' 'site:example.org'; do
    newsidx count "$query"
    echo "exit $?"
done
newsidx count 'gas or oil'
newsidx count 'unio! gas'
newsidx count 'Union!'
