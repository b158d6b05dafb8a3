export NEWSIDX_DB=index
newsidx add - 2>/dev/null <<'END'
{"title":"A","text":"George W. Bush spoke in Texas. Ben Carson listened.","date":"2003-01-01"}
{"title":"B","text":"George H.W. Bush spoke in Maine. Dr. Ben Carson slept.","date":"1990-01-01"}
{"title":"C","text":"George Bush spoke somewhere.","date":"1999-01-01"}
END
newsidx count --person 'George H.W. Bush'
newsidx count --person 'George W. Bush'
newsidx count --person 'George Bush'
newsidx facets --by person
