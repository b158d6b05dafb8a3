# A web archive gives its pages, by their addresses; other records are counted.
record() {  # FIELDS BLOCK
    printf 'WARC/1.0\r\n%b\r\nContent-Length: %s\r\n\r\n%s\r\n\r\n' "$1" "$(printf %s "$2" | wc -c)" "$2"
}
page() {  # TITLE WORDS HEAD
    printf '<html><head><title>%s</title>%s</head><body><article><h1>%s</h1><p>%s</p></article></body></html>' "$1" "$3" "$1" "$2"
}
answer() {  # ADDRESS TYPE BODY
    record "WARC-Type: response\r\nWARC-Target-URI: $1\r\nContent-Type: application/http" "$(printf 'HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n%s' "$2" "$3")"
}
{
    record 'WARC-Type: warcinfo' 'software: none'
    answer https://a.example/1/ text/html "$(page 'Leaders meet' 'Leaders of five countries met in Astana on Monday and spoke of trade.' '')"
    answer https://a.example/2?x=1 'text/html; charset=utf-8' "$(page 'Pact signed' 'Ministers of five countries signed a pact in Minsk on Tuesday.' '<link rel=canonical href=/2>')"
    answer https://a.example/a.css text/css 'p { margin: 0 }'
} >a.warc
newsidx --db x add a.warc
gzip -c a.warc | newsidx extract --json - | jq -c '[.path, .member, .url, .title]'
newsidx --db x search --json pact | jq -c '[.path, .member, .url]'
newsidx --db x add --json a.warc | tail -n 1
head -c 300 a.warc | newsidx extract -
