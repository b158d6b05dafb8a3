# A folder as browsers save pages: what lies beside them is no article, and one line says so.
page() { printf '<!DOCTYPE html><title>%s</title><article><h1>%s</h1><p>Leaders met in Astana to talk about trade, and left.</p></article>\n' "$1" "$1"; }
mkdir -p saved/visit_files saved/Besuch-Dateien
page 'A visit' >saved/visit.html
page 'Ein Besuch' >saved/Besuch.htm
page 'Buy shoes' >saved/visit_files/frame.html
page 'Buy more shoes' >saved/Besuch-Dateien/frame.html
echo 'var x = document.title;' | tee saved/app.js >saved/visit_files/app.js
echo 'body { color: red }' >saved/style.css

newsidx --db index add saved
newsidx --db index search shoes trade --any --json | sed -E 's/.*"path":"([^"]*)".*/\1/' | sort
newsidx --db index add saved --json | grep summary
tar -cf saved.tar --sort=name saved
newsidx --db packed add saved.tar
newsidx extract saved >/dev/null
# Who names one is told.
newsidx --db index add saved/app.js || echo "exit $?"
newsidx --db index add saved/visit_files/frame.html
