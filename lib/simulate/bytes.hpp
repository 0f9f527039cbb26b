// Values as bytes and back: what parts of a simulation are sent as. Whole numbers take as many bytes as they need, other numbers
// eight, lists their length first. A type says what it is made of once, for both ways, with `fields`.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace polku::simulation {

/// `T`, which the one who writes may not change and the one who reads must.
template <class Given, class T>
concept Is = std::same_as<std::remove_const_t<Given>, T>;

class ByteWriter {
public:
    template <class... T>
    void operator()(const T&... values) {
        (put(values), ...);
    }
    std::string take() { return std::move(bytes_); }

private:
    template <class T>
    void put(const T& value) {
        if constexpr (std::is_enum_v<T>) put_whole(static_cast<std::uint64_t>(value));
        else if constexpr (std::signed_integral<T>) put_whole((static_cast<std::uint64_t>(value) << 1U) ^ (value < 0 ? ~0ULL : 0ULL));
        else if constexpr (std::integral<T>) put_whole(value);
        else if constexpr (std::same_as<T, double>) put_bits(std::bit_cast<std::uint64_t>(value));
        else fields(*this, value);
    }
    void put(const std::string& text) {
        put_whole(text.size());
        bytes_ += text;
    }
    template <class T>
    void put(const std::vector<T>& values) {
        put_whole(values.size());
        for (const auto& value : values) put(value);
    }
    template <class T>
    void put(const std::optional<T>& value) {
        put(value.has_value());
        if (value) put(*value);
    }
    void put_whole(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) bytes_.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
        bytes_.push_back(static_cast<char>(value));
    }
    void put_bits(std::uint64_t bits) {
        for (unsigned i = 0; i < 8; ++i) bytes_.push_back(static_cast<char>((bits >> (8 * i)) & 0xFFU));
    }

    std::string bytes_{};
};

/// How many bytes of memory the lists in a value take.
class ByteCounter {
public:
    template <class... T>
    void operator()(const T&... values) {
        (count(values), ...);
    }
    std::uint64_t bytes() const noexcept { return bytes_; }

private:
    template <class T>
    void count(const T& value) {
        if constexpr (std::is_class_v<T>) fields(*this, value);
    }
    template <class T>
    void count(const std::vector<T>& values) {
        bytes_ += values.size() * sizeof(T);
        if constexpr (std::is_class_v<T>)
            for (const auto& value : values) count(value);
    }

    std::uint64_t bytes_ = 0;
};

/// Bytes that are no such value make it `broken`; it never reads beyond them, and takes no more memory than they ask for.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    template <class... T>
    void operator()(T&... values) {
        (get(values), ...);
    }
    /// Nothing was wrong, and nothing is left.
    bool is_done() const noexcept { return !broken_ && bytes_.empty(); }

private:
    template <class T>
    void get(T& value) {
        if constexpr (std::same_as<T, bool>) value = get_whole(1) != 0;
        else if constexpr (std::is_enum_v<T>) value = static_cast<T>(get_whole(std::numeric_limits<std::uint8_t>::max()));
        else if constexpr (std::signed_integral<T>) value = get_signed<T>();
        else if constexpr (std::integral<T>) value = static_cast<T>(get_whole(std::numeric_limits<T>::max()));
        else if constexpr (std::same_as<T, double>) value = std::bit_cast<double>(get_bits());
        else fields(*this, value);
    }
    void get(std::string& text) {
        const auto size = get_size();
        text = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
    }
    template <class T>
    void get(std::vector<T>& values) {
        values.clear();
        for (auto left = get_size(); left > 0 && !broken_; --left) get(values.emplace_back());
    }
    template <class T>
    void get(std::optional<T>& value) {
        bool present = false;
        get(present);
        value.reset();
        if (present) get(value.emplace());
    }
    /// Of a list: each of its items takes a byte at least.
    std::size_t get_size() {
        const auto size = get_whole(std::numeric_limits<std::uint64_t>::max());
        return static_cast<std::size_t>(size <= bytes_.size() ? size : refuse());
    }
    template <class T>
    T get_signed() {
        const auto folded = get_whole(std::numeric_limits<std::uint64_t>::max());
        const auto value = static_cast<std::int64_t>((folded >> 1U) ^ (~(folded & 1U) + 1U));
        if (!std::in_range<T>(value)) broken_ = true;
        return broken_ ? T{} : static_cast<T>(value);
    }
    std::uint64_t get_whole(std::uint64_t most) {
        std::uint64_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            if (broken_ || bytes_.empty() || shift > 63) return refuse();
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            if (shift == 63 && byte > 1) return refuse();
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80) break;
        }
        return value <= most ? value : refuse();
    }
    std::uint64_t get_bits() {
        if (broken_ || bytes_.size() < 8) return refuse();
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < 8; ++i) bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[i])) << (8 * i);
        bytes_.remove_prefix(8);
        return bits;
    }
    std::uint64_t refuse() {
        broken_ = true;
        bytes_ = {};
        return 0;
    }

    std::string_view bytes_;
    bool broken_ = false;
};

}  // namespace polku::simulation
