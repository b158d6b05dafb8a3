mkdir -p y19 y20
printf 'Ferry in 2019\n\nThe ferry left.\n' >y19/001.txt
printf 'Ferry in 2020\n\nThe ferry came back.\n' >y20/001.txt
echo '--- one name in two folders: two files'
(cd y19 && newsidx --db ../ferries add . 2>&1)
(cd y20 && newsidx --db ../ferries add . 2>&1)
newsidx --db ferries search ferry --sort date --format '{title}' | sort
(cd y20 && newsidx --db ../ferries add --prune . 2>&1)
newsidx --db ferries count ferry
echo '--- one file under many spellings: its old text goes'
newsidx --db spelled add y19 2>/dev/null
for path in ./y19 y19/ y20/../y19/001.txt "$PWD/y19"; do
    printf 'Ferry again\n\nThe ferry left, says %s.\n' "${path#"$PWD"}" >y19/001.txt
    newsidx --db spelled add "$path" 2>&1 | tail -1
    newsidx --db spelled search ferry --format '{path} {title}'
done
(cd y20 && newsidx --db ../spelled add ../y19 2>&1 | tail -1)
echo '--- filters by path take any spelling, too'
for path in y19 ./y19/001.txt "$PWD/y19" 'y1*' 'y19/*' y20; do newsidx --db spelled count "path:$path"; done
echo '--- merged: each file where it lies'
newsidx --db both merge ferries spelled 2>&1
newsidx --db both search ferry --format '{path}' | sed "s,$PWD,HERE,"
echo '--- pruned from elsewhere'
rm y19/001.txt
(cd y20 && newsidx --db ../spelled add --prune .. 2>&1 | tail -1)
