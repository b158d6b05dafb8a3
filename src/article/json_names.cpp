#include "article/json_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "article/date_words.hpp"
#include "article/json_tree.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

// The surest first. Seen in: JSON Feed, NewsAPI, GDELT, mediastack, Event Registry, Webhose, the
// APIs of the Guardian and the New York Times, WordPress, Arc, Elasticsearch dumps, schema.org,
// news-please, newspaper, Common Crawl's extracts, and plain habit. Then what French, Spanish,
// German and Russian call it, in plain letters (article/date_words.hpp).
constexpr std::pair<JsonField, std::string_view> kNames[] = {
    {JsonField::title,
     "title headline webtitle articletitle maintitle newstitle headlines headlinetext head heading "
     "titleplain pagetitle posttitle ogtitle dctitle hed subject name header titre titel titulo "
     "titular uberschrift "
     "schlagzeile titolo manchete заголовок название назва 标题 標題 题目"},
    {JsonField::body,
     "articlebody maintext fulltext articletext body bodytext bodyhtml text content contenttext "
     "contenthtml contentencoded articlecontent textplain plaintext cleanedtext rawtext texthtml "
     "storytext storybody newstext newscontent newsbody posttext postcontent postbody textbody "
     "articlehtml bodynitf htmlbody selftext contentelements contents paragraphs story article "
     "blocks texte "
     "texto corps cuerpo contenu contenido inhalt volltext текст полныитекст текстстатьи "
     "содержание testo conteudo 正文 内容 內容 全文"},
    {JsonField::summary,
     "description shortdescription leadparagraph summary abstract excerpt standfirst trailtext "
     "lead lede snippet "
     "teaser metadescription ogdescription dcdescription chapo resume resumen entradilla "
     "zusammenfassung vorspann анонс лид"},
    {JsonField::date,
     "datepublished publishedat publishedon publisheddate publishedtime publishedtimestamp "
     "published firstpublishdate displaydate datepublish publishdate publishdatetime publishat "
     "publishtime publishon datetimepub "
     "publicationdate publicationtime webpublicationdate firstpublicationdate firstpublished "
     "firstpublishedat firstpublisheddate pubdate pubdatetime pubtime date datetime "
     "articledate newsdate postdate releasedate publishedutc createdutc posted postedat issued "
     "seendate dcdate isodate datecreated "
     "createddate creationdate created createdat createdtime firstcreated versioncreated time "
     "timestamp epoch datepublication "
     "fecha fechapublicacion publicado datum veroffentlicht veroffentlichtam erscheinungsdatum "
     "дата датапубликации опубликовано 日期 时间 時間 发布时间 发布日期 發布時間"},
    {JsonField::updated,
     "datemodified modifiedat modified modifieddate modificationdate datemodify lastmodified "
     "lastmodifieddate updatedat updated dateupdated updateddate updatedate updatetime "
     "lastupdated lastupdateddate lastupdate lastmoddate lastmod revised misajour actualizado "
     "aktualisiert "
     "обновлено"},
    {JsonField::source,
     "sourcehostname source publisher publishername sourcename newssource outlet newsoutlet "
     "publication publicationname newspaper agency "
     "newsagency site sitename ogsitename provider sourcetitle sourcedomain website domain "
     "medianame hostname cleanurl media fuente quelle medio fonte источник издание джерело 来源 "
     "來源 媒体"},
    {JsonField::url,
     "url link canonicalurl canonical canonicallink weburl articleurl pageurl newsurl permalink "
     "shareurl originalurl externalurl href mainentityofpage ogurl sourceurl sourcelink links guid "
     "uri id lien enlace "
     "ссылка 链接 網址 网址"},
    {JsonField::author,
     "authors author byline bylines bylinetext authornames authorname creator creators dccreator "
     "writers writer reporters reporter journalist by auteur auteurs autor autora autores autoren "
     "autorin verfasser autore автор авторы 作者 记者"},
    {JsonField::lang,
     "language lang metalang inlanguage languagecode langcode oglocale locale langue idioma "
     "sprache язык"},
    {JsonField::label,
     "tags tag labels label keywords keyword categories category section sections sectionname "
     "articlesection topics topic subjects wpterm motscles rubrique etiquetas seccion schlagworter "
     "schlagworte rubrik теги рубрика рубрики раздел ключевыеслова"},
    {JsonField::dateline, "dateline"},
};

constexpr auto kLooseTexts = std::to_array<std::string_view>(
    {"transcript", "html", "rawhtml", "pagehtml", "htmlcontent", "news", "message", "sentences"});
constexpr std::string_view kWrappers =
    "fields attributes meta metadata data article story post item doc document node page "
    "content thread properties header headers head info jsonld webarticle embedded credits "
    "taxonomy";
constexpr std::string_view kLists =
    "articles results hits items docs documents posts entries stories news data records rows "
    "value values response result graph list feed channel article body contents content matches";
constexpr std::string_view kBeside =
    "image images img photo photos picture pictures thumbnail thumbnails media multimedia video "
    "videos audio gallery logo icon enclosure enclosures attachments associatedmedia related "
    "relatedarticles relatedcontent relateditems recommended recommendations seealso mostread "
    "morelinks comment comments replies reviews breadcrumb breadcrumbs ad ads advertisement "
    "navigation menu entities annotations gold user users social highlight highlights highlighting "
    "innerhits explanation";

// Letters and digits alone, small and plain; empty for keys too long to be a name. Escapes as
// written are undone.
std::string plain_key(std::string_view key) {
    constexpr std::size_t kLongestKey = 40;
    constexpr std::size_t kEscape = 6;  // bytes of one letter written as \u0442
    std::string plain;
    if (key.size() > kLongestKey * kEscape) return plain;
    std::string unescaped;
    if (key.find('\\') != key.npos) key = unescaped = unescape_json(key);
    if (key.size() > kLongestKey) return plain;
    std::string folded;
    if (!ascii::is_ascii(key)) key = folded = plain_letters(key);
    for (const char c : key) {
        if (ascii::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80)
            plain += ascii::lower(c);
    }
    return plain;
}

// The words of a list, in their order.
template <typename See>
void each_word(std::string_view list, const See& see) {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (end > at) see(list.substr(at, end - at));
        at = end + 1;
    }
}

using Words = std::unordered_set<std::string_view>;

Words words_of(std::string_view list) {
    Words words;
    each_word(list, [&](std::string_view word) { words.insert(word); });
    return words;
}

std::unordered_map<std::string_view, JsonName> make_names() {
    std::unordered_map<std::string_view, JsonName> names;
    for (const auto& [field, list] : kNames) {
        int rank = 0;
        each_word(list, [&, one = field](std::string_view word) {
            names.emplace(word, JsonName{one, rank++});
        });
    }
    return names;
}

}  // namespace

std::optional<JsonName> json_name(std::string_view key) {
    static const auto names = make_names();
    // Most are written plainly.
    auto found = names.find(key);
    if (found == names.end()) found = names.find(plain_key(key));
    if (found == names.end()) return std::nullopt;
    return found->second;
}

std::optional<int> loose_text_rank(std::string_view key) {
    const auto at = std::find(kLooseTexts.begin(), kLooseTexts.end(), plain_key(key));
    if (at == kLooseTexts.end()) return std::nullopt;
    return static_cast<int>(at - kLooseTexts.begin());
}

// "_source" is Elasticsearch's wrapper; without the underscore it is the publisher.
bool is_wrapper(std::string_view key) {
    static const Words wrappers = words_of(kWrappers);
    return key == "_source" || wrappers.contains(plain_key(key));
}

bool is_article_list(std::string_view key) {
    static const Words lists = words_of(kLists);
    return lists.contains(plain_key(key));
}

bool is_beside(std::string_view key) {
    static const Words beside = words_of(kBeside);
    return beside.contains(plain_key(key));
}

}  // namespace newsidx
