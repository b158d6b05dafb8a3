newsidx --db x add "$NEWSIDX_TESTS/data/articles.jsonl" 2>/dev/null
newsidx --db x verify
newsidx --db x verify --json
newsidx --db x compact; newsidx --db x verify; ls -d x*
cp -r x y; rm y/position.glass; newsidx --db y verify | tail -n 1; echo ${PIPESTATUS[0]}
newsidx --db y verify --json | tail -n 1; echo ${PIPESTATUS[0]}
newsidx --db x --db y verify >/dev/null; echo $?
newsidx --db nothing verify; echo $?
newsidx --db x --db y compact; echo $?
