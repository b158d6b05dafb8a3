# articles
export XDG_STATE_HOME=$PWD/state
newsidx saved add nowhere --country Zzland; echo "exit $?"
newsidx saved add klingon --lang klingon; echo "exit $?"
newsidx saved list; echo "exit $?"
# Somebody may be waited for.
newsidx saved add awaited --person 'Nobody Heretofore'; echo "exit $?"
newsidx watch awaited; echo "exit $?"
newsidx count --person 'Nobody Heretofore'; echo "exit $?"
newsidx who 'Nobody Heretofore'; echo "exit $?"
# What somebody else matches isn't waited for with him.
for query in 'union OR person:"Nobody Heretofore"' 'union -person:"Nobody Heretofore"'; do newsidx count "$query"; done
newsidx count union --not-person 'Nobody Heretofore'; newsidx count union --not-org 'Nothing Heretofore'
newsidx count union --person 'Nobody Heretofore' --person tokayev; newsidx count union --person tokayev
newsidx saved add either 'union OR person:"Nobody Heretofore"'; newsidx watch either | wc -l
newsidx facets --by country --csv --person 'Nobody Heretofore'
newsidx count --person 'Nobody Heretofore' --json
newsidx search --person 'Nobody Heretofore' --json --summary | jq -c '[.type, .total]'
newsidx search --explain 'union -person:"Nobody Heretofore"'
