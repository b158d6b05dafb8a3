# stories
id=$(newsidx search title:leaders --json | grep -oE '"id":"[0-9a-f]{20}"' | cut -d'"' -f4)
newsidx story "$id"
newsidx story "$id" --why --source 'village post'
newsidx story "$id" --why --json
newsidx story "$id" --from 2019-05-30 --json
other=$(newsidx search title:apricots --json | grep -oE '"id":"[0-9a-f]{20}"' | cut -d'"' -f4)
newsidx story "$other"; echo "exit $?"
