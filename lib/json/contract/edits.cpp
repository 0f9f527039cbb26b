// The one mechanism for changing a model: variants, scenarios and arms.
#include "json/contract/builder.hpp"

namespace polku::json {

template <>
const ObjectContract& contract<Edits::Add>() {
    static const auto made =
        ContractBuilder<Edits::Add>("addition", "One element more in a list.")
            .field("to", &Edits::Add::to, string(), "Address of the list, such as touchpoints or touchpoints/assess/holds.")
            .required()
            .used_by({Use::reader})
            .field("after", &Edits::Add::after, string(), "Id of the element before it. Absent: it becomes the last.")
            .used_by({Use::reader})
            .field("value", &Edits::Add::value, RawCodec{}, "The element.")
            .required()
            .used_by({Use::reader})
            .build();
    return made;
}

template <>
const ObjectContract& contract<Edits::Set>() {
    static const auto made = ContractBuilder<Edits::Set>("setting", "Another value at an address.")
                                 .field("at", &Edits::Set::at, string(),
                                        "Address: keys and ids joined by slashes, such as touchpoints/assess/duration. "
                                        "An absent key is set if the format knows it.")
                                 .required()
                                 .used_by({Use::reader})
                                 .field("value", &Edits::Set::value, RawCodec{}, "The new value.")
                                 .required()
                                 .used_by({Use::reader})
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Edits>() {
    static const auto made =
        ContractBuilder<Edits>("edits", "Changes of a model: first what is removed, then what is added, then what is set.")
            .field("remove", &Edits::remove, list(string()), "Addresses of what goes. Nothing else goes with it.")
            .used_by({Use::reader})
            .field("add", &Edits::add, list_of_objects<Edits::Add>(), "What is new in lists.")
            .used_by({Use::reader})
            .field("set", &Edits::set, list_of_objects<Edits::Set>(), "What gets another value.")
            .used_by({Use::reader})
            .build();
    return made;
}

}  // namespace polku::json
