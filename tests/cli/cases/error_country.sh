# articles
newsidx count --country Kazakstann; newsidx count about:Kazakstann
