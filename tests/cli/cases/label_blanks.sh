# A label is asked for as it was given, whatever blanks are in it.
printf 'One\n\nLeaders met.\n' >one.txt
newsidx --db x add one.txt --label $'night\tdesk' 2>/dev/null
newsidx --db x count --label $'night\tdesk'; newsidx --db x count --label 'night desk'
