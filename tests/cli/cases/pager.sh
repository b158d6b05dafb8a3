# articles
# On a terminal (typescript's): a pager that isn't there hides nothing, one that can't be run is told.
# shellcheck disable=SC2154 # newsidx_flags: from tests/cli/run
on_terminal() { script -qec "$1 $PROGRAM $newsidx_flags count union; $1 $PROGRAM $newsidx_flags search union -n 1 --color=never; echo \"exit \$?\"" /dev/null </dev/null | tr -d '\r' | grep -v ' · '; }
on_terminal PAGER=nosuchpager
on_terminal PAGER='"cat >/dev/null; nosuchpager"'
on_terminal PAGER='"sed s/^/page:/"'
# less, where nobody names a pager; not on a terminal that can't do what it needs.
printf '#!/bin/sh\nexec sed s/^/less:/\n' >less && chmod +x less
on_terminal "PATH=$PWD:\$PATH PAGER= NEWSIDX_PAGER= TERM=xterm" | head -n 2
on_terminal "PATH=$PWD:\$PATH PAGER= NEWSIDX_PAGER= TERM=dumb" | head -n 2
