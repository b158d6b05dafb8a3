newsidx search '"eurasian union'
