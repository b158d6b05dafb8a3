newsidx --db mine add - 2>/dev/null <<'JSON'
{"title":"Паром","text":"Паром ушёл из Риги утром, сообщила портовая администрация города.","lang":"ru"}
{"title":"Ferry","text":"The ferry left Riga in the morning.","lang":"en"}
JSON
for lang in ru russian Russian rus EN en-GB xx klingonisch; do echo "$lang: $(newsidx --db mine count "lang:$lang" 2>&1)"; done
newsidx --db mine count --lang english
newsidx --db mine pack packed 2>&1
newsidx --db packed reindex; echo "exit $?"
