newsidx --db mine add - 2>/dev/null <<'JSON'
{"title":"One","text":"The ferry left.","url":"https://www.news.example/world/1?utm_source=x"}
{"title":"Two","text":"The ferry came back.","url":"https://news.example/world-cup/2"}
{"title":"Three","text":"No ferry today.","url":"http"}
{"title":"Four","text":"No ferry either."}
JSON
for url in news.example/world/1 https://news.example/world/1 'news.example/*' 'news.example/world/*' 'news.example/world*' 'x*' nowhere.example mailto:desk@news.example http 'http*' ; do
    echo "$url: $(newsidx --db mine count "url:$url" 2>&1)"
done
newsidx --db mine search --explain 'url:news.example/world*'
