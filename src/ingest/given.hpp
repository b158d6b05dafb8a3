// What an earlier add gave a file with --set or --label, when the file is read again.
#pragma once

#include "article/article.hpp"
#include "article/parse.hpp"
#include "index/record.hpp"

namespace newsidx {

// Puts into `article`, as it was read now, what `record` has of the fields that its file says
// nothing of and this run gives nothing for, and the labels that the text had in this file. Only of
// a text that hasn't changed: with the record's fields in their place all else is the same, in the
// same file. `gives_lang`: --set lang is given.
void keep_given(const Record& record, const Unsaid& unsaid, bool gives_lang, Article& article);

}  // namespace newsidx
