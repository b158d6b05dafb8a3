python3 - <<'P'
import zipfile
with zipfile.ZipFile("pack.zip", "w") as pack:
    pack.writestr("2019-04-03-визит.txt", "Visit\n\nThe minister came.")
    pack.writestr("東京/二.txt", "Tokyo\n\nThe minister left.")
    for hidden in (".git/config", "a/.hidden.txt", "__MACOSX/._a.txt", "CVS/Entries"):
        pack.writestr(hidden, "Hidden\n\nNobody looks here.")
P
LC_ALL=C newsidx --db mine add pack.zip 2>&1
newsidx --db mine search minister --sort date --json | jq -c '[.title, .member, .date]'
