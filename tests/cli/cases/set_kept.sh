# What --set gave an unchanged file stays when it is added without, or with another --set; a change of the file's own counts.
printf 'One\n\nThe text of the first article.\n' >1.txt
printf '{"title":"Two","text":"The text of the second.","url":"https://example.org/2"}\n' >2.json
printf '{"title":"Three","text":"The text of the third.","lang":"en","author":"Ann Lee"}\n' >3.json
again() { newsidx --db x add "$@" [123].* 2>&1 | tail -n 1; }
facts() { newsidx --db x dump | jq -c '[.title, .source, .lang, .authors, .date]' | sort; }
again --set source=X --set lang=de --set author='Bo Roe' --set date=2019
again; facts
again --set lang=fr; facts
again --set source=Y; facts
again; again
printf '{"title":"Two","text":"The text of the second.","url":"https://example.org/2","source":"Its own"}\n' >2.json
again; facts
