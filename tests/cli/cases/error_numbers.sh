newsidx search gas -n x; newsidx search gas --limit -3; newsidx facets --min 99999999999999999999; newsidx add --jobs 2x .
