# stories
# No phrase goes over the words that somebody else wrote between two parts.
newsidx quotes --saying '"talked long enough"' --csv | wc -l
newsidx quotes --saying '"enough our companies"'; echo "exit $?"
newsidx quotes --saying 'enough companies' --csv | wc -l
