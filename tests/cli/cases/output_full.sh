newsidx --version >/dev/full
