newsidx search 'gas || oil'; newsidx search 'gas w/5 oil'; newsidx search 'title:(body:gas)'; newsidx search 't*k'; newsidx search 'tokayev~3'
