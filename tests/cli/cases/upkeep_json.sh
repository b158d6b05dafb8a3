printf 'One\n\nThe mayor of Lima came.\n' >1.txt
newsidx --db mine add 1.txt 2>/dev/null
newsidx --db mine pack mine.newsidx --json
newsidx --db mine pack mine/postlist.glass --replace; echo "exit $?"
ln -s mine link
newsidx --db mine pack link/new.newsidx; echo "exit $?"
newsidx --db mine remove --query lima --json
newsidx --db mine remove --query lima --json; echo "exit $?"
newsidx --db mine compact --json; echo "exit $?"
newsidx --db mine verify
