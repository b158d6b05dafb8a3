# articles
# Flags of which one makes another mean nothing, and names that aren't there.
for flags in "--explain --sort foo" "--explain --ids-only" "--explain --summary" "--ids-only --summary"; do
    # shellcheck disable=SC2086
    newsidx search union $flags; echo "search $flags: exit $?"
done
for view in facets timeline "who KZ" "trends union --vs treaty"; do
    # shellcheck disable=SC2086
    newsidx $view --summary; echo "$view --summary: exit $?"
done
newsidx help foo; echo "exit $?"
newsidx --db stats search --foo; echo "exit $?"
