# articles
newsidx count 'kazakhstan & -- union'
newsidx count 'union –tokayev'
newsidx count 'union – tokayev'
newsidx count '−tokayev union'
newsidx count '+union +tokayev'
