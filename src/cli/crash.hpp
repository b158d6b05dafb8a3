// The last word of a process that Xapian brings down.
#pragma once

namespace newsidx {

// From now on, until the end of the process, a wrong access to memory ends it with a message and
// the exit code of a damaged index instead of a signal: Xapian believes what a broken index says of
// its own sizes. Not in a build with a sanitizer, which tells more.
void report_crashes();

}  // namespace newsidx
