newsidx search '(gas OR'
