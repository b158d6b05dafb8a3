# An index without entities: the same words, no facets of people; for good.
newsidx --db bare add "$NEWSIDX_TESTS/data/articles.jsonl" --no-entities 2>/dev/null
newsidx --db full add "$NEWSIDX_TESTS/data/articles.jsonl" 2>/dev/null
newsidx --db bare stats --json | jq -c '[.articles, .distinct.country, .distinct.person]'
for db in bare full; do
    newsidx --db $db search union OR gas --ids-only | sort >$db.ids
    newsidx --db $db search '"gas talks" OR title:union' --ids-only | sort >>$db.ids
done
cmp bare.ids full.ids
newsidx --db bare search country:KZ; echo $?
echo '{"title":"Astana","text":"Kazakhstan signed the treaty."}' >later.jsonl
newsidx --db bare add later.jsonl
newsidx --db bare search treaty astana --json | jq -c .country
newsidx --db bare reindex && newsidx --db bare stats --json | jq -c '[.articles, .distinct.country]'
newsidx --db bare verify
newsidx --db full add later.jsonl --no-entities; echo $?
# What would need them is refused, also where only one of several has none.
newsidx --db full --db bare facets --by country; echo $?
newsidx --db bare quotes; echo $?
newsidx --db bare search treaty --summary --json | jq -c '.facets // empty | keys'
newsidx --db bare trends treaty --vs union --min 1 | head -n 1
