# articles
newsidx count date:2014-05; newsidx count date:2019-06; newsidx count date:none; newsidx count date:2015..2016; newsidx count --from 2019
