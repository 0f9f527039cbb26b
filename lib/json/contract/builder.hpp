// How contracts are written down: ContractBuilder<T>("touchpoint", …).field("id", &Touchpoint::id, …).
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "json/contract/codecs.hpp"
#include "json/contract/contracts.hpp"
#include "json/contract/object_contract.hpp"
#include "json/reader.hpp"
#include "json/writer.hpp"

namespace polku::json {

/// T as an object with the keys of its contract.
template <class T>
struct ObjectCodec {
    using type = T;
    void read(Reader& reader, const Node& node, T& value) const { reader.object(contract<T>(), node, &value); }
    void write(Writer& writer, const T& value) const { writer.object(contract<T>(), &value); }
    Shape shape() const {
        Shape s{ShapeKind::object};
        s.object = &contract<T>;
        return s;
    }
};
template <class T>
ObjectCodec<T> object() {
    return {};
}
template <class T>
auto list_of_objects() {
    return list(object<T>());
}

/// {"ignore": […]} as the list in it.
struct LintCodec {
    using type = std::vector<Suppression>;
    void read(Reader& reader, const Node& node, type& value) const {
        Lint lint;
        reader.object(contract<Lint>(), node, &lint);
        value = std::move(lint.ignore);
    }
    void write(Writer& writer, const type& value) const {
        const Lint lint{value};
        writer.object(contract<Lint>(), &lint);
    }
    Shape shape() const { return object<Lint>().shape(); }
};

template <class T>
class ContractBuilder {
public:
    ContractBuilder(std::string_view name, std::string_view doc) : contract_{name, doc} {}

    /// A key of one member. It is written when it is required or differs from what a fresh T has.
    template <class Owner, class Codec>
    ContractBuilder& field(std::string_view key, typename Codec::type Owner::*member, Codec codec, std::string_view doc) {
        Field f{key, doc, codec.shape()};
        f.read = [member, codec](Reader& reader, const Node& node, void* object) {
            codec.read(reader, node, static_cast<Owner&>(*static_cast<T*>(object)).*member);
        };
        f.write = [member, codec, initial = T{}.*member](Writer& writer, const Field& self, const void* object, bool must_stand) {
            const auto& value = static_cast<const Owner&>(*static_cast<const T*>(object)).*member;
            if (!self.required && !must_stand && value == initial) return;
            writer.key(self.key);
            codec.write(writer, value);
        };
        if constexpr (requires(const typename Codec::type& value) { codec.word(value); })
            f.word = [member, codec](const void* object) {
                return codec.word(static_cast<const Owner&>(*static_cast<const T*>(object)).*member);
            };
        contract_.fields.push_back(std::move(f));
        return *this;
    }
    /// A key whose value is not one member. `write` gives true after it wrote a value behind the key.
    template <class Read, class Write>
    ContractBuilder& custom(std::string_view key, Shape shape, Read read, Write write, std::string_view doc) {
        Field f{key, doc, std::move(shape)};
        f.read = [read](Reader& reader, const Node& node, void* object) { read(reader, node, *static_cast<T*>(object)); };
        f.write = [write](Writer& writer, const Field& self, const void* object, bool) {
            write(writer, self.key, *static_cast<const T*>(object));
        };
        contract_.fields.push_back(std::move(f));
        return *this;
    }
    /// A key the reader deals with before it reads the object (`format`, `extends`).
    ContractBuilder& handled(std::string_view key, Shape shape, std::string_view doc) {
        contract_.fields.push_back(Field{key, doc, std::move(shape)});
        return *this;
    }
    /// All keys of a member's contract stand directly in this object; `uses`, unless empty, are their uses here.
    template <class Owner, class M>
    ContractBuilder& embed(M Owner::*member, std::initializer_list<Use> uses = {}) {
        for (Field f : contract<M>().fields) {
            if (uses.size() != 0) f.uses = uses;
            if (f.read)
                f.read = [member, inner = f.read](Reader& reader, const Node& node, void* object) {
                    inner(reader, node, &(static_cast<Owner&>(*static_cast<T*>(object)).*member));
                };
            if (f.write)
                f.write = [member, inner = f.write](Writer& writer, const Field& self, const void* object, bool must_stand) {
                    inner(writer, self, &(static_cast<const Owner&>(*static_cast<const T*>(object)).*member), must_stand);
                };
            if (f.word)
                f.word = [member, inner = f.word](const void* object) {
                    return inner(&(static_cast<const Owner&>(*static_cast<const T*>(object)).*member));
                };
            contract_.fields.push_back(std::move(f));
        }
        if (const auto& inner = contract<M>().read_extension) {
            contract_.read_extension = [member, inner](const Node& node, void* object) {
                inner(node, &(static_cast<Owner&>(*static_cast<T*>(object)).*member));
            };
            contract_.write_extensions = [member, inner_write = contract<M>().write_extensions](Writer& writer, const void* object) {
                inner_write(writer, &(static_cast<const Owner&>(*static_cast<const T*>(object)).*member));
            };
        }
        return *this;
    }

    // What follows is about the key named last.
    ContractBuilder& required() {
        last().required = true;
        return *this;
    }
    ContractBuilder& only_if(std::string_view key, std::initializer_list<std::string_view> values) {
        last().other_key = key;
        last().other_values = values;
        return *this;
    }
    ContractBuilder& required_if(std::string_view key, std::initializer_list<std::string_view> values) {
        last().required_then = true;
        return only_if(key, values);
    }
    ContractBuilder& only_beside(std::initializer_list<std::string_view> keys) {
        last().beside = keys;
        return *this;
    }
    ContractBuilder& used_by(std::initializer_list<Use> uses) {
        last().uses = uses;
        return *this;
    }

    /// The key that names an element of a list when that is not `id`.
    ContractBuilder& identified_by(std::string_view key) {
        contract_.identity = key;
        return *this;
    }
    ContractBuilder& exactly_one(std::initializer_list<std::string_view> keys) {
        contract_.exactly_one.emplace_back(keys);
        return *this;
    }
    ContractBuilder& at_most_one(std::initializer_list<std::string_view> keys) {
        contract_.at_most_one.emplace_back(keys);
        return *this;
    }

    ContractBuilder& description(std::string_view doc = "What this is, for readers.") {
        return field("description", &Element::description, text(), doc);
    }
    /// `notes`, `sources` and `x-` keys: what every element may have.
    ContractBuilder& annotations() {
        notes();
        return field("sources", &Element::sources, list(reference("source")), "Ids of the documents this rests on.")
            .used_by({Use::checks})
            .extensions();
    }
    ContractBuilder& notes() {
        return field("notes", &Element::notes, text(), "Remarks for those who maintain the model; never shown to clients.");
    }
    ContractBuilder& extensions() {
        contract_.read_extension = [](const Node& node, void* object) {
            static_cast<Element&>(*static_cast<T*>(object)).extensions.push_back({std::string{node.key}, compact_json(node)});
        };
        contract_.write_extensions = [](Writer& writer, const void* object) {
            for (const auto& extension : static_cast<const Element&>(*static_cast<const T*>(object)).extensions) {
                writer.key(extension.key);
                writer.raw(extension.json);
            }
        };
        return *this;
    }
    ObjectContract build() { return std::move(contract_); }

private:
    Field& last() { return contract_.fields.back(); }
    ObjectContract contract_;
};

}  // namespace polku::json
