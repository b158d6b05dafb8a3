# articles
newsidx count -- kazakhstan -moscow; newsidx count kazakhstan -- -moscow; newsidx count 'kazakhstan -moscow'
