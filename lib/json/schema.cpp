// JSON Schema (draft-07) from the contract table: what editors complete and check while people write.
// Conditions are if/then on the deciding key, never oneOf, because editors explain those.
#include <algorithm>
#include <string>

#include <polku/json.hpp>

#include "json/contract/contracts.hpp"
#include "json/contract/walk.hpp"
#include "json/json_text.hpp"
#include "json/writer.hpp"

namespace polku {
namespace json {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::string_view language_tag = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

std::string slug(std::string_view name) {
    std::string text{name};
    std::replace(text.begin(), text.end(), ' ', '-');
    return text;
}

class SchemaWriter {
public:
    std::string write(const ObjectContract& root, std::string_view title) {
        writer_.begin_object();
        string("$schema", "http://json-schema.org/draft-07/schema#");
        string("title", title);
        object_members(root);
        writer_.key("definitions");
        writer_.begin_object();
        for (const auto* contract : reachable_contracts(root)) {
            if (contract == &root) continue;
            writer_.key(slug(contract->name));
            writer_.begin_object();
            object_members(*contract);
            writer_.end();
        }
        text_definition();
        writer_.end();
        writer_.end();
        return writer_.take();
    }

private:
    void string(std::string_view key, std::string_view value) {
        writer_.key(key);
        writer_.string(value);
    }
    void words(std::string_view key, const Words& list) {
        writer_.key(key);
        writer_.begin_list();
        for (const auto word : list) writer_.string(word);
        writer_.end();
    }
    void number(std::string_view key, double value) {
        writer_.key(key);
        writer_.number(value);
    }
    template <class Body>
    void object(std::string_view key, Body body) {
        writer_.key(key);
        writer_.begin_object();
        body();
        writer_.end();
    }
    template <class Body>
    void item(Body body) {
        writer_.begin_object();
        body();
        writer_.end();
    }
    void reference(const ObjectContract& contract) { string("$ref", "#/definitions/" + slug(contract.name)); }

    void text_definition() {
        object("text", [&] {
            string("description", "A text in several languages: keys are BCP 47 tags.");
            string("type", "object");
            object("propertyNames", [&] {
                string("pattern", language_tag);
                number("maxLength", 35);
            });
            object("additionalProperties", [&] { string("type", "string"); });
        });
    }

    void object_members(const ObjectContract& contract) {
        string("description", contract.doc);
        string("type", "object");
        object("properties", [&] {
            for (const auto& field : contract.fields) {
                object(field.key, [&] {
                    string("description", field.doc);
                    shape(field.shape);
                });
            }
        });
        if (contract.read_extension) object("patternProperties", [&] { object("^x-", [] {}); });
        writer_.key("additionalProperties");
        writer_.boolean(false);
        conditions(contract);
    }

    void conditions(const ObjectContract& contract) {
        // A variant needs only its own header: the rest is inherited.
        const bool extendable = contract.find("extends") != nullptr;
        Words always, unless_variant;
        for (const auto& field : contract.fields) {
            const bool header = field.key == "format" || field.key == "id" || field.key == "version";
            if (field.required) (extendable && !header ? unless_variant : always).push_back(field.key);
        }
        if (!always.empty()) words("required", always);
        const bool any = std::any_of(contract.fields.begin(), contract.fields.end(),
                                     [](const Field& f) { return !f.other_key.empty() || !f.beside.empty(); });
        if (!any && unless_variant.empty() && contract.exactly_one.empty() && contract.at_most_one.empty()) return;
        writer_.key("allOf");
        writer_.begin_list();
        if (!unless_variant.empty())
            item([&] {
                object("if", [&] { object("not", [&] { words("required", {"extends"}); }); });
                object("then", [&] { words("required", unless_variant); });
            });
        for (const auto& field : contract.fields) field_conditions(field);
        for (const auto& group : contract.exactly_one) {
            item([&] { any_of_required(group); });
            exclusive(group);
        }
        for (const auto& group : contract.at_most_one) exclusive(group);
        writer_.end();
    }

    void field_conditions(const Field& field) {
        if (!field.other_key.empty())
            item([&] {
                object("if", [&] {
                    object("properties", [&] { object(field.other_key, [&] { words("enum", field.other_values); }); });
                    words("required", {field.other_key});
                });
                if (field.required_then) object("then", [&] { words("required", {field.key}); });
                object("else", [&] {
                    object("properties", [&] {
                        writer_.key(field.key);
                        writer_.boolean(false);
                    });
                });
            });
        if (!field.beside.empty())
            item([&] {
                object("if", [&] { words("required", {field.key}); });
                object("then", [&] { any_of_required(field.beside); });
            });
    }

    void any_of_required(const Words& keys) {
        writer_.key("anyOf");
        writer_.begin_list();
        for (const auto key : keys) item([&] { words("required", {key}); });
        writer_.end();
    }

    void exclusive(const Words& group) {
        for (std::size_t i = 0; i < group.size(); ++i)
            for (std::size_t j = i + 1; j < group.size(); ++j)
                item([&] { object("not", [&] { words("required", {group[i], group[j]}); }); });
    }

    void shape(const Shape& s) {
        switch (s.kind) {
            case ShapeKind::text: all_of_reference("text"); break;
            case ShapeKind::string:
            case ShapeKind::reference: string("type", "string"); break;
            case ShapeKind::id: pattern("^[a-z0-9][a-z0-9-]{0,63}$"); break;
            case ShapeKind::model_id:
                pattern("^[a-z0-9][a-z0-9-]{0,63}(\\.[a-z0-9][a-z0-9-]{0,63})*$");
                number("maxLength", 128);
                break;
            case ShapeKind::version: pattern("^(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}$"); break;
            case ShapeKind::version_pin: pattern("^(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){0,2}$"); break;
            case ShapeKind::date:
                pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
                string("format", "date");
                break;
            case ShapeKind::language:
                pattern(language_tag);
                number("maxLength", 35);
                break;
            case ShapeKind::boolean: string("type", "boolean"); break;
            case ShapeKind::only_true:
                writer_.key("const");
                writer_.boolean(true);
                break;
            case ShapeKind::integer:
                string("type", "integer");
                bounds(s);
                break;
            case ShapeKind::number:
                string("type", "number");
                bounds(s);
                break;
            case ShapeKind::param_number: param_number(s); break;
            case ShapeKind::words: word_shape(s); break;
            case ShapeKind::value: words("type", {"boolean", "string"}); break;
            case ShapeKind::object: object_shape(s); break;
            case ShapeKind::list: list_shape(s); break;
            case ShapeKind::one_or_list: one_or_list(s); break;
            case ShapeKind::any: break;
        }
    }

    void pattern(std::string_view regular_expression) {
        string("type", "string");
        string("pattern", regular_expression);
    }
    void bounds(const Shape& s) {
        if (s.min) number("minimum", *s.min);
        if (s.max) number("maximum", *s.max);
    }
    // In draft-07 nothing beside a $ref counts, so that a description needs an allOf around it.
    void all_of_reference(std::string_view name) {
        writer_.key("allOf");
        writer_.begin_list();
        item([&] { string("$ref", "#/definitions/" + slug(name)); });
        writer_.end();
    }
    void object_shape(const Shape& s) {
        if (s.switch_key.empty()) {
            all_of_reference(s.object().name);
            return;
        }
        string("type", "object");
        object("if", [&] { words("required", {s.switch_key}); });
        object("then", [&] { reference(s.switch_object()); });
        object("else", [&] { reference(s.object()); });
    }
    void if_string(const Words& allowed) {
        object("if", [&] { string("type", "string"); });
        object("then", [&] { words("enum", allowed); });
    }
    void param_number(const Shape& s) {
        Words types{"number", "object"};
        if (!s.words.empty()) types.push_back("string");
        words("type", types);
        bounds(s);
        writer_.key("allOf");
        writer_.begin_list();
        if (!s.words.empty()) item([&] { if_string(s.words); });
        item([&] {
            object("if", [&] { string("type", "object"); });
            object("then", [&] {
                if (s.object == nullptr) {
                    reference(contract<Number>());
                    return;
                }
                object("if", [&] { words("required", {"param"}); });
                object("then", [&] { reference(contract<Number>()); });
                object("else", [&] { reference(s.object()); });
            });
        });
        writer_.end();
    }
    void word_shape(const Shape& s) {
        if (s.object != nullptr) {
            words("type", {"string", "object"});
            if_string(s.words);
            object("else", [&] { reference(s.object()); });
            return;
        }
        writer_.key("enum");
        writer_.begin_list();
        if (s.or_boolean) {
            writer_.boolean(false);
            writer_.boolean(true);
        }
        for (const auto word : s.words) writer_.string(word);
        writer_.end();
    }
    void list_shape(const Shape& s) {
        string("type", "array");
        object("items", [&] { shape(*s.item); });
        if (s.fewest > 0) number("minItems", static_cast<double>(s.fewest));
        if (s.most > 0) number("maxItems", static_cast<double>(s.most));
    }
    void one_or_list(const Shape& s) {
        const bool objects = s.item->kind == ShapeKind::object;
        words("type", {objects ? "object" : "string", "array"});
        object("if", [&] { string("type", "array"); });
        object("then", [&] {
            object("items", [&] { shape(*s.item); });
            if (s.fewest > 0) number("minItems", static_cast<double>(s.fewest));
        });
        object("else", [&] { shape(*s.item); });
    }

    Writer writer_;
};

}  // namespace
}  // namespace json

std::string path_schema() { return json::SchemaWriter().write(json::contract<PathData>(), "polku model, polku/1.0"); }
std::string scenario_schema() { return json::SchemaWriter().write(json::contract<Scenario>(), "polku scenario, polku-scenario/1.0"); }

}  // namespace polku
