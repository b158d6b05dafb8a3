# articles
newsidx search 'title:union source:"Sample Wire"' --json | jq -r .title; newsidx search 'author:"anna berg" date:2019' --json | jq -r .title
