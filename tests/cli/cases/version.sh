newsidx --version
