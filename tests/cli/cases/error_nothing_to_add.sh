newsidx --db x add
