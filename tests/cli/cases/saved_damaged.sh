export XDG_STATE_HOME=$PWD/state
newsidx saved add good union --lang en; newsidx saved add halved 'gas transit'; newsidx saved add later treaty
echo 'query gas' >state/newsidx/saved/halved
newsidx saved list 2>&1 | sed "s,$PWD/,,"; newsidx saved list >/dev/null 2>&1; echo "exit $?"
newsidx saved list --json 2>/dev/null | jq -r .name
