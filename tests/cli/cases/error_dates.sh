newsidx search --from soon gas; newsidx search --to 2019..2020 gas; newsidx search --from 2019 --to 2018 gas
