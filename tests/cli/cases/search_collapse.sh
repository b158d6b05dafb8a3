# stories
newsidx search energy summit astana --collapse story
newsidx search energy summit astana --collapse story --sort date --json --summary --limit 1
newsidx search astana --collapse story --offset 1
