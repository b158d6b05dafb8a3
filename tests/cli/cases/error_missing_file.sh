newsidx --db x add missing.txt
