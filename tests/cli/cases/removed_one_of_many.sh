# What every article of a large index has is found after one was removed from it, alone and beside another index.
awk 'BEGIN { for (i = 1; i <= 1200; ++i) printf "{\"title\":\"report %d\",\"date\":\"2019-04-03\",\"lang\":\"en\",\"source\":\"TASS\",\"url\":\"http://x.example/%d\",\"text\":\"The annual report number %d was published by the ministry.\"}\n", i, i, i }' >k.jsonl
newsidx --db k add k.jsonl | tail -n 1
newsidx --db k remove --query 'title:"report 300"'
printf '{"title":"Une visite","date":"2020-01-02","lang":"fr","url":"http://x.example/fr","text":"Le ministre est venu en ville pour une visite."}\n' | newsidx --db other add - | tail -n 1
for indexes in '--db k' '--db k --db other'; do
    # shellcheck disable=SC2086
    ask() { newsidx $indexes "$@"; }
    ask count the
    ask count source:TASS
    ask count 'lang:en NOT 301'
    ask count 'ministry OR zebra'
    ask count 'report /s ministry'
    ask count 'report NOT the'; echo "exit $?"
    ask count 'annu* OR exact:ministry'
    ask count date:none; echo "exit $?"
    ask facets --by year --source TASS
    ask search --sort date --limit 1 --format '{title}' ministry
    ask search --limit 1 --format '{title}' the ministry
    ask timeline --lang en
done
