# stories
newsidx who
newsidx who nobody at all
newsidx who --type planet mars
newsidx who --by planet mars
newsidx who KZ --graph dot
newsidx who KZ --graph graphml --csv
