# how languages and scripts write their words
cat > scripts.jsonl <<'EOF'
{"title":"Haber","language":"tr","text":"Cumhurbaşkanı bugün Ankara'da konuştu. Türkiye’nin sözleri ve CHP'nin yanıtı."}
{"title":"Notizia","language":"it","text":"Il premier dell'Italia e quest'anno in Europa."}
{"title":"שלום","language":"he","text":"צה\"ל הודיע היום כי שָׁלוֹם יבוא לירושלים."}
{"title":"Gaz","language":"fr","text":"Le CO₂ et lorsqu'il pleut."}
{"title":"خبر","language":"fa","text":"کتاب‌های علی در سال ۲۰۱۹"}
EOF
newsidx --db s add --no-entities scripts.jsonl 2> /dev/null
for query in ankara "ankara'ya" türkiye chp italia anno 'צה"ל' צהל שלום co2 il علي كتاب* 2019 '5" gun'; do
    printf '%s: ' "$query"
    newsidx --db s count "$query" || true
done
newsidx --db s search שלום
