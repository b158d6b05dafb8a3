# stories
newsidx quotes
newsidx quotes --person tokayev
newsidx quotes --person putin --person lukashenko --sure --json
newsidx quotes --saying 'partners OR price' --from 2019-05-31 --tsv | sed -E 's/(articles\.jsonl|-)$/PATH/'
newsidx quotes --person tokayev --saying ambassadors; echo "exit $?"
newsidx quotes -n 1 --country BY | grep -c ': “'
newsidx quotes --person nosuchperson; echo "exit $?"
newsidx quotes --saying country:KZ; echo "exit $?"
