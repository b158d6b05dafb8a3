mkdir gone; printf "Ferry\n\nThe ferry left.\n" >a.txt; here=$PWD; cd gone; rmdir ../gone
newsidx --db x add "$here/a.txt"
