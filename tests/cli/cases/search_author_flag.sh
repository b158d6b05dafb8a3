# articles
echo '--- --author, whole or by its begin, twice for any of them'
for author in 'anna berg' 'ANNA BERG' 'anna*' berg; do echo "$author: $(newsidx count --author "$author")"; done
newsidx search --author 'Boris Lind' --author 'Anna Berg' --sort date --format '{date} {title}'
newsidx search gas --author 'boris lind' --format '{title}'
newsidx count 'author:"boris lind" author:"anna berg"'
