newsidx --db mine add - 2>/dev/null <<'JSON'
{"title":"One","text":"The ferry left.","url":"https://www.news.example/world/1?utm_source=x"}
{"title":"Two","text":"The ferry came back.","url":"https://news.example/world-cup/2"}
{"title":"Three","text":"No ferry today.","url":"http"}
{"title":"Five","text":"The ferry in the harbour.","url":"https://sport.desk.example/1"}
{"title":"Six","text":"On a ferry.","url":"https://medium.example/@desk/1"}
{"title":"Four","text":"No ferry either."}
JSON
for url in news.example/world/1 https://news.example/world/1 'news.example/*' news.example www.news.example https://news.example/ 'news.example/world/*' 'news.example/world*' 'x*' nowhere.example desk.example sport.desk.example desk.example/1 mailto:desk@news.example http medium.example/@desk/1 'http*' ; do
    echo "$url: $(newsidx --db mine count "url:$url" 2>&1)"
done
newsidx --db mine search --explain 'url:news.example/world*'
