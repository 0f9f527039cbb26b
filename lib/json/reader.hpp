// Document → objects by their contracts. Every problem becomes a finding and reading goes on.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/contract/object_contract.hpp"
#include "json/document.hpp"
#include "json/findings.hpp"

namespace polku::json {

class Reader {
public:
    /// `pointer` is where the first node read stands in its document.
    explicit Reader(Findings& findings, std::string_view pointer = "") : findings_(findings), base_(pointer) {}

    /// Reads `node` into the object of that contract; false when it is no object at all.
    bool object(const ObjectContract& contract, const Node& node, void* value);
    /// True when the node has that kind; otherwise a finding says what was wanted (a key of the vocabulary).
    bool expect(const Node& node, NodeKind kind, std::string_view wanted);
    void wrong_type(const Node& node, std::string_view wanted);
    /// SCH105 with the nearest of `words`; gives that word, so that reading goes on with what was probably meant.
    std::string_view bad_word(const Node& node, const std::vector<std::string_view>& words, std::string_view code = "SCH105");
    /// Gives the finding, until the next one; nullptr when enough of its code were kept.
    Diagnostic* report(std::string_view code, std::string_view variant, std::vector<Argument> args, const Node& node,
                       Anchor anchor = Anchor::value);

    /// A finding that hinders nothing.
    void warn(std::string_view code, std::string_view variant, std::vector<Argument> args, const Node& node);
    /// How many errors were met so far, also those that are only counted.
    std::size_t errors() const { return errors_; }
    /// How many items the next list has in all, when it comes in pieces; 0: it is whole.
    void announce_items(std::size_t count) { announced_ = count; }
    std::size_t announced_items() { return std::exchange(announced_, 0); }
    /// Items of a list were left out: what was read is not whole enough to be checked further.
    void leave_out() { left_out_ = true; }
    bool left_out() const { return left_out_; }

    /// Puts a part of the pointer in place while a child is read.
    class Step {
    public:
        Step(Reader& reader, const Node& node, std::size_t index) : reader_(reader) { reader_.path_.push_back({&node, index}); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;
        ~Step() { reader_.path_.pop_back(); }

    private:
        Reader& reader_;
    };

private:
    struct Segment {
        const Node* node;
        std::size_t index;  ///< in a list; npos for a member
    };
    struct Open {
        const ObjectContract* contract;
        const Node* node;
        std::size_t depth;
    };
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    Diagnostic& add(std::string_view code, std::string_view variant, std::vector<Argument> args, const Node& node, Anchor anchor);
    static std::optional<std::size_t> index_of(const ObjectContract& contract, std::string_view key, std::size_t start);
    void members(const ObjectContract& contract, const Node& node, void* value, std::size_t seen);
    /// Gives the key that was probably meant.
    std::string_view unknown_key(const ObjectContract& contract, const Node& object, const Node& member);
    void check_presence(const ObjectContract& contract, const Node& node, std::size_t seen);
    std::string pointer() const;
    Subject subject() const;

    Findings& findings_;
    std::string base_;
    std::vector<Segment> path_;
    std::vector<Open> open_;
    std::vector<const Node*> seen_;  // of each open object: the member of each field of its contract
    std::size_t errors_ = 0;
    std::size_t announced_ = 0;
    bool left_out_ = false;
};

}  // namespace polku::json
