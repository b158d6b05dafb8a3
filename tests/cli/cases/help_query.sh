newsidx help query
