# What is written to an index without articles keeps its tables in order.
mkdir none; printf "Ferry\n\nThe ferry left Tallinn.\n" >a.txt
newsidx --db made add none && newsidx --db made reindex && newsidx --db made verify
newsidx --db marked add none && newsidx --db marked reindex --entities && newsidx --db marked add a.txt && newsidx --db marked verify
newsidx --db bare add --no-entities none && newsidx --db bare add a.txt && newsidx --db bare verify
newsidx --db emptied add a.txt && newsidx --db emptied remove --query ferry && newsidx --db emptied compact
newsidx --db emptied reindex && newsidx --db emptied reindex --entities && newsidx --db emptied add a.txt && newsidx --db emptied verify
for engine in bulk xapian; do newsidx --db $engine add none && newsidx --db $engine reindex --engine $engine && newsidx --db $engine verify; done
