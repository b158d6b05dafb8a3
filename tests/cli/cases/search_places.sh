mkdir -p wire/2019 desk
printf 'Ferry sails\n\nThe ferry sailed on Monday.\n' >wire/2019/a.txt
printf 'Ferry waits\n\nThe ferry waited on Tuesday.\n' >wire/2019/b.txt
printf 'Ferry sinks\n\nThe ferry sank on Friday.\n' >desk/c.txt
{ newsidx --db one add wire --label Shipping --label 'night desk' && newsidx --db one add desk --label ships
newsidx --db s1 add wire/2019/a.txt --label Shipping --label 'night desk' && newsidx --db s2 add wire/2019/b.txt --label Shipping --label 'night desk'
newsidx --db s3 add desk --label ships; } 2>/dev/null
for query in label:shipping 'label:"Night Desk"' 'label:ship*' label:night 'label:ships OR path:wire/2019/a.txt' 'NOT label:shipping' \
    path:wire path:wire/2019/a.txt 'path:wire/2019/*' 'path:w*' path:2019 'NOT path:desk label:ship*'; do
    one=$(newsidx --db one search --format '{path}' "$query" 2>&1 | sort | paste -sd' ')
    three=$(newsidx --db s1 --db s2 --db s3 search --format '{path}' "$query" 2>&1 | sort | paste -sd' ')
    echo "$query: $one"
    [ "$one" = "$three" ] || echo "  in three: $three"
done
echo "--label: $(newsidx --db one count ferry --label ships --label shipping)"
