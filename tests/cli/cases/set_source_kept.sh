# What --set gave a file that names no source is kept by an add without it, until the text changes or another --set comes.
mkdir d; printf 'One\n\nThe text of the first article.\n' >d/1.txt; printf '{"title":"Two","text":"The text of the second.","source":"Its own"}\n' >d/2.json
newsidx --db x add d --set source=TASS 2>&1 | tail -n 1
newsidx --db x add d 2>&1 | tail -n 1
newsidx --db x facets --by source
newsidx --db x add d --set source=Interfax 2>&1 | tail -n 1
newsidx --db x add d 2>&1 | tail -n 1
printf '{"title":"Two","text":"The text of the second, changed.","source":"Its own"}\n' >d/2.json
newsidx --db x add d 2>&1 | tail -n 1
newsidx --db x facets --by source
