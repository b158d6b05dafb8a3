// Bytes into raw texts: one text a file, or one an object where JSON objects follow each other, or
// one a row of a table.
#pragma once

#include "base/location.hpp"
#include "base/result.hpp"
#include "source/byte_source.hpp"
#include "source/records.hpp"
#include "source/table_begin.hpp"

namespace newsidx {

// What is a stream of JSON objects, StreamBegin tells (source/stream_begin.hpp; no Markdown is
// one, by its name), what is a table,
// look_for_table() (source/table_begin.hpp; none is where nobody knows columns). All else is one
// text, but for a list of objects that is too long for one: each of them is an element. What is in
// UTF-16, by its mark or its first bytes, is handed on in UTF-8.
//
// Gives each text to `sink` (false stops), each record that is too long to `failed`. An error of
// kind input when the text is too long or its bytes can't be read to the end; what came before has
// been given. True when not stopped.
[[nodiscard]] Result<bool> cut_texts(PeekedSource& bytes, const Location& location,
                                     const TextSink& sink, const TextFailed& failed,
                                     const KnowColumns& know_columns = {});

}  // namespace newsidx
