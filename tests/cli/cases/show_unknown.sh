# articles
newsidx show ffffffffffffffffffff
