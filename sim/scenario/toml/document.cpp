#include "sim/scenario/toml/document.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <span>

#include "sim/base/contract.hpp"
#include "sim/scenario/toml/file_text.hpp"
#include "sim/scenario/toml/merge.hpp"
#include "sim/scenario/toml/parse.hpp"

namespace sim::scenario {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 100;

/// Finds the files to apply: depth first, so that what is extended comes before what extends it.
class Loader {
 public:
  void load(fs::path const& file, Place const& mentioned_at) {
    auto const identity = identity_of(file);
    if (is_circle(identity, file, mentioned_at) || is_known(identity)) {
      return;
    }
    if (seen_.size() >= most_files) {
      problems_.add(mentioned_at, fmt::format("more than {} files are extended.", most_files));
      return;
    }
    seen_.push_back(identity);
    auto const text = file_text(file, scenario_sort, mentioned_at, problems_);
    auto root = text ? parse(*text, file.string(), problems_) : std::nullopt;
    if (!root) {
      return;
    }
    chain_.push_back({identity, file.string()});
    load_extended(file, *root);
    chain_.pop_back();
    std::erase_if(*root->as_table(), [](Member const& each) { return each.key == "extends"; });
    layers_.push_back({std::move(*root), file.string()});
  }

  Document result() {
    problems_.throw_if_any();
    SIM_ENSURE(!layers_.empty());
    Document document{.root = layers_.front().root, .files = {layers_.front().file}};
    for (auto layer = layers_.begin() + 1; layer != layers_.end(); ++layer) {
      merge(document.root, layer->root);
      document.files.push_back(layer->file);
    }
    return document;
  }

 private:
  struct Layer {
    Value root;
    std::string file;
  };

  struct Link {
    fs::path identity;
    std::string file;
  };

  static fs::path identity_of(fs::path const& file) {
    std::error_code failed;
    auto const canonical = fs::weakly_canonical(file, failed);
    return failed ? file : canonical;
  }

  [[nodiscard]] bool is_known(fs::path const& identity) const {
    return std::ranges::find(seen_, identity) != seen_.end();
  }

  bool is_circle(fs::path const& identity, fs::path const& file, Place const& mentioned_at) {
    auto const start = std::ranges::find(chain_, identity, &Link::identity);
    if (start == chain_.end()) {
      return false;
    }
    std::string circle;
    for (auto link = start; link != chain_.end(); ++link) {
      circle += link->file + " -> ";
    }
    problems_.add(mentioned_at,
                  fmt::format("extends goes in a circle: {}{}.", circle, file.string()));
    return true;
  }

  void load_extended(fs::path const& file, Value const& root) {
    auto const* extends = find(root, "extends");
    if (extends == nullptr) {
      return;
    }
    auto const* list = extends->as_array();
    for (auto const& each : list != nullptr ? std::span{*list} : std::span{extends, 1}) {
      if (auto const* name = each.as_text(); name != nullptr && !name->empty()) {
        load((file.parent_path() / fs::path{*name}).lexically_normal(), each.place);
      } else {
        problems_.add(each.place,
                      fmt::format("extends is {}; write the name of a scenario file, for example "
                                  "extends = \"baseline.toml\".",
                                  describe(each)));
      }
    }
  }

  Problems problems_;
  std::vector<fs::path> seen_;  ///< Every file that was met.
  std::vector<Link> chain_;     ///< The files that are being extended right now, outermost first.
  std::vector<Layer> layers_;   ///< In the order of application.
};

}  // namespace

Document load_document(fs::path const& file) {
  Loader loader;
  loader.load(file, {.file = file.string()});
  return loader.result();
}

Document with_overrides(Document document, Value const& overrides) {
  merge(document.root, overrides);
  return document;
}

Document without(Document document, std::string_view key) {
  std::erase_if(*document.root.as_table(), [&](Member const& each) { return each.key == key; });
  return document;
}

}  // namespace sim::scenario
