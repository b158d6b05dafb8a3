newsidx search union --limt 3
