newsidx timeline --by decade
