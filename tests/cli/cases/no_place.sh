# Where no index is named, and nothing says where the user's own would be.
unset XDG_DATA_HOME XDG_STATE_HOME
export HOME=
newsidx count union; echo $?
newsidx add .; echo $?
newsidx saved list; echo $?
newsidx watch x; echo $?
(unset HOME; newsidx --db x watch y; echo $?)
newsidx completion bash >/dev/null; echo $?
echo "Minsk is a city." | newsidx extract - | tail -1
for command in "add ." "count x" "compact" "stats" "saved list" "entity list" "pack x" "merge x"; do newsidx --db "" $command; echo $?; done
newsidx --db x --db "" count y; echo $?
