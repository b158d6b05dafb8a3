# articles
newsidx count 'words:>30'; newsidx count 'words:<12'
