#include "entity/about.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "entity/dateline.hpp"

namespace newsidx {
namespace {

// kAboutWeights, in the order of kAboutFeatures.
#include "about_weights.inc"

struct Tally {
    int count = 0;  // without those of the dateline
    int title = 0;
    int dateline = 0;
    int lead = 0;
    int lead_names = 0;
    int second = 0;
    int third = 0;
    int names = 0;
    int demonyms = 0;
    int title_demonyms = 0;
    int places = 0;
    int money = 0;
    int listed = 0;
    int owner = 0;
    int paragraphs = 0;
    std::uint32_t last_paragraph = ~std::uint32_t{0};
    std::uint32_t first_token = ~std::uint32_t{0};
};

// What is counted once for the article.
struct Frame {
    std::map<CountryIndex, Tally> tallies;
    int mentions = 0;
    int most = 0;
    bool dateline = false;
    int title_countries = 0;
    int lead_countries = 0;
    std::uint32_t paragraphs = 0;
    CountryIndex first_in_title = kNoCountry;
    CountryIndex first = kNoCountry;
};

// After an adjective of these it is money, not the country.
bool is_money(std::string_view folded) {
    constexpr auto kMoney = std::to_array<std::string_view>(
        {"dollar", "dollars",  "dlr",       "dlrs",     "pound",    "pounds",   "franc",
         "francs", "mark",     "marks",     "crown",    "crowns",   "krone",    "kroner",
         "krona",  "kronor",   "lira",      "lire",     "peso",     "pesos",    "yen",
         "yuan",   "rupee",    "rupees",    "guilders", "guilder",  "real",     "reais",
         "ruble",  "rubles",   "rouble",    "roubles",  "dinar",    "dinars",   "riyal",
         "riyals", "shilling", "shillings", "currency", "eurobond", "eurobonds"});
    return std::find(kMoney.begin(), kMoney.end(), folded) != kMoney.end();
}

// How a mention stands among its neighbours.
void count_manner(std::string_view text, const Analysis& analysis,
                  std::span<const CountryMention> mentions, std::size_t at, Tally& tally) {
    const CountryMention& mention = mentions[at];
    const auto next = mention.end_token;
    if (next < analysis.tokens.size()) {
        const Token& token = analysis.tokens[next];
        const std::string_view bytes = token.span.in(text);
        if (token.kind != TokenKind::punctuation) {
            tally.money += is_money(analysis.forms[token.form].folded) ? 1 : 0;
        } else if (bytes[0] == '\'' || bytes.starts_with("’")) {
            ++tally.owner;
        }
    }
    // One comma or "and" between, two with the Oxford comma.
    const bool before = at > 0 && mention.first_token - mentions[at - 1].end_token <= 2 &&
                        mention.first_token > mentions[at - 1].end_token;
    const bool after = at + 1 < mentions.size() && mentions[at + 1].first_token - next <= 2 &&
                       mentions[at + 1].first_token > next;
    tally.listed += before || after ? 1 : 0;
}

void count_mention(const CountryMention& mention, const Sentence& sentence, std::uint32_t in_body,
                   bool in_title, Frame& frame, Tally& tally) {
    const bool is_name = mention.kind == CountryNameKind::name ||
                         mention.kind == CountryNameKind::former ||
                         mention.kind == CountryNameKind::abbreviation;
    const bool is_demonym = mention.kind == CountryNameKind::demonym;
    ++frame.mentions;
    ++tally.count;
    tally.names += is_name ? 1 : 0;
    tally.demonyms += is_demonym ? 1 : 0;
    tally.places += is_name || is_demonym ? 0 : 1;
    tally.first_token = std::min(tally.first_token, mention.first_token);
    if (frame.first == kNoCountry) frame.first = mention.country;
    if (tally.last_paragraph != sentence.paragraph) ++tally.paragraphs;
    tally.last_paragraph = sentence.paragraph;
    if (in_title) {
        if (frame.first_in_title == kNoCountry) frame.first_in_title = mention.country;
        frame.title_countries += tally.title == 0 ? 1 : 0;
        ++tally.title;
        tally.title_demonyms += is_demonym ? 1 : 0;
    } else if (in_body == 0) {
        frame.lead_countries += tally.lead == 0 ? 1 : 0;
        ++tally.lead;
        tally.lead_names += is_name ? 1 : 0;
    } else if (in_body == 1) {
        ++tally.second;
    } else if (in_body <= 3) {
        ++tally.third;
    }
}

Frame count_mentions(std::string_view text, const Analysis& analysis,
                     std::span<const CountryMention> mentions) {
    Frame frame;
    const Span dateline = find_dateline(text, analysis);
    const auto& sentences = analysis.sentences;
    std::size_t body = 0;  // the first sentence of the body
    while (body < sentences.size() && sentences[body].first_token < analysis.title_tokens) ++body;
    // A dateline may be cut into sentences by its full stops: the lead is what follows it.
    while (body + 1 < sentences.size() && sentences[body].span.end <= dateline.end) ++body;
    if (!sentences.empty()) frame.paragraphs = sentences.back().paragraph + 1;
    std::size_t at = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const CountryMention& mention = mentions[i];
        if (!mention.taken()) continue;
        Tally& tally = frame.tallies[mention.country];
        if (mention.span.begin >= dateline.begin && mention.span.end <= dateline.end) {
            ++tally.dateline;
            frame.dateline = true;
            continue;
        }
        while (at + 1 < sentences.size() && sentences[at].end_token <= mention.first_token) ++at;
        count_mention(mention, sentences[at], at < body ? 0 : static_cast<std::uint32_t>(at - body),
                      mention.first_token < analysis.title_tokens, frame, tally);
        count_manner(text, analysis, mentions, i, tally);
        frame.most = std::max(frame.most, tally.count);
    }
    return frame;
}

double flag(bool value) { return value ? 1.0 : 0.0; }
double ratio(double part, double whole) { return whole > 0 ? part / whole : 0.0; }

AboutFeatures features_of(CountryIndex country, const Tally& tally, const Frame& frame,
                          const Analysis& analysis) {
    const auto more = std::count_if(frame.tallies.begin(), frame.tallies.end(),
                                    [&](const auto& t) { return t.second.count > tally.count; });
    const auto countries = static_cast<double>(frame.tallies.size());
    const auto words = static_cast<double>(analysis.words);
    const auto tokens = static_cast<double>(analysis.tokens.size());
    const bool in_title = tally.title > 0;
    const bool in_lead = tally.lead > 0;
    return {
        1.0,
        flag(in_title),
        flag(frame.first_in_title == country),
        flag(in_title && frame.title_countries == 1),
        flag(tally.dateline > 0),
        flag(tally.dateline > 0 && tally.count == 0),
        flag(in_lead),
        flag(in_lead && frame.lead_countries == 1),
        flag(tally.second > 0),
        flag(tally.third > 0),
        std::log1p(tally.count),
        flag(tally.count >= 2),
        flag(tally.count >= 4),
        ratio(tally.count, frame.mentions),
        flag(tally.count > 0 && more == 0),
        flag(tally.count > 0 && more == 1),
        flag(frame.tallies.size() == 1),
        std::log(countries),
        flag(frame.tallies.size() >= 10),
        tally.count == 0 ? 0.0 : ratio(tally.first_token, tokens),
        flag(frame.first == country),
        ratio(tally.paragraphs, frame.paragraphs),
        std::log1p(words) / 5,
        flag(words < 100),
        std::min(1.0, ratio(10.0 * tally.count, words)),
        ratio(tally.names, tally.count),
        ratio(tally.demonyms, tally.count),
        flag(tally.count > 0 && tally.places == tally.count),
        flag(tally.title_demonyms > 0),
        flag(tally.lead_names > 0),
        flag(in_title && in_lead),
        flag(tally.dateline > 0 && in_lead),
        flag(frame.dateline && tally.dateline == 0),
        ratio(tally.count, frame.most),
        flag(tally.paragraphs >= 2),
        ratio(tally.money, tally.count),
        ratio(tally.listed, tally.count),
        ratio(tally.owner, tally.count),
        flag(tally.count > 0 && tally.first_token < analysis.title_tokens + 60),
        flag(in_lead && frame.lead_countries >= 3),
        1.0 / countries,
        flag(tally.dateline > 0 && frame.tallies.size() == 1),
        flag(tally.dateline > 0 && tally.count == 0 && frame.title_countries > 0),
        flag(in_title && frame.title_countries == 2),
        flag(in_lead && tally.count == 1 && frame.lead_countries >= 3),
        flag(!in_title && frame.title_countries > 0),
        flag(!in_lead && frame.lead_countries > 0),
        flag(tally.count == 1 && tally.first_token >= analysis.title_tokens + 60),
        flag(tally.count == 1 && analysis.words >= 300),
    };
}

}  // namespace

std::vector<CountrySalience> country_salience(std::string_view text, const Analysis& analysis,
                                              std::span<const CountryMention> mentions) {
    const Frame frame = count_mentions(text, analysis, mentions);
    std::vector<CountrySalience> salience;
    salience.reserve(frame.tallies.size());
    for (const auto& [country, tally] : frame.tallies) {
        salience.push_back({country, features_of(country, tally, frame, analysis)});
    }
    return salience;
}

double about_probability(const AboutFeatures& features) {
    double sum = 0;
    for (std::size_t i = 0; i < features.size(); ++i) sum += features[i] * kAboutWeights[i];
    return 1.0 / (1.0 + std::exp(-sum));
}

}  // namespace newsidx
