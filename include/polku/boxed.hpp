// A large part that most elements do not have.
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace polku {

/// An optional value that lies apart, so that an element without it takes the space of a pointer. Otherwise as std::optional: copies
/// are copies, and constness goes through.
template <class T>
class Boxed {
public:
    using value_type = T;
    Boxed() noexcept = default;
    Boxed(std::nullopt_t) noexcept {}
    Boxed(const T& value) : value_(std::make_unique<T>(value)) {}
    Boxed(T&& value) : value_(std::make_unique<T>(std::move(value))) {}
    Boxed(const Boxed& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}
    Boxed(Boxed&&) noexcept = default;
    Boxed& operator=(const Boxed& other) {
        value_ = other ? std::make_unique<T>(*other) : nullptr;
        return *this;
    }
    Boxed& operator=(Boxed&&) noexcept = default;
    ~Boxed() = default;

    bool has_value() const noexcept { return value_ != nullptr; }
    explicit operator bool() const noexcept { return has_value(); }
    /// The value; there must be one.
    T& operator*() noexcept { return *value_; }
    const T& operator*() const noexcept { return *value_; }
    T* operator->() noexcept { return value_.get(); }
    const T* operator->() const noexcept { return value_.get(); }
    template <class... Arguments>
    T& emplace(Arguments&&... arguments) {
        value_ = std::make_unique<T>(std::forward<Arguments>(arguments)...);
        return *value_;
    }
    void reset() noexcept { value_.reset(); }

    friend bool operator==(const Boxed& a, const Boxed& b) { return a && b ? *a == *b : a.has_value() == b.has_value(); }

private:
    std::unique_ptr<T> value_{};
};

}  // namespace polku
