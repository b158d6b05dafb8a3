# stories
id=$(newsidx search title:split --json | grep -oE '"id":"[0-9a-f]{20}"' | cut -d'"' -f4)
newsidx related "$id" -n 4 --json | sed -E 's/"(person|organization)":\[[^]]*\],//g; s/"score":[0-9.]+,//'
newsidx related "$id" --from 2019-05-31 --country BY --json | sed -E 's/"(person|organization)":\[[^]]*\],//g; s/"score":[0-9.]+,//'
newsidx related "$id" --country BR; echo "exit $?"
newsidx related nosuch; echo "exit $?"
