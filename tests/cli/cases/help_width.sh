# A terminal's 80 columns are enough for all help.
export LC_ALL=C.UTF-8
commands=$(newsidx --help | sed -n '/^Usage:/,$s/^  \([a-z]\{1,\}\) .*/\1/p')
wc -w <<<"$commands"
{ newsidx --help; newsidx help query; for name in $commands; do newsidx help "$name"; done; } | wc -L
