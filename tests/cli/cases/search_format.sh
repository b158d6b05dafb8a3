# articles
newsidx search union --sort date --format '{date}\t{title}\t{source}\t{country}'
newsidx search treaty --format '{{{id}}} {path}{nothing}'; echo $?
newsidx search union --sort date --ids-only | head -n 2
newsidx search union --sort date --ids-only -0 | tr '\0' '.' | cut -c 1-42
newsidx search treaty --format '{rank}: {snippet}'
newsidx search treaty -0; echo $?
newsidx search treaty --ids-only --json; echo $?
newsidx search xyzzy --ids-only; echo $?
