# A name that several types know: the one with the most articles is meant, and the other told.
article() { printf '{"title": "%s", "date": "2019-04-0%d", "text": "%s"}\n' "$1" "$2" "$3"; }
{
    article "Stoltenberg meets Tusk" 1 "NATO chief Jens Stoltenberg met Donald Tusk in Brussels. NATO will stay, Mr Stoltenberg said."
    article "An exercise" 2 "NATO began an exercise in Estonia, Jens Stoltenberg said on Tuesday. NATO has a battalion there."
    article "Budget" 3 "NATO will spend more, Jens Stoltenberg said. The budget of NATO grows."
    article "Comedy" 4 "The comedian Nato Green spoke in Oakland. Nato Green said that the rent was too high."
} | newsidx --db meaning add - 2>/dev/null
newsidx --db meaning who NATO --no-sentences --min 1
newsidx --db meaning who NATO --no-sentences --min 1 --type person
newsidx --db meaning count --org NATO
