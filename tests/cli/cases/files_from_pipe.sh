mkdir a; printf 'One\n\nThe mayor of Lima came.\n' >a/1.txt; printf 'Two\n\nThe mayor of Lima left.\n' >a/2.txt
newsidx --db mine add --files-from <(find a -name '*.txt' | sort) 2>&1
newsidx --db mine add --files-from /dev/null 2>&1; echo "exit $?"
newsidx --db mine add --files-from a 2>&1; echo "exit $?"
