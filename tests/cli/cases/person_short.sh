# Short names are no matter of sound, longer ones are.
export NEWSIDX_DB=index
newsidx add - 2>/dev/null <<'END'
{"title":"A","text":"Keith Bybee spoke in Texas. Keith Bybee left.","date":"2003-01-01"}
{"title":"B","text":"Zoe I. Kim spoke in Maine. Kassym-Jomart Tokayev slept.","date":"1990-01-01"}
END
for name in bibi zzz kim bybee tokaev; do newsidx count --person $name; echo "$name: exit $?"; done
