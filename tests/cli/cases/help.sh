newsidx --help
