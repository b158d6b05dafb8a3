mkdir d; printf "One\n\nThe same text.\n" | tee d/1.txt >d/2.txt
newsidx --db x add d
id=$(newsidx --db x search text --json | jq -r .id); newsidx --db x show $id --json | jq -c .locations
rm d/1.txt; newsidx --db x add --prune d; newsidx --db x search text --json | jq -c .path
