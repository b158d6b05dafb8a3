newsidx story
newsidx story 0123456789abcdef0123 --why --csv
newsidx search a --collapse source
