newsidx search gas --limit; newsidx search gas --json=3; newsidx search gas -n1 -n2; newsidx --db
