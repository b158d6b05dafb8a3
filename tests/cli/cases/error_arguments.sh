newsidx stats extra; newsidx stats -- extra; newsidx help serch; newsidx show; newsidx remove
