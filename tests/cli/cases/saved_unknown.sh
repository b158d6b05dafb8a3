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
