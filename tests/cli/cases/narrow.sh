# articles
echo '--- no table is wider than a terminal of 60 columns'
wide() {  # shell words of a command line
    local line
    NO_COLOR=1 PAGER=cat script -qec "stty cols 60; $PROGRAM $newsidx_flags $*" /dev/null </dev/null 2>/dev/null | tr -d '\r' >shown
    [ -s shown ] || echo "nothing: $*"
    while IFS= read -r line; do [ "${#line}" -le 60 ] || echo "$*: $line"; done <shown
}
command -v script >/dev/null || exit 0
for command in 'search union' 'facets union' 'timeline union' "timeline union --sparkline" 'who tokayev' 'quotes union' 'trends union --vs gas' stats 'related 9' 'facets --by person,organization'; do wide "$command"; done
