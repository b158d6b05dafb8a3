newsidx search --help
