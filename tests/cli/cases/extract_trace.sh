printf 'Paris talks\n\nMichael Jordan met Angela Merkel in Georgia. The guinea pig spoke English.\n' >a.txt
# How sure it is depends on the model.
newsidx extract --trace a.txt | sed 's/ *[0-9]*%/ %/'
newsidx extract --trace a.txt --json | jq -c '.trace[] | del(.confidence)'
