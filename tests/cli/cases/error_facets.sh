newsidx facets --drill planet
newsidx facets --sort age
