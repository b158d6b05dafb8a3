cat >a.jsonl <<'EOF'
{"text":"Kenya signed a trade agreement with neighbouring Uganda on Monday after long talks in the capital about roads and rail lines."}
EOF
newsidx --db d add a.jsonl
newsidx --db d search agreement
newsidx --db d search agreement --json | jq -c '[.title, .words, .country, .snippets]'
newsidx --db d count 'atleast2 agreement'
newsidx --db d show --text "$(newsidx --db d search agreement --ids-only)"
newsidx --db d show "$(newsidx --db d search agreement --ids-only)"
newsidx --db d verify
newsidx --db d dump >b.jsonl
newsidx --db e add b.jsonl
newsidx extract a.jsonl
