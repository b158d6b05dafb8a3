# A slip that articles have made, too, is told by the words beside it; a rare word that is fine isn't.
for i in $(seq 30); do
    echo "{\"title\":\"Report $i\",\"text\":\"The government shutdown went on, Barack Obama said on day $i of it, and Covid 19 with it.\"}"
    echo "{\"title\":\"Notice $i\",\"text\":\"Somebody said something else on day $i in the town hall, a sad story.\"}"
done >articles.jsonl
echo '{"title":"A slip","text":"The goverment met. Barak Obama spoke of covid19. The Phillipines were not named."}' >>articles.jsonl
echo '{"title":"A talk","text":"Barack Obama spoke."}' >>articles.jsonl
echo '{"title":"A clown","text":"A sad clown came to town."}' >>articles.jsonl
newsidx --db x add articles.jsonl
for query in 'goverment shutdown' 'barak obama' 'covid19' 'teh government' 'sad clown' 'barak spoke' 'barak' 'barack obama' 'slip'; do
    echo "$query"
    newsidx --db x count "$query"
done 2>&1
for view in 'facets --by source' timeline; do newsidx --db x $view goverment shutdown; done
# As many articles are told as a query for it finds, in whichever form they have it.
for text in "The strike began." "The strike ended." "Strikes began."; do jq -nc --arg text "$text" '{title: "Note", $text}'; done >strikes.jsonl
newsidx --db y add strikes.jsonl 2>/dev/null; newsidx --db y count strkie 2>&1; newsidx --db y count strike
newsidx --db y count title:strkie 2>&1
