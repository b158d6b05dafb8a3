newsidx help count; newsidx count --help | diff - <(newsidx help count)
