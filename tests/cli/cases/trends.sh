# stories
newsidx trends summit --vs 'NOT summit' --min 1 --by country,word
newsidx trends source:sample* --vs 'NOT source:sample*' --by source,year --json --summary
newsidx trends nosuchword --vs neither; echo "exit $?"
newsidx trends summit; echo "exit $?"
newsidx trends a --vs b --by planet; echo "exit $?"
