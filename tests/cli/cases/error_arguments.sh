newsidx search treaty --limit ''; newsidx search treaty --offset ''; newsidx "$(printf 'x%.0s' $(seq 5000))" 2>&1 | tail -c 40 | grep -c … >&2
newsidx stats extra; newsidx stats -- extra; newsidx help serch; newsidx show; newsidx remove
