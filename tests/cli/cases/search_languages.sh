# articles
newsidx search договора --json | jq -r .title; newsidx search vertrag --json | jq -r .title; newsidx search 欧亚经济 --json | jq -r .title
