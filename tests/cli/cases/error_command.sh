newsidx serch union
