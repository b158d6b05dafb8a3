# articles
newsidx search Eurasian Union
