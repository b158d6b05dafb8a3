newsidx story
newsidx search a --collapse source
