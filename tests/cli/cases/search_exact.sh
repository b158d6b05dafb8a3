# articles
newsidx count 'exact:"union"'; newsidx count 'exact:"Union"'; newsidx count union
