newsidx stats --color=blue; newsidx search gas --sort newest; newsidx facets --by planet
