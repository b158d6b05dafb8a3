# Whoever is shown by the name that was asked for comes before who has it as a middle name
# somewhere; a party is found by what its members are called.
export NEWSIDX_DB=index
{
  for day in 1 2 3; do
    echo '{"title":"Mill '$day' closes","text":"Mayor Peter Delmarsh closed the mill on Monday.","date":"2019-04-0'$day'"}'
  done
  echo '{"title":"Mayor sworn in","text":"Peter Francis Delmarsh was sworn in. Delmarsh thanked all.","date":"2018-04-03"}'
  echo '{"title":"Baker retires","text":"The baker Francis Oldmoor retires in May.","date":"2018-05-03"}'
  echo '{"title":"Parties meet","text":"The U.S. Democratic Party met the Liberal Democrats in Leeds.","date":"2018-06-03"}'
} | newsidx add - 2>/dev/null
newsidx entity merge 'Peter Francis Delmarsh' 'Peter Delmarsh' >/dev/null
newsidx count --person francis
newsidx count --org democrats
