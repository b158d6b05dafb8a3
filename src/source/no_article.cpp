#include "source/no_article.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "source/blanks.hpp"

namespace newsidx {
namespace {

using Ending = std::pair<std::string_view, std::string_view>;

constexpr std::string_view kCode = "a program's source code";
constexpr std::string_view kStyles = "a style sheet";
constexpr std::string_view kSettings = "a file of settings";
constexpr std::string_view kData = "a file of data (YAML)";
constexpr std::string_view kReferences = "a list of references (BibTeX)";
constexpr std::string_view kLicence = "a licence";
constexpr std::string_view kSums = "a list of checksums";

// No text is called so.
constexpr auto kSure = std::to_array<Ending>({
    {".js", "a script (JavaScript)"},
    {".mjs", "a script (JavaScript)"},
    {".cjs", "a script (JavaScript)"},
    {".jsx", kCode},
    {".tsx", kCode},
    {".css", kStyles},
    {".scss", kStyles},
    {".sass", kStyles},
    {".less", kStyles},
    {".py", kCode},
    {".rb", kCode},
    {".php", kCode},
    {".java", kCode},
    {".cpp", kCode},
    {".cxx", kCode},
    {".hpp", kCode},
    {".swift", kCode},
    {".scala", kCode},
    {".lua", kCode},
    {".bat", kCode},
    {".ps1", kCode},
    {".vbs", kCode},
    {".ini", kSettings},
    {".cfg", kSettings},
    {".conf", kSettings},
    {".toml", kSettings},
    {".lock", kSettings},
    {".yml", kData},
    {".yaml", kData},
    {".sql", "a script (SQL)"},
    {".bib", kReferences},
    {".md5", kSums},
    {".sha1", kSums},
    {".sha256", kSums},
});

// Whole names, in small letters.
constexpr auto kNames = std::to_array<Ending>({
    {"robots.txt", "a word to robots"},
    {"ads.txt", "a list of sellers"},
    {"package.json", kSettings},
    {"package-lock.json", kSettings},
    {"composer.json", kSettings},
    {"tsconfig.json", kSettings},
    {"requirements.txt", kSettings},
    {"cmakelists.txt", kCode},
    {"makefile", kCode},
    {"dockerfile", kCode},
    {"license", kLicence},
    {"license.md", kLicence},
    {"license.txt", kLicence},
    {"licence", kLicence},
    {"copying", kLicence},
    {"md5sums", kSums},
    {"sha1sums", kSums},
    {"sha256sums", kSums},
});

// The endings of languages and countries, or of a single letter.
constexpr auto kUnsure = std::to_array<std::string_view>(
    {".c", ".h", ".cc", ".cs", ".go", ".pl", ".pm", ".rs", ".sh", ".ts", ".kt", ".r"});
constexpr auto kCodeBegins = std::to_array<std::string_view>(
    {"#!", "#include", "#ifndef", "#define", "#pragma", "//", "/*", "package ", "import ", "use ",
     "using ", "namespace ", "const ", "static ", "typedef ", "extern "});

// As browsers and Word name them, in the language that they speak.
constexpr auto kParts = std::to_array<std::string_view>(
    {"_files",    "_file",      ".files",     "-dateien",    "_fichiers",  "_archivos",
     "_arquivos", "_ficheiros", "_bestanden", "-filer",      "_tiedostot", "_pliki",
     "_soubory",  "_dosyalar",  "_fajlovi",   "_datoteke",   "_fitxers",   "_elemei",
     "_failid",   "_fails",     "_bylos",     "_fitxategiak"});

// wget keeps the question of an address behind the name: "style.css?ver=5.2".
std::string ending_of(std::string_view name) {
    const auto folder = name.rfind('/') + 1;
    if (const auto question = name.find('?', folder); question != name.npos)
        name = name.substr(0, question);
    const auto dot = name.rfind('.');
    const auto slash = name.rfind('/');
    if (dot == name.npos || (slash != name.npos && dot < slash)) return {};
    return ascii::lower(name.substr(dot));
}

}  // namespace

std::string_view code_kind(std::string_view name, std::string_view head) {
    const auto whole = ascii::lower(name.substr(name.rfind('/') + 1));
    for (const auto& [known, kind] : kNames) {
        if (whole == known) return kind;
    }
    const auto ending = ending_of(name);
    if (ending.empty()) return {};
    head.remove_prefix(std::min(head.find_first_not_of(kBlankBytes), head.size()));
    const auto sure = std::find_if(kSure.begin(), kSure.end(),
                                   [&](const Ending& known) { return known.first == ending; });
    if (sure != kSure.end()) {
        // Pages are called so that a program made, and records.
        const bool is_other = head.starts_with('{') || head.starts_with('[') ||
                              (head.starts_with('<') && !head.starts_with("<?php"));
        return is_other ? std::string_view() : sure->second;
    }
    const bool is_code =
        std::find(kUnsure.begin(), kUnsure.end(), ending) != kUnsure.end() &&
        std::any_of(kCodeBegins.begin(), kCodeBegins.end(),
                    [&](std::string_view begin) { return head.starts_with(begin); });
    return is_code ? kCode : std::string_view();
}

std::string_view page_of_parts(std::string_view folder) {
    for (const auto end : kParts) {
        if (folder.size() <= end.size()) continue;
        const auto stem = folder.size() - end.size();
        if (ascii::lower(folder.substr(stem)) == end) return folder.substr(0, stem);
    }
    return {};
}

std::string_view page_stem(std::string_view name) {
    const auto ending = ending_of(name);
    const bool is_page = ending == ".html" || ending == ".htm" || ending == ".xhtml";
    return is_page ? name.substr(0, name.size() - ending.size()) : std::string_view();
}

bool ContainerPages::is_part(std::string_view member) {
    for (auto slash = member.find('/'); slash != member.npos; slash = member.find('/', slash + 1)) {
        const auto page = page_of_parts(member.substr(0, slash));
        if (!page.empty() && pages_.contains(std::string(page))) return true;
    }
    const auto stem = page_stem(member);
    if (!stem.empty() && pages_.size() < kMost) pages_.emplace(stem);
    return false;
}

}  // namespace newsidx
