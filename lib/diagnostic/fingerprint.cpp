// The same finding after the text around it moved: no place, no wording, only what it is about.
#include <polku/diagnostic.hpp>

#include "diagnostic/sha256.hpp"

namespace polku {

std::string fingerprint(const Diagnostic& finding) {
    std::string facts = finding.code;
    const auto add = [&](std::string_view fact) {
        facts += '\0';
        facts += fact;
    };
    add(finding.subject.kind);
    add(finding.subject.service);
    add(finding.subject.id);
    for (const auto& argument : finding.args) {
        add(argument.name);
        add(argument.value);
    }
    return detail::sha256(facts).substr(0, 16);
}

}  // namespace polku
