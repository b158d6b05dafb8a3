# Whom a mistyped name, initials or a numeral mean.
for i in $(seq 20); do
    echo "{\"title\":\"Report $i\",\"text\":\"Vladimir Putin met Angela Merkel on day $i, and the European Union (EU) was told. Xi Jinping came later.\"}"
done >articles.jsonl
echo '{"title":"A slip","text":"Vladmir Putin spoke at Emory University, and Pope Gregory XI was quoted in the New York Times."}' >>articles.jsonl
newsidx --db x add articles.jsonl 2>/dev/null
for flag in '--person=vladmir putin' '--person=vladimir putin' '--person=angela merkle' '--person=zzzqq' '--person=Xi' '--org=EU' '--org=NY Times' '--country=the us' '--country=The Netherlands'; do
    echo "$flag"
    newsidx --db x count "$flag"
done 2>&1
newsidx --db x who 'Angela Merkle' 2>&1
