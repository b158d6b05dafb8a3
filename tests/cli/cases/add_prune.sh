mkdir d; printf "One\n\nFirst text.\n" >d/1.txt; printf "Two\n\nSecond text.\n" >d/2.txt
newsidx --db x add d
rm d/1.txt
newsidx --db x add d
newsidx --db x count text
newsidx --db x add --prune d
newsidx --db x count text
