# articles
newsidx count --from 2014 --to 2019; newsidx count date:2014..2019; newsidx count date:none; newsidx count
