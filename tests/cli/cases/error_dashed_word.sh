newsidx search gas -hungary; newsidx count gas -nato; newsidx add -notes; newsidx show -x9
