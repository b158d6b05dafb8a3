#include "index/record.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/bytes.hpp"

namespace newsidx {
namespace {

constexpr std::uint8_t kHasDate = 1;
constexpr std::uint8_t kHasOffset = 2;

void append_date(std::string& out, const std::optional<Date>& date) {
    if (!date) {
        out.push_back(0);
        return;
    }
    out.push_back(static_cast<char>(kHasDate | (date->utc_offset ? kHasOffset : 0)));
    append_big_endian(out, static_cast<std::uint16_t>(date->year), 2);
    for (const std::uint8_t part :
         {date->month, date->day, date->hour, date->minute, date->second,
          static_cast<std::uint8_t>(date->precision), static_cast<std::uint8_t>(date->origin)}) {
        out.push_back(static_cast<char>(part));
    }
    if (date->utc_offset) append_big_endian(out, static_cast<std::uint16_t>(*date->utc_offset), 2);
}

std::optional<Date> read_date(ByteReader& reader) {
    const std::uint8_t flags = reader.byte();
    if ((flags & kHasDate) == 0) return std::nullopt;
    Date date;
    date.year = static_cast<std::int16_t>(read_big_endian(reader.take(2)));
    date.month = reader.byte();
    date.day = reader.byte();
    date.hour = reader.byte();
    date.minute = reader.byte();
    date.second = reader.byte();
    date.precision = static_cast<DatePrecision>(reader.byte());
    date.origin = static_cast<DateOrigin>(reader.byte());
    if ((flags & kHasOffset) != 0)
        date.utc_offset = static_cast<std::int16_t>(read_big_endian(reader.take(2)));
    return date;
}

void append_strings(std::string& out, const std::vector<std::string>& strings) {
    append_varint(out, strings.size());
    for (const auto& string : strings) append_string(out, string);
}

std::vector<std::string> read_strings(ByteReader& reader) {
    std::vector<std::string> strings;
    for (std::uint64_t n = reader.varint(); n > 0 && reader.ok(); --n)
        strings.emplace_back(reader.string());
    return strings;
}

constexpr std::uint8_t kAbout = 0x10;
constexpr std::uint8_t kUnresolved = 0x20;
constexpr std::uint8_t kTypeMask = 0x0f;

// Ids of persons and organizations.
constexpr std::size_t kIdBytes = 6;

// Where the mentions of each entity end, with those of the entities before it.
std::vector<std::uint32_t> mention_ends(const Entities& entities) {
    std::vector<std::uint32_t> ends(entities.entities.size());
    for (const Mention& mention : entities.mentions) ++ends[mention.entity];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    return ends;
}

// The mentions entity by entity, in their order.
std::vector<const Mention*> by_entity(const Entities& entities, std::vector<std::uint32_t> ends) {
    std::vector<const Mention*> mentions(entities.mentions.size());
    for (auto at = entities.mentions.rbegin(); at != entities.mentions.rend(); ++at)
        mentions[--ends[at->entity]] = &*at;
    return mentions;
}

// What is alike stands together, which packs by a tenth better than one entity after the other:
// flags, countries, names, numbers of mentions; then of the mentions, entity by entity, rules,
// confidences, sizes, and begins as distances; ids, which nothing packs, last.
void append_entities(std::string& out, const Entities& entities) {
    append_varint(out, entities.entities.size());
    for (const Entity& entity : entities.entities) {
        out.push_back(static_cast<char>(static_cast<std::uint8_t>(entity.type) |
                                        (entity.about ? kAbout : 0) |
                                        (entity.resolved ? 0 : kUnresolved)));
    }
    for (const Entity& entity : entities.entities)
        append_string(out, entity.type == EntityType::country ? entity.id : entity.name);
    const std::vector<std::uint32_t> ends = mention_ends(entities);
    const std::vector<const Mention*> mentions = by_entity(entities, ends);
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends) append_varint(out, end - std::exchange(begin, end));
    for (const Mention* mention : mentions) append_varint(out, mention->rule);
    for (const Mention* mention : mentions) out.push_back(static_cast<char>(mention->confidence));
    for (const Mention* mention : mentions) append_varint(out, mention->span.size());
    begin = 0;
    for (const std::uint32_t end : ends) {
        std::uint32_t at = 0;
        for (; begin < end; ++begin) {
            const std::uint32_t place = mentions[begin]->span.begin;
            append_varint(out, place - at);
            at = place;
        }
    }
    for (const Entity& entity : entities.entities) {
        if (entity.type == EntityType::country) continue;
        const std::string id = from_hex(entity.id);
        out.append(id).append(kIdBytes - std::min(id.size(), kIdBytes), '\0');
    }
}

Entity entity_with(std::uint8_t flags) {
    Entity entity;
    entity.type = static_cast<EntityType>(flags & kTypeMask);
    entity.about = (flags & kAbout) != 0;
    entity.resolved = (flags & kUnresolved) == 0;
    return entity;
}

void sort_mentions(Entities& entities) {
    std::sort(entities.mentions.begin(), entities.mentions.end(),
              [](const Mention& a, const Mention& b) {
                  return a.span != b.span ? a.span < b.span : a.entity < b.entity;
              });
}

Entities read_entities(ByteReader& reader) {
    Entities entities;
    for (std::uint64_t n = reader.varint(); n > 0 && reader.ok(); --n)
        entities.entities.push_back(entity_with(reader.byte()));
    for (Entity& entity : entities.entities) {
        if (entity.type == EntityType::country) {
            entity.id = reader.string();
            entity.key = entity.id;
        } else {
            entity.name = reader.string();
        }
    }
    std::vector<std::uint64_t> counts;
    for (std::size_t i = 0; i < entities.entities.size(); ++i) counts.push_back(reader.varint());
    // As many as there are bytes at most: whatever the counts say, each takes one here.
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
        for (std::uint64_t n = counts[i]; n > 0 && reader.ok(); --n) {
            Mention mention;
            mention.entity = i;
            mention.rule = static_cast<std::uint16_t>(reader.varint32());
            entities.mentions.push_back(mention);
        }
    }
    for (Mention& mention : entities.mentions) mention.confidence = reader.byte();
    for (Mention& mention : entities.mentions) mention.span.end = reader.varint32();
    std::uint32_t at = 0;
    std::uint32_t last = 0;
    for (Mention& mention : entities.mentions) {
        if (mention.entity != last) at = 0;
        last = mention.entity;
        at += reader.varint32();
        mention.span.begin = at;
        mention.span.end += at;
    }
    for (Entity& entity : entities.entities) {
        if (entity.type != EntityType::country) entity.id = to_hex(reader.take(kIdBytes));
    }
    sort_mentions(entities);
    return entities;
}

}  // namespace

std::string encode_record(const Record& record) {
    std::string out = from_hex(record.id);
    append_string(out, record.title);
    append_date(out, record.published);
    append_date(out, record.updated);
    append_varint(out, static_cast<std::uint64_t>(record.added));
    append_varint(out, static_cast<std::uint64_t>(record.changed));
    append_string(out, record.source);
    append_string(out, record.url);
    append_strings(out, record.authors);
    append_string(out, record.lang);
    append_varint(out, record.words);
    append_big_endian(out, record.content, 8);
    append_varint(out, record.locations.size());
    for (const auto& at : record.locations) {
        append_string(out, at.location.path);
        append_string(out, at.location.member);
        append_varint(out, at.location.line);
        append_big_endian(out, at.content, 8);
        append_strings(out, at.labels);
    }
    append_entities(out, record.entities);
    return out;
}

std::optional<Record> decode_record(std::string_view bytes) {
    ByteReader reader(bytes);
    Record record;
    record.id = to_hex(reader.take(10));
    record.title = reader.string();
    record.published = read_date(reader);
    record.updated = read_date(reader);
    record.added = static_cast<std::int64_t>(reader.varint());
    record.changed = static_cast<std::int64_t>(reader.varint());
    record.source = reader.string();
    record.url = reader.string();
    record.authors = read_strings(reader);
    record.lang = reader.string();
    record.words = reader.varint32();
    record.content = read_big_endian(reader.take(8));
    for (std::uint64_t n = reader.varint(); n > 0 && reader.ok(); --n) {
        RecordLocation at;
        at.location.path = reader.string();
        at.location.member = reader.string();
        at.location.line = reader.varint();
        at.content = read_big_endian(reader.take(8));
        at.labels = read_strings(reader);
        record.locations.push_back(std::move(at));
    }
    record.entities = read_entities(reader);
    if (!reader.ok() || !reader.rest().empty()) return std::nullopt;
    return record;
}

bool is_newer(const Record& a, const Record& b) {
    const auto text_date = [](const Record& record) -> std::int64_t {
        const auto& date = record.updated ? record.updated : record.published;
        return date ? printed_seconds(*date) : -1;
    };
    const std::int64_t date_a = text_date(a);
    const std::int64_t date_b = text_date(b);
    return date_a != date_b ? date_a > date_b : a.content > b.content;
}

std::vector<std::string> all_labels(const Record& record) {
    std::vector<std::string> labels;
    for (const auto& at : record.locations)
        labels.insert(labels.end(), at.labels.begin(), at.labels.end());
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    return labels;
}

}  // namespace newsidx
