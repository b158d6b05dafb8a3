# articles
printf '%s\n' 'treaty' '' 'title:talks' 'contry:KZ' 'xyzzy' '"gas' >queries
newsidx search --batch queries --limit 1 | jq -c '[.type, .query, .title // .total // .reason]'; echo ${PIPESTATUS[0]}
printf 'treaty\nsummit' | newsidx search --batch - --country KZ | jq -c '[.type, .query, .id // .total]'; echo ${PIPESTATUS[1]}
echo xyzzy | newsidx search --batch - | jq -c '[.type, .total]'; echo ${PIPESTATUS[1]}
newsidx search --batch nowhere; echo $?
newsidx search --batch queries treaty; echo $?
printf 'tre\0aty\ntreaty\nperson:nobodyatall\n' | newsidx search --batch - | jq -c '[.type, .total // .reason]'; echo ${PIPESTATUS[1]}
printf 'treaty\nperson:nobodyatall\n' | newsidx search --batch - | jq -c '[.type, .total // .reason]'; echo ${PIPESTATUS[1]}
echo '--- comments, and a hashtag that is none; filters of a line'
printf '# what we follow\n  ## still a comment\n#\n#treaty\ntreaty country:KZ date:2014\ntreaty country:BR\n' | newsidx search --batch - | jq -c 'select(.type == "summary") | [.query, .total]'
echo '--country KZ treaty' | newsidx search --batch - | jq -c '[.type, .reason]'
newsidx search --batch .; echo $?
newsidx search --batch /dev/zero; echo $?
