#include "index/remote.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/environment.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kScheme = "ssh://";
// Also for typing a passphrase.
constexpr unsigned kTimeoutMilliseconds = 60'000;

struct Address {
    std::string host;  // with the user, where one is given
    std::string port;
    std::string path;
};

// The path goes through a shell over there, and Xapian parts arguments at blanks: what either would
// read otherwise than as a letter is refused, not quoted.
bool is_plain(std::string_view text, std::string_view beside_letters) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return ascii::is_alphanumeric(c) || beside_letters.find(c) != std::string_view::npos;
    });
}

Result<Address> parse(const std::string& address) {
    const auto wrong = [&](const std::string& why) {
        return Error{ErrorKind::usage, "'" + address + "' is not the address of an index: " + why,
                     "ssh://user@host/path/of/index"};
    };
    std::string rest = address.substr(kScheme.size());
    const auto slash = rest.find('/');
    if (slash == std::string::npos || slash + 1 == rest.size()) return wrong("it has no path");
    Address parts;
    parts.path = rest.substr(slash);
    rest.resize(slash);
    if (const auto colon = rest.rfind(':'); colon != std::string::npos) {
        parts.port = rest.substr(colon + 1);
        rest.resize(colon);
        if (parts.port.empty() || parts.port.size() > 5 ||
            !std::all_of(parts.port.begin(), parts.port.end(),
                         [](char c) { return c >= '0' && c <= '9'; }))
            return wrong("its port is no number");
    }
    parts.host = rest;
    if (parts.host.empty() || parts.host.front() == '-' || !is_plain(parts.host, "@._-[]:%"))
        return wrong("it has no valid host");
    if (!is_plain(parts.path, "/._-+,=@%:~"))
        return wrong("blanks and signs that a shell reads can't be in its path");
    if (parts.path.starts_with("/~/")) parts.path.erase(0, 3);
    return parts;
}

// The program, and the arguments before the host.
struct Program {
    std::string name = "ssh";
    std::string arguments;
};

Program program() {
    const std::string given = environment("NEWSIDX_SSH");
    if (given.empty()) return {};
    const auto blank = given.find(' ');
    if (blank == std::string::npos) return {given, ""};
    return {given.substr(0, blank), given.substr(blank + 1) + " "};
}

}  // namespace

bool names_remote(std::string_view path) { return path.starts_with(kScheme); }

Status require_local(const std::string& path) {
    if (!names_remote(path)) return {};
    return Error{ErrorKind::usage, path + " is on another machine: it can be searched from here",
                 "run newsidx over there for all else"};
}

Result<Xapian::Database> open_remote(const std::string& address) {
    const auto parts = parse(address);
    if (!parts) return parts.error();
    const Program ssh = program();
    const std::string port = parts->port.empty() ? "" : "-p " + parts->port + " ";
    auto database = guard_xapian(address, [&]() -> Result<Xapian::Database> {
        return Xapian::Remote::open(
            ssh.name, ssh.arguments + port + parts->host + " xapian-progsrv " + parts->path,
            kTimeoutMilliseconds);
    });
    if (database) return database;
    Error error = database.error();
    if (error.kind == ErrorKind::no_index)
        error.hint = ssh.name + " " + port + parts->host +
                     " xapian-progsrv --version   (the package xapian-tools, over there)";
    return error;
}

bool is_remote(const Xapian::Database& database) {
    try {
        static_cast<void>(database.get_revision());
        return false;
    } catch (const Xapian::Error&) {
        return true;  // a revision is what local databases alone can tell
    }
}

Error too_many_to_fetch(const std::string& address, const std::string& what) {
    return {ErrorKind::query,
            what + ": more than " + std::to_string(kMaxRemoteCandidates) +
                " articles would have to be fetched, some from " + address,
            "narrow it by --from, --to or another filter, or ask on that machine"};
}

}  // namespace newsidx
