newsidx search union -belarus
