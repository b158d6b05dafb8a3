# articles
echo '--- no table or note is wider than the terminal'
wide() {  # columns, shell words of a command line
    local line width=$1
    shift
    NO_COLOR=1 PAGER=cat script -qec "stty cols $width; $PROGRAM $newsidx_flags $*" /dev/null </dev/null 2>/dev/null | tr -d '\r' >shown
    [ -s shown ] || echo "nothing: $*"
    while IFS= read -r line; do [ "${#line}" -le "$width" ] || echo "$*: $line"; done <shown
}
command -v script >/dev/null || exit 0
for command in 'search union' 'facets union' 'timeline union' "timeline union --sparkline" 'who tokayev' 'quotes union' 'trends union --vs gas' stats 'related 9' 'facets --by person,organization' 'facets --by organization --drill organization' 'story 9 --why' 'count kazakstan'; do
    for width in 60 40; do wide $width "$command"; done
done
