// The last word of a process that Xapian brings down.
#pragma once

namespace newsidx {

// From now on, until the end of the process, a wrong access to memory ends it with a message and
// an exit code instead of a signal: that of a damaged index, as Xapian believes what a broken index
// says of its own sizes; that of the system where memory has run out, and where the thread is at a
// text (base/thread_stage.hpp). Threads have a HandlerStack each. Not in a build with a sanitizer,
// which tells more.
void report_crashes();

}  // namespace newsidx
