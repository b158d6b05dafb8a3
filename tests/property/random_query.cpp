#include "random_query.hpp"

#include <algorithm>

namespace {

// Where no word of it has one: fields don't stand inside one another.
bool put_in_part(Query& query, char part) {
    if (query.part != 0) return false;
    if (!std::all_of(query.of.begin(), query.of.end(),
                     [&](Query& child) { return put_in_part(child, part); }))
        return false;
    query.part = part;
    return true;
}

class Maker {
public:
    explicit Maker(std::mt19937& random) : random_(random) {}

    // Conditions over articles, `depth` more levels at most.
    Query condition(int depth) {
        const int choice = below(depth > 0 ? 12 : 6);
        if (choice < 3) return place(2);
        if (choice < 5) return filter();
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
        Query query;
        if (choice < 10) {
            constexpr Asked kinds[] = {Asked::near, Asked::in_order, Asked::one_sentence,
                                       Asked::one_paragraph};
            query.asked = kinds[below(4)];
            query.number = 1 + below(6);
            query.of = {operand(depth - 1), operand(depth - 1)};
            // One word can't be near itself.
            if (below(6) == 0) query.of[1] = query.of[0];
        } else {
            query = one(choice == 10 ? Asked::at_least : Asked::first, operand(depth - 1));
            query.number = 1 + below(choice == 10 ? 3 : 8);
        }
        return maybe_in_part(std::move(query));
    }

    // title:(gas NEAR/3 union)
    Query maybe_in_part(Query query) {
        if (below(8) > 0) return query;
        Query inside = query;
        return put_in_part(inside, below(2) == 0 ? 't' : 'b') ? inside : query;
    }

    // Plain words often: what the index answers alone is to be seen too.
    Query operand(int depth) {
        const int choice = below(8);
        if (choice < 3) return plain_word();
        if (choice < 6) return place(depth);
        Query query;
        query.asked = Asked::any_of;
        query.of = {place(depth), place(0)};
        if (choice == 7) query.of.push_back(leaf(true));
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
        if (below(6) == 0) put_in_part(query, 't');
        return query;
    }

    std::string spelling() {
        return spellings()[static_cast<std::size_t>(below(static_cast<int>(spellings().size())))]
            .text;
    }

    Query exact_word() {
        Query query;
        query.asked = Asked::exact;
        query.text = below(2) == 0 ? capitalised(spelling()) : spelling();
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
        } else if (choice < 3) {
            constexpr const char* kBegins[] = {"un", "tal", "talk",  "pri", "price", "na",
                                               "to", "tok", "tokae", "sum", "wah",   "стр"};
            query.asked = Asked::prefix;
            query.text = kBegins[below(12)];
        } else if (choice < 5) {
            query.asked = Asked::similar;
            query.text = spelling();
            query.number = 1 + below(2);
        } else {
            query.text = spelling();
        }
        if (alone && below(6) == 0) query.part = below(2) == 0 ? 't' : 'b';
        return query;
    }

    Query value(Asked asked, const std::vector<const char*>& values, bool prefixes) {
        Query query;
        query.asked = asked;
        query.text = values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
        // As people write it, whatever the paper does.
        for (char& c : query.text)
            if (asked != Asked::path && below(3) == 0 && c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        query.prefix = prefixes && below(4) == 0;
        if (query.prefix) query.text.resize(static_cast<std::size_t>(3 + below(3)));
        return query;
    }

    Compared compared() {
        constexpr Compared kinds[] = {Compared::equal,   Compared::equal, Compared::less,
                                      Compared::at_most, Compared::more,  Compared::at_least,
                                      Compared::range,   Compared::range};
        return kinds[below(8)];
    }

    RawDate typed_date(int years_back) {
        RawDate date{2014 + below(4), 0, 0};
        const int parts = below(3);
        if (parts > 0) date.month = 1 + below(4);
        if (parts > 1) date.day = 1 + below(5);
        if (years_back != 0) date.year += years_back;
        return date;
    }

    Query days(Asked asked) {
        Query query;
        query.asked = asked;
        query.compared = compared();
        if (asked == Asked::date && below(6) == 0) query.compared = Compared::none;
        if (asked == Asked::added) {
            query.date = {2020, 1, 1 + below(5)};
            query.date_to = {2020, 1, query.date.day + below(3)};
            return query;
        }
        query.date = typed_date(0);
        query.date_to = typed_date(0);
        // A range mustn't end before it begins.
        if (query.date_to.year <= query.date.year) query.date_to.year = query.date.year + 1;
        return query;
    }

    Query word_count() {
        Query query;
        query.asked = Asked::words;
        query.compared = compared();
        query.number = 1 + below(30);
        query.number_to = query.number + below(10);
        return query;
    }

    // A name, or one word of it.
    Query name(Asked asked, const std::vector<const char*>& names) {
        Query query = value(asked, names, false);
        const auto blank = query.text.find(' ');
        const int choice = below(3);
        if (choice == 0) query.text.resize(blank);
        if (choice == 1) query.text.erase(0, blank + 1);
        return query;
    }

    Query filter() {
        const RawValues& values = raw_values();
        switch (below(14)) {
            case 0:
                return value(Asked::source, values.sources, true);
            case 1:
                return value(Asked::author, values.authors, true);
            case 2:
                return value(Asked::label, values.labels, true);
            case 3: {
                Query query = value(Asked::path, values.paths, true);
                // A folder stands for what is in it.
                if (!query.prefix && below(2) == 0) query.text.resize(4);
                return query;
            }
            case 4:
                return value(Asked::lang, values.languages, false);
            case 5:
            case 6:
                return value(below(2) == 0 ? Asked::country : Asked::about,
                             below(2) == 0 ? values.countries : values.country_names, false);
            case 7:
                return name(Asked::person, values.persons);
            case 8:
                return name(Asked::organization, values.organizations);
            case 9:
                return word_count();
            case 10:
                return days(Asked::added);
            default:
                return days(Asked::date);
        }
    }

    std::mt19937& random_;
};

std::string date_typed(const RawDate& date) {
    std::string out = std::to_string(date.year);
    if (date.month > 0) out += "-0" + std::to_string(date.month);
    if (date.day > 0) out += "-0" + std::to_string(date.day);
    return out;
}

std::string compared_typed(Compared compared, const std::string& from, const std::string& to) {
    switch (compared) {
        case Compared::equal:
            return from;
        case Compared::less:
            return "<" + from;
        case Compared::at_most:
            return "<=" + from;
        case Compared::more:
            return ">" + from;
        case Compared::at_least:
            return ">=" + from;
        case Compared::range:
            return from + ".." + to;
        case Compared::none:
            return "none";
    }
    return {};
}

const char* field_of(Asked asked) {
    switch (asked) {
        case Asked::source:
            return "source:";
        case Asked::author:
            return "author:";
        case Asked::label:
            return "label:";
        case Asked::path:
            return "path:";
        case Asked::lang:
            return "lang:";
        case Asked::country:
            return "country:";
        case Asked::about:
            return "about:";
        case Asked::person:
            return "person:";
        case Asked::organization:
            return "org:";
        case Asked::date:
            return "date:";
        case Asked::added:
            return "added:";
        case Asked::words:
            return "words:";
        default:
            return "";
    }
}

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

std::string phrase_typed(const Query& query) {
    std::string out;
    for (const Query& word : query.of) out += (out.empty() ? "" : " ") + word_typed(word);
    const bool exact = query.of.front().asked == Asked::exact;
    return (exact ? "exact:" : "") + std::string("\"") + out + "\"";
}

class Typist {
public:
    explicit Typist(std::mt19937& random) : random_(random) {}

    // `part` is the one that is typed before already.
    std::string typed(const Query& query, char part) {
        if (is_filter(query)) return filter_typed(query);
        return (query.part != part ? part_typed(query.part) : "") + without_part(query);
    }

private:
    std::string joined(const Query& query, const std::string& between) {
        std::string out;
        for (const Query& child : query.of)
            out += (out.empty() ? "" : between) + typed(child, query.part);
        return "(" + out + ")";
    }

    std::string without_part(const Query& query) {
        const std::string number = std::to_string(query.number);
        switch (query.asked) {
            case Asked::exact:
                return "exact:" + query.text;
            case Asked::phrase:
                return phrase_typed(query);
            case Asked::near:
                return joined(query, " NEAR/" + number + " ");
            case Asked::in_order:
                return joined(query, " ADJ/" + number + " ");
            case Asked::one_sentence:
                return joined(query, " /s ");
            case Asked::one_paragraph:
                return joined(query, " /p ");
            case Asked::at_least:
                return "(atleast" + number + " " + typed(query.of.front(), query.part) + ")";
            case Asked::first:
                return "(first/" + number + " " + typed(query.of.front(), query.part) + ")";
            case Asked::all_of:
                return joined(query, random_() % 2 == 0 ? " " : " AND ");
            case Asked::any_of:
                return joined(query, " OR ");
            case Asked::none_of: {
                // "--a" is an error.
                const bool minus = query.of.front().asked != Asked::none_of && random_() % 2 == 0;
                return (minus ? "-" : "NOT ") + typed(query.of.front(), 0);
            }
            default:
                return word_typed(query);
        }
    }

    std::mt19937& random_;
};

}  // namespace

Query random_query(std::mt19937& random) { return Maker(random).condition(2); }

bool is_filter(const Query& query) { return *field_of(query.asked) != '\0'; }

std::string filter_typed(const Query& query) {
    const std::string field = field_of(query.asked);
    switch (query.asked) {
        case Asked::date:
        case Asked::added:
            return field + compared_typed(query.compared, date_typed(query.date),
                                          date_typed(query.date_to));
        case Asked::words:
            return field + compared_typed(query.compared, std::to_string(query.number),
                                          std::to_string(query.number_to));
        default:
            return field + "\"" + query.text + (query.prefix ? "*" : "") + "\"";
    }
}

std::string typed(const Query& query, std::mt19937& random) {
    return Typist(random).typed(query, 0);
}
