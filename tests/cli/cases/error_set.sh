for option in 'set foo=x' 'set date=yesterday' 'set lang=xyzzy' 'set source' 'set source=' 'map date=' 'map foo=.x'; do
    newsidx --db x add --${option%% *} "${option#* }" . ; echo $?
done
newsidx extract --set updated=soon .
