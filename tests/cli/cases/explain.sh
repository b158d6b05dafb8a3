# articles
newsidx search --explain '"eurasian union" (gas OR oil) NEAR/5 price -belarus date:2014'
