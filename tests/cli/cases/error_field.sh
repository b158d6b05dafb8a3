newsidx search contry:KZ
