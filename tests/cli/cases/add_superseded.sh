# Two texts of one address and day: one counts, the other is told.
mkdir old new
for n in 1 2 3 4; do
    echo '{"title":"Fire '$n'","text":"Twelve people died in fire '$n'.","url":"https://example.org/'$n'","date":"2019-04-03"}' >old/$n.json
    echo '{"title":"Fire '$n'","text":"Correction: only two died in fire '$n'.","url":"https://example.org/'$n'","date":"2019-04-03"}' >new/$n.json
done
newsidx --db mine add old 2>&1
newsidx --db mine add new 2>&1
newsidx --db mine add new --json | tail -n 1
newsidx --db mine search fire --sort date --format '{path}: {snippet}' | sort
# Where what counted is gone, the other is not in the index and must be added again.
rm old/*
newsidx --db mine add old --prune 2>&1; echo "exit $?"
newsidx --db mine add new 2>&1
newsidx --db mine count twelve
