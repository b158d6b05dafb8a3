#include "random_query.hpp"

#include "raw_article.hpp"

namespace {

class Maker {
public:
    explicit Maker(std::mt19937& random) : random_(random) {}

    // Conditions over articles, `depth` more levels at most.
    Query condition(int depth) {
        const int choice = below(depth > 0 ? 12 : 6);
        if (choice < 4) return place(2);
        if (choice == 4) return filter();
        if (choice == 5) return one(Asked::none_of, condition(0));
        if (choice < 9) return several(Asked::all_of, depth);
        if (choice < 11) return several(Asked::any_of, depth);
        return one(Asked::none_of, condition(depth - 1));
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    static Query one(Asked asked, Query child) {
        Query query;
        query.asked = asked;
        query.of.push_back(std::move(child));
        return query;
    }

    Query several(Asked asked, int depth) {
        Query query;
        query.asked = asked;
        const int count = 2 + below(2);
        for (int i = 0; i < count; ++i) query.of.push_back(condition(depth - 1));
        return query;
    }

    // What has places in the text.
    Query place(int depth) {
        const int choice = below(depth > 0 ? 12 : 3);
        if (choice < 2) return leaf(true);
        if (choice < 4) return phrase();
        if (choice < 10) {
            constexpr Asked kinds[] = {Asked::near, Asked::in_order, Asked::one_sentence,
                                       Asked::one_paragraph};
            Query query;
            query.asked = kinds[below(4)];
            query.number = 1 + below(6);
            query.of = {operand(depth - 1), operand(depth - 1)};
            return query;
        }
        Query query = one(choice == 10 ? Asked::at_least : Asked::first, operand(depth - 1));
        query.number = 1 + below(choice == 10 ? 3 : 8);
        return query;
    }

    // Plain words often: what the index answers alone is to be seen too.
    Query operand(int depth) {
        const int choice = below(8);
        if (choice < 4) return plain_word();
        if (choice < 7) return place(depth);
        Query query;
        query.asked = Asked::any_of;
        query.of = {place(depth), place(0)};
        return query;
    }

    Query phrase() {
        Query query;
        query.asked = Asked::phrase;
        const int count = 2 + below(2);
        const bool exact = below(5) == 0;
        for (int i = 0; i < count; ++i) {
            query.of.push_back(leaf(false));
            if (exact) query.of.back() = exact_word();
        }
        const char part = below(6) == 0 ? 't' : '\0';
        for (Query& word : query.of) word.part = part;
        return query;
    }

    std::string spelling() {
        return spellings()[static_cast<std::size_t>(below(static_cast<int>(spellings().size())))]
            .text;
    }

    Query exact_word() {
        Query query;
        query.asked = Asked::exact;
        query.text = spelling();
        if (below(2) == 0) query.text[0] = static_cast<char>(query.text[0] - 'a' + 'A');
        return query;
    }

    Query plain_word() {
        Query query;
        query.text = spelling();
        return query;
    }

    Query leaf(bool alone) {
        const int choice = below(10);
        Query query;
        if (choice == 0 && alone) {
            query = exact_word();
        } else if (choice == 1) {
            query.asked = Asked::prefix;
            query.text = spelling().substr(0, static_cast<std::size_t>(2 + below(3)));
            // Half of the letter ï is none.
            if (query.text.find('\xc3') != std::string::npos) query.text = "nai";
        } else if (choice == 2) {
            query.asked = Asked::similar;
            query.text = spelling();
            query.number = 1 + below(2);
        } else {
            query.text = spelling();
        }
        if (alone && below(6) == 0) query.part = below(2) == 0 ? 't' : 'b';
        return query;
    }

    Query filter() {
        Query query;
        switch (below(3)) {
            case 0:
                query.asked = Asked::source;
                query.text = below(2) == 0 ? "north wire" : "South Post";
                break;
            case 1:
                query.asked = Asked::years;
                query.number = 2014 + below(3);
                query.number_to = query.number + below(3);
                break;
            default:
                query.asked = Asked::more_words;
                query.number = below(30);
                break;
        }
        return query;
    }

    std::mt19937& random_;
};

std::string word_typed(const Query& query) {
    switch (query.asked) {
        case Asked::prefix:
            return query.text + "*";
        case Asked::similar:
            return query.text + "~" + std::to_string(query.number);
        default:
            return query.text;
    }
}

std::string part_typed(char part) { return part == 't' ? "title:" : part == 'b' ? "body:" : ""; }

std::string joined(const Query& query, const std::string& between, std::mt19937& random) {
    std::string out;
    for (const Query& child : query.of) out += (out.empty() ? "" : between) + typed(child, random);
    return "(" + out + ")";
}

std::string phrase_typed(const Query& query) {
    std::string out;
    for (const Query& word : query.of) out += (out.empty() ? "" : " ") + word_typed(word);
    const bool exact = query.of.front().asked == Asked::exact;
    return part_typed(query.of.front().part) + (exact ? "exact:" : "") + "\"" + out + "\"";
}

}  // namespace

Query random_query(std::mt19937& random) { return Maker(random).condition(2); }

std::string typed(const Query& query, std::mt19937& random) {
    const std::string number = std::to_string(query.number);
    switch (query.asked) {
        case Asked::word:
        case Asked::prefix:
        case Asked::similar:
            return part_typed(query.part) + word_typed(query);
        case Asked::exact:
            return part_typed(query.part) + "exact:" + query.text;
        case Asked::phrase:
            return phrase_typed(query);
        case Asked::near:
            return joined(query, " NEAR/" + number + " ", random);
        case Asked::in_order:
            return joined(query, " ADJ/" + number + " ", random);
        case Asked::one_sentence:
            return joined(query, " /s ", random);
        case Asked::one_paragraph:
            return joined(query, " /p ", random);
        case Asked::at_least:
            return "(atleast" + number + " " + typed(query.of.front(), random) + ")";
        case Asked::first:
            return "(first/" + number + " " + typed(query.of.front(), random) + ")";
        case Asked::all_of:
            return joined(query, random() % 2 == 0 ? " " : " AND ", random);
        case Asked::any_of:
            return joined(query, " OR ", random);
        case Asked::none_of: {
            // "--a" is an error.
            const bool minus = query.of.front().asked != Asked::none_of && random() % 2 == 0;
            return (minus ? "-" : "NOT ") + typed(query.of.front(), random);
        }
        case Asked::source:
            return "source:\"" + query.text + "\"";
        case Asked::years:
            return "date:" + number + ".." + std::to_string(query.number_to);
        case Asked::more_words:
            return "words:>" + number;
    }
    return {};
}
