// What Lucene does with the same articles: positions, stored text, Porter stems, as newsidx has them. Called by
// scripts/bench: index DIR FILE; search DIR FILE, which prints one line a query: hits and median microseconds; once DIR FILE, which asks
// each once.
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;

final class LuceneBench {
    private static final int TOP = 10;
    private static final int ROUNDS = 21;

    public static void main(String[] arguments) throws Exception {
        // Function words stay, as they do in newsidx.
        var analyzer = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
        var directory = FSDirectory.open(Path.of(arguments[1]));
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[2]), StandardCharsets.UTF_8)) {
            if (arguments[0].equals("index")) {
                index(directory, analyzer, lines);
            } else {
                search(directory, analyzer, lines, arguments[0].equals("once") ? 1 : ROUNDS);
            }
        }
    }

    // A line: id, title and text, parted by tabs.
    private static void index(FSDirectory directory, EnglishAnalyzer analyzer, BufferedReader lines) throws Exception {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", 3);
                var document = new Document();
                document.add(new StringField("id", fields[0], Field.Store.YES));
                document.add(new TextField("title", fields[1], Field.Store.YES));
                document.add(new TextField("text", fields[1] + "\n\n" + fields[2], Field.Store.YES));
                writer.addDocument(document);
            }
            writer.commit();
        }
    }

    private static void search(FSDirectory directory, EnglishAnalyzer analyzer, BufferedReader lines, int rounds) throws Exception {
        try (var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            var parser = new QueryParser("text", analyzer);
            parser.setDefaultOperator(QueryParser.Operator.AND);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Query query = parser.parse(QueryParser.escape(line));
                long[] times = new long[rounds];
                int hits = searcher.count(query);
                for (int round = 0; round < rounds; ++round) {
                    long begin = System.nanoTime();
                    for (var hit : searcher.search(query, TOP).scoreDocs) searcher.doc(hit.doc);
                    times[round] = System.nanoTime() - begin;
                }
                Arrays.sort(times);
                System.out.println(hits + "\t" + times[rounds / 2] / 1000);
            }
        }
    }
}
