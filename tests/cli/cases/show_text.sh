# articles
id=$(newsidx search title:chess --json | jq -r .id); newsidx show "$id" --text; newsidx show "${id:0:6}" --json | jq -c '{title, date, country, lang, words}'
