# articles
newsidx search zeppelin
