export XDG_STATE_HOME=$PWD/state
newsidx saved add a.new-b gas
newsidx saved list
