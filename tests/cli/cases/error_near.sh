newsidx search 'a NEAR/0 b'; newsidx search '(a AND b) NEAR/5 c'
