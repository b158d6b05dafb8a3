#include "output/export.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "output/names.hpp"

namespace newsidx {
namespace {

std::string xml(std::string_view text) {
    std::string out;
    for (const char c : to_valid_utf8(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                // XML 1.0 has no other control characters, not even escaped.
                out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

std::string node(std::size_t number, EntityType type, std::string_view id, std::string_view name,
                 std::uint64_t articles) {
    return fmt::format(
        "    <node id=\"n{}\"><data key=\"name\">{}</data><data key=\"type\">{}</data>"
        "<data key=\"entity\">{}</data><data key=\"articles\">{}</data></node>\n",
        number, xml(name), entity_type_name(type), xml(id), articles);
}

std::string edge(std::size_t one, std::size_t other, std::uint64_t together) {
    return fmt::format(
        "    <edge source=\"n{}\" target=\"n{}\"><data key=\"together\">{}</data></edge>\n", one,
        other, together);
}

}  // namespace

std::string graphml_who(const WhoAnswer& answer) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
        "  <key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
        "  <key id=\"type\" for=\"node\" attr.name=\"type\" attr.type=\"string\"/>\n"
        "  <key id=\"entity\" for=\"node\" attr.name=\"entity\" attr.type=\"string\"/>\n"
        "  <key id=\"articles\" for=\"node\" attr.name=\"articles\" attr.type=\"long\"/>\n"
        "  <key id=\"together\" for=\"edge\" attr.name=\"together\" attr.type=\"long\"/>\n"
        "  <graph edgedefault=\"undirected\">\n";
    std::string ids;
    for (const auto& id : answer.ids) ids += (ids.empty() ? "" : " ") + id;
    out += node(0, answer.type, ids, answer.name, answer.articles);
    for (std::size_t i = 0; i < answer.rows.size(); ++i) {
        const Companion& row = answer.rows[i];
        out += node(i + 1, row.type, row.id, row.name, row.articles);
    }
    for (std::size_t i = 0; i < answer.rows.size(); ++i)
        out += edge(0, i + 1, answer.rows[i].together);
    for (const WhoEdge& one : answer.edges) out += edge(one.one + 1, one.other + 1, one.together);
    return out + "  </graph>\n</graphml>\n";
}

}  // namespace newsidx
