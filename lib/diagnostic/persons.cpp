#include "diagnostic/persons.hpp"

#include "text/masking.hpp"

namespace polku::detail {

std::vector<Diagnostic> with_persons_hidden(std::vector<Diagnostic> findings) {
    const auto hide = [](std::string& text) { text = with_personal_data_masked(text); };
    for (auto& finding : findings) {
        hide(finding.location.pointer);
        hide(finding.subject.id);
        hide(finding.subject.service);
        for (auto& related : finding.related) hide(related.location.pointer);
        for (auto& id : finding.witness) hide(id);
    }
    return findings;
}

}  // namespace polku::detail
