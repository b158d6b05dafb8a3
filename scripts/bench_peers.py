"""What newsidx is compared with: each program given the same articles in the form that it takes, and asked the same queries."""

import json
import pathlib
import re
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
LUCENE = ":".join(f"/usr/share/java/lucene-{part}-8.7.0.jar" for part in ("core", "analyzers-common", "queryparser"))
PACKAGES = {"omega": ["xapian-omega", "xapian-tools"], "fts5": ["sqlite3"], "recoll": ["recollcmd"],
            "lucene": ["liblucene8-java", "default-jdk-headless"]}
PROGRAMS = {"omega": "scriptindex", "fts5": "sqlite3", "recoll": "recollindex"}


def output_of(command, stdin=""):
    run = subprocess.run([str(c) for c in command], input=stdin.encode(), check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return run.stdout.decode()


def bytes_below(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


class Newsidx:
    countable = True

    def __init__(self, tools, name, flags):
        self.tools, self.name, self.flags = tools, name, flags

    def prepare(self, articles, folder):
        with open(folder / "in.jsonl", "w", encoding="utf-8") as out:
            for number, title, text in articles:
                out.write(json.dumps({"title": title, "text": text, "url": f"http://bench/{number}"}) + "\n")

    def command(self, folder):
        return [self.tools / "newsidx", "--db", folder / "index", "add", folder / "in.jsonl", *self.flags]

    def index_bytes(self, folder):
        return bytes_below(folder / "index")

    def hits(self, folder, queries):
        """How many articles have all words of each."""
        return [json.loads(output_of([self.tools / "newsidx", "--db", folder / "index", "count", "--json", query]))["articles"]
                for query in queries]

    def search(self, folder, query):
        """The command that prints the ten best."""
        return [self.tools / "newsidx", "--db", folder / "index", "search", query]


class Omega:
    """scriptindex: the text as a stored field with positions and stems, the title too."""

    name, countable = "Omega scriptindex", True

    def prepare(self, articles, folder):
        (folder / "rules").write_text("id : unique=Q boolean=Q field\ntitle : field index=S\ntext : field index\n")
        with open(folder / "in.txt", "w", encoding="utf-8") as out:
            for number, title, text in articles:
                lines = text.replace("\n", "\n=")
                out.write(f"id={number}\ntitle={title}\ntext={lines}\n\n")

    def command(self, folder):
        return ["scriptindex", "--stemmer=english", folder / "index", folder / "rules", folder / "in.txt"]

    def index_bytes(self, folder):
        return bytes_below(folder / "index")

    @staticmethod
    def quest(folder, *options):
        """As Omega asks for the words of an article, in title or text."""
        return ["quest", "-d", folder / "index", "-s", "english", "-o", "and", "-p", ":", "-p", ":S", *options]

    def hits(self, folder, queries):
        def count(query):
            out = output_of(self.quest(folder, "-m", "0", "-c", "1000000000", query))
            return int((re.search(r"Exactly (\d+) match", out) or [0, 0])[1])

        return [count(query) for query in queries]

    def search(self, folder, query):
        return self.quest(folder, "-m", "10", query)


class Fts5:
    """SQLite's FTS5 with its Porter stemmer; the text is stored in the table."""

    name, countable = "SQLite FTS5", True

    def prepare(self, articles, folder):
        with open(folder / "in.tsv", "w", encoding="utf-8") as out:
            for number, title, text in articles:
                out.write(f"{number}\t{title}\t{text}\n".replace("\n\n", " ").replace('"', "'"))
        (folder / "script").write_text(
            "create virtual table articles using fts5(id unindexed, title, text, tokenize='porter unicode61');\n"
            ".mode tabs\n.import in.tsv articles\n")

    def command(self, folder):
        return ["sqlite3", folder / "index.db", "-init", folder / "script", ".quit"]

    def index_bytes(self, folder):
        return (folder / "index.db").stat().st_size

    def hits(self, folder, queries):
        script = "".join(f"select count(*) from articles where articles match '{query}';\n" for query in queries)
        return [int(line) for line in output_of(["sqlite3", folder / "index.db"], script).split()]

    def search(self, folder, query):
        return ["sqlite3", folder / "index.db", "select id, title, snippet(articles, 2, '', '', '…', 30) from articles "
                f"where articles match '{query}' order by rank limit 10"]


class Recoll:
    """recollindex reads files: an article a file. It stores the text too."""

    name, countable = "Recoll", False

    def prepare(self, articles, folder):
        for number, title, text in articles:
            part = folder / "files" / number[-2:]
            part.mkdir(parents=True, exist_ok=True)
            (part / f"{number}.txt").write_text(f"{title}\n\n{text}\n", encoding="utf-8")
        (folder / "conf").mkdir()
        (folder / "conf/recoll.conf").write_text(f"topdirs = {folder}/files\nindexstemminglanguages = english\n")

    def command(self, folder):
        return ["recollindex", "-c", folder / "conf"]

    def index_bytes(self, folder):
        return bytes_below(folder / "conf/xapiandb")

    def hits(self, folder, queries):
        return [int(re.search(r"^(\d+) results", output_of(["recollq", "-c", folder / "conf", "-n", "0", query]), re.M)[1])
                for query in queries]

    def search(self, folder, query):
        return ["recollq", "-c", folder / "conf", "-n", "10", "-A", query]


class Lucene:
    name, countable = "Lucene 8", False

    def prepare(self, articles, folder):
        with open(folder / "in.tsv", "w", encoding="utf-8") as out:
            for number, title, text in articles:
                out.write(f"{number}\t{title}\t" + text.replace("\n", " ") + "\n")
        subprocess.run(["javac", "-cp", LUCENE, "-d", folder, ROOT / "tests/bench/LuceneBench.java"], check=True)

    def command(self, folder):
        return ["java", "-cp", f"{LUCENE}:{folder}", "LuceneBench", "index", folder / "index", folder / "in.tsv"]

    def index_bytes(self, folder):
        return bytes_below(folder / "index")

    def ask(self, folder, queries):
        """(hits, median microseconds) of each."""
        (folder / "queries").write_text("\n".join(queries) + "\n")
        run = subprocess.run(["java", "-cp", f"{LUCENE}:{folder}", "LuceneBench", "search", folder / "index", folder / "queries"],
                             check=True, capture_output=True)
        return [line.split("\t") for line in run.stdout.decode().splitlines()]

    def hits(self, folder, queries):
        return [int(hits) for hits, _ in self.ask(folder, queries)]

    def search(self, folder, query):
        (folder / "query").write_text(query + "\n")
        return ["java", "-cp", f"{LUCENE}:{folder}", "LuceneBench", "once", folder / "index", folder / "query"]


def installed(name):
    return pathlib.Path(LUCENE.split(":", maxsplit=1)[0]).exists() if name == "lucene" else bool(shutil.which(PROGRAMS[name]))


def chosen(tools, names):
    missing = [package for name in names for package in PACKAGES[name] if not installed(name)]
    if missing:
        subprocess.run(["apt-get", "install", "-q", "-y", "--no-install-recommends", *missing], check=True)
    peers = {"omega": Omega(), "fts5": Fts5(), "lucene": Lucene(), "recoll": Recoll()}
    ours = [Newsidx(tools, "newsidx", ["--engine", "bulk", "--jobs", "1"]),
            Newsidx(tools, "newsidx --no-entities", ["--engine", "bulk", "--jobs", "1", "--no-entities"]),
            Newsidx(tools, "newsidx, Xapian's writer", ["--engine", "xapian", "--jobs", "1"])]
    return ours + [peers[name] for name in names]


def processor():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "unknown processor")


def versions():
    names = ["libxapian30", *(package for packages in PACKAGES.values() for package in packages)]
    run = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Version}, ", *names], capture_output=True, check=False)
    return run.stdout.decode().rstrip(", ")
