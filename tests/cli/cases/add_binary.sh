printf "%%PDF-1.4 x" >a.pdf; printf "Good\n\nA good text.\n" >b.txt
newsidx --db x add a.pdf b.txt
echo $?
newsidx --db x count text
