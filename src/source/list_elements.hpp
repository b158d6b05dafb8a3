// A JSON list of objects that is too long for one text, cut into its elements.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/location.hpp"
#include "source/object_end.hpp"
#include "source/records.hpp"

namespace newsidx {

// Whether the text is a list that begins with an object.
[[nodiscard]] bool begins_list_of_objects(std::string_view text);

// Holds one element at a time, at most kMaxRecordBytes (source/source.hpp); `failed` gets those
// that are longer, and what no comma, blank or object is. Each has its number in the list for a
// line.
class ListElements {
public:
    ListElements(const Location& location, const TextSink& sink, const TextFailed& failed);

    // The first bytes are those of begins_list_of_objects(). False when stopped.
    [[nodiscard]] bool add(std::string_view bytes);
    // At the end of the bytes; not `complete`: they broke off. False when stopped.
    [[nodiscard]] bool end(bool complete);

private:
    enum class State : std::uint8_t { before, between, object, list_or_string, rubbish, behind };

    void skip(std::string_view& bytes, std::string_view what);
    void begin_element(char first);
    bool take_object(std::string_view& bytes);
    void skip_value(std::string_view& bytes);
    void skip_rubbish(std::string_view& bytes);
    bool give();
    void fail(std::uint64_t number, std::string what);

    Location location_;
    const TextSink& sink_;
    const TextFailed& failed_;
    State state_ = State::before;
    ObjectEnd end_;
    std::string element_;
    std::uint64_t number_ = 0;
    bool is_too_long_ = false;
    bool has_more_ = false;  // behind the list
};

}  // namespace newsidx
