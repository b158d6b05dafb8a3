# stories
# Each hit has as many copies as story lists for it, and hides no others.
newsidx search 'words:>0' --collapse story -n 100 --json >hits
for id in $(jq -r .id hits); do
    echo "$(jq -r "select(.id == \"$id\") | .copies // 0" hits) $(newsidx story "$id" --json | jq -r 'select(.asked | not) | .id' | wc -l)"
done
echo "$(jq -s 'map(1 + (.copies // 0)) | add' hits) of $(newsidx count)"
