# articles
# What a script's empty variable becomes is no question; filters beside it are one.
newsidx count ''; echo "exit $?"
newsidx facets '' --by country; echo "exit $?"
newsidx search ''; echo "exit $?"
newsidx count '' --country KZ
newsidx count
