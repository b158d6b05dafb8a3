# Whoever ignores Ctrl-C, as the background jobs of a script do, goes on ignoring it.
printf 'Title\n\nText of an article.\n' >a.txt
mkfifo pipe
(trap '' INT; exec "$PROGRAM" --db one add - <pipe 2>&1) &
exec 3>pipe
cat a.txt >&3
sleep 0.3
kill -INT $!
sleep 0.1
exec 3>&-
wait $!
echo "exit $?"
