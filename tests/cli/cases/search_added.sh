# articles
echo '--- all were added just now, whatever their dates'
for range in added:2d.. added:2d added:..2020 'added:>2100' 'NOT added:2d..' 'added:2d.. date:2014'; do echo "$range: $(newsidx count "$range")"; done
newsidx count added:none; echo "exit $?"
