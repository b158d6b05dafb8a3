# articles
echo '--- values that no article has'
newsidx count 'source:"Simple Wire"'; newsidx count source:eco; newsidx count source:sample; newsidx count 'author:berg OR author:Lindt'; newsidx count label:sport
newsidx search lang:xx; echo "exit $?"; newsidx count 'source:zz*'; newsidx facets --source 'Ruhr Pots'; newsidx trends union --vs 'source:echo' | head -3
newsidx who tokayev --source 'simple wire'; echo "exit $?"
echo '--- a country that there is not, shown where it stands'
newsidx search 'gas (country:Absurdistan OR talks)'; echo "exit $?"
newsidx search gas --country Absurdistan; echo "exit $?"
