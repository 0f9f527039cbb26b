// Writes JSON piece by piece, with the commas in the right places.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "json/json_text.hpp"

namespace polku::api {

/// Calls must nest as the JSON does: a key before each value of an object.
class JsonWriter {
public:
    void open_object() { open('{'); }
    void close_object() { close('}'); }
    void open_array() { open('['); }
    void close_array() { close(']'); }

    void key(std::string_view name) {
        comma();
        json::append_quoted(text_, name);
        text_ += ':';
        fresh_ = true;
    }
    void text(std::string_view value) {
        comma();
        json::append_quoted(text_, value);
    }
    void number(double value) { raw(json::number_text(value)); }
    void integer(std::int64_t value) { raw(std::to_string(value)); }
    void truth(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }

    void field(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }
    /// null when the text is empty.
    void field_or_null(std::string_view name, std::string_view value) {
        key(name);
        if (value.empty()) null();
        else text(value);
    }
    void integer_field(std::string_view name, std::int64_t value) {
        key(name);
        integer(value);
    }
    void truth_field(std::string_view name, bool value) {
        key(name);
        truth(value);
    }
    void open_object(std::string_view name) {
        key(name);
        open_object();
    }
    void open_array(std::string_view name) {
        key(name);
        open_array();
    }

    std::string take() && { return std::move(text_); }

private:
    void comma() {
        if (!fresh_) text_ += ',';
        fresh_ = false;
    }
    void raw(std::string_view value) {
        comma();
        text_ += value;
    }
    void open(char bracket) {
        comma();
        text_ += bracket;
        fresh_ = true;
    }
    void close(char bracket) {
        text_ += bracket;
        fresh_ = false;
    }

    std::string text_;
    bool fresh_ = true;  ///< nothing stands before the next value in its array, object or behind its key
};

}  // namespace polku::api
