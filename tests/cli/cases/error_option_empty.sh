newsidx --db= count; echo "exit $?"
newsidx search union --limit=; echo "exit $?"
