// Models of folders by id and version.
#include <algorithm>
#include <mutex>
#include <set>

#include <polku/json.hpp>

#include "json/parse_document.hpp"
#include "json/read_file.hpp"
#include "json/version_pin.hpp"

namespace polku {
namespace {

namespace fs = std::filesystem;

struct Found {
    std::string id, version;
    fs::path file;
};

std::vector<fs::path> model_files(const std::vector<fs::path>& folders) {
    constexpr std::string_view ending = ".polku.json";
    std::vector<fs::path> files;
    for (const auto& folder : folders) {
        for (const auto& place : {folder, folder / "variants"}) {
            std::vector<fs::path> here;
            std::error_code error;
            for (fs::directory_iterator entry(place, error), end; !error && entry != end; entry.increment(error)) {
                const auto name = entry->path().filename().string();
                if (name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0)
                    here.push_back(entry->path());
            }
            std::sort(here.begin(), here.end());  // the file system's order is nobody's
            files.insert(files.end(), here.begin(), here.end());
        }
    }
    return files;
}

// The folders are read at the first question, once, whoever asks.
class Folders {
public:
    explicit Folders(std::vector<fs::path> folders) : folders_(std::move(folders)) {}

    std::optional<SourceText> find(const ModelReference& wanted) {
        std::call_once(read_, [this] { read(); });
        std::vector<const Found*> best;  // more than one: with the same version
        for (const auto& found : found_) {
            if (found.id != wanted.id || !json::version_matches(found.version, wanted.version)) continue;
            if (!best.empty() && json::version_less(best.front()->version, found.version)) best.clear();
            if (best.empty() || !json::version_less(found.version, best.front()->version)) best.push_back(&found);
        }
        if (best.empty()) return std::nullopt;
        auto text = json::read_file(best.front()->file, {});
        if (!text) return std::nullopt;
        SourceText source{name_of(*best.front()), *std::move(text), {}};
        for (std::size_t i = 1; i < best.size(); ++i) source.twins.push_back(name_of(*best[i]));
        return source;
    }

private:
    static std::string name_of(const Found& found) { return found.file.lexically_normal().string(); }

    void read() {
        std::set<fs::path> seen;  // two of the folders may be one, and a link leads to a file that is there already
        for (const auto& file : model_files(folders_)) {
            std::error_code error;
            if (const auto place = fs::canonical(file, error); !error && !seen.insert(place).second) continue;
            const auto text = json::read_file(file, {});
            if (!text) continue;
            json::Findings findings;
            const auto parsed = json::parse_document(*text, file.string(), {}, findings);
            const auto* root = parsed.document->root();
            if (root == nullptr || !root->is(json::NodeKind::object)) continue;
            const auto* id = root->find("id");
            const auto* version = root->find("version");
            if (id != nullptr && version != nullptr) found_.push_back({std::string{id->text}, std::string{version->text}, file});
        }
    }

    std::vector<fs::path> folders_;
    std::once_flag read_;
    std::vector<Found> found_;
};

}  // namespace

Resolver folder_resolver(std::vector<fs::path> folders) {
    return [models = std::make_shared<Folders>(std::move(folders))](const ModelReference& wanted) { return models->find(wanted); };
}

}  // namespace polku
