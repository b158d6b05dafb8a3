newsidx --db nowhere search union
