# articles
newsidx search --explain '"eurasian union" (gas OR oil) NEAR/5 price -belarus date:2014'
# As written: what texts alone can tell, among the articles that have it in any spelling.
newsidx search --explain 'exact:Union OR exact:Unionz'
newsidx search --explain 'exact:Union' --json
