#include <algorithm>
#include <fmt/format.h>
#include <span>

#include "sim/scenario/toml/nearest_name.hpp"
#include "sim/scenario/toml/path.hpp"
#include "sim/scenario/toml/reader.hpp"
#include "sim/scenario/toml/value_reader.hpp"

namespace sim::scenario {

namespace {

std::string heading_of(KeyRecord const& key, std::string const& path) {
  return key.holds == Holds::tables ? fmt::format("[[{}]]", key.path) : fmt::format("[{}]", path);
}

/// Reads a list of plain values, each in the same form.
template <class T>
std::vector<T> read_list(Reading& reading,
                         KeyRecord& key,
                         Form<T> const& form,
                         Expectation<T> const& each) {
  key.holds = Holds::value;
  key.example = fmt::format("[{}]", form.example);
  key.unit = form.unit;
  key.schema = fmt::format(R"({{"type":"array","items":{}}})", form.schema);
  std::vector<T> values;
  if (key.found == nullptr) {
    return values;
  }
  auto const found = take_out(*key.found, key.key, reading.problems());
  key.provenance = found.provenance;
  auto const* list = found.value->as_array();
  if (list == nullptr) {
    reading.problems().add(found.value->place,
                           fmt::format("{} is {}; write a list, for example {}.",
                                       key.key,
                                       describe(*found.value),
                                       key.example));
    return values;
  }
  ValueReader reader{reading, form, each};
  for (auto const& element : *list) {
    values.push_back(reader.read_element(element, fmt::format("an element of {}", key.key)));
  }
  return values;
}

}  // namespace

Reader Reader::below(KeyRecord& key, Value const* table, std::string const& name) const {
  auto const path = key.holds == Holds::table ? key.path : path_below(key.path, name);
  auto const heading = heading_of(key, path);
  auto const* shown = table != nullptr ? table : record_->table;
  key.tables.push_back(std::make_unique<TableRecord>(
      TableRecord{.path = path,
                  .heading = heading,
                  .name = name,
                  .place = shown != nullptr ? shown->place : record_->place,
                  .table = table}));
  return Reader{*reading_, *key.tables.back()};
}

std::vector<Reader> Reader::readers_of(KeyRecord const& key) const {
  std::vector<Reader> readers;
  for (auto const& table : key.tables) {
    readers.push_back(Reader{*reading_, *table});
  }
  return readers;
}

void Reader::refuse_table(KeyRecord& key, std::string_view fault) const {
  reading_->problems().add(key.found->place,
                           fmt::format("{} is {}; {}.", key.key, describe(*key.found), fault));
}

void Reader::check_length(KeyRecord const& key,
                          std::size_t length,
                          ListExpectation const& list) const {
  if (reading_->is_outline() || record_->is_faulty) {
    return;
  }
  auto const place = key.found != nullptr ? key.found->place : record_->place;
  if (length < list.fewest && key.found == nullptr) {
    auto const example = key.holds == Holds::value ? fmt::format("{} = {}", key.key, key.example)
                                                   : fmt::format("a heading {}", key.example);
    reading_->problems().add(
        place, fmt::format("{} is missing; write for example {}.", key.path, example));
  } else if (length < list.fewest || length > list.most) {
    bool const is_short = length < list.fewest;
    reading_->problems().add(place,
                             fmt::format("{} has {}; at {} {} {}.",
                                         key.key,
                                         write_count(static_cast<std::int64_t>(length), "elements"),
                                         is_short ? "least" : "most",
                                         is_short ? list.fewest : list.most,
                                         is_short ? "needed" : "allowed"));
  }
}

Reader Reader::table(std::string_view key, std::string_view about) const {
  auto& record = record_->ask(key);
  if (!record.tables.empty()) {
    return Reader{*reading_, *record.tables.front()};
  }
  record.holds = Holds::table;
  record.about = about;
  auto const* table = record.found;
  bool const is_wrong = table != nullptr && table->as_table() == nullptr;
  auto reader = below(record, is_wrong ? nullptr : table, record.key);
  reader.record_->is_faulty = is_wrong || record_->is_faulty;
  if (is_wrong) {
    refuse_table(record, fmt::format("write a table under the heading [{}]", record.path));
  }
  return reader;
}

std::vector<Reader> Reader::tables(std::string_view key, ListExpectation const& list) const {
  auto& record = record_->ask(key);
  if (!record.tables.empty()) {
    return readers_of(record);
  }
  record.holds = Holds::tables;
  record.about = list.about;
  record.is_required = list.fewest > 0;
  record.example = fmt::format("[[{}]]", record.path);
  if (reading_->is_outline()) {
    return {below(record, nullptr, "example")};
  }
  auto const* array = record.found != nullptr ? record.found->as_array() : nullptr;
  bool const is_list = array != nullptr && std::ranges::all_of(*array, [](Value const& each) {
                         return each.as_table() != nullptr && !is_sourced(each);
                       });
  if (record.found != nullptr && !is_list) {
    refuse_table(record,
                 fmt::format("write each element under its own heading {}, in double brackets",
                             record.example));
    return {};
  }
  auto const elements = array != nullptr ? std::span{*array} : std::span<Value const>{};
  for (auto const& element : elements) {
    auto const* name = name_of(element);
    auto const number = std::to_string(record.tables.size() + 1);
    static_cast<void>(below(record, &element, name != nullptr ? *name : number));
  }
  check_length(record, record.tables.size(), list);
  return readers_of(record);
}

std::vector<Reader> Reader::named_tables(std::string_view key, ListExpectation const& list) const {
  auto& record = record_->ask(key);
  if (!record.tables.empty()) {
    return readers_of(record);
  }
  record.holds = Holds::named;
  record.about = list.about;
  record.is_required = list.fewest > 0;
  record.example = fmt::format("[{}.name]", record.path);
  if (reading_->is_outline()) {
    return {below(record, nullptr, "name")};
  }
  auto const* table = record.found != nullptr ? record.found->as_table() : nullptr;
  if (record.found != nullptr && table == nullptr) {
    refuse_table(record, fmt::format("write tables with headings like {}", record.example));
    return {};
  }
  auto const members = table != nullptr ? std::span{*table} : std::span<Member const>{};
  for (auto const& [member, written_at, value] : members) {
    if (value.as_table() == nullptr) {
      reading_->problems().add(value.place,
                               fmt::format("{} is {}; write a table under the heading [{}].",
                                           member,
                                           describe(value),
                                           path_below(record.path, member)));
    } else {
      static_cast<void>(below(record, &value, member));
    }
  }
  check_length(record, record.tables.size(), list);
  return readers_of(record);
}

std::vector<std::string> Reader::texts(std::string_view key, ListExpectation const& list) const {
  auto& record = record_->ask(key);
  record.about = list.about;
  record.is_required = list.fewest > 0;
  auto values = read_list(*reading_, record, text_form(), {});
  check_length(record, values.size(), list);
  return values;
}

std::vector<std::string> Reader::references(std::string_view key,
                                            std::string_view noun,
                                            std::vector<std::string> const& known,
                                            ListExpectation const& list) const {
  auto names = texts(key, list);
  auto const* found = record_->ask(key).found;
  auto const* array = found == nullptr     ? nullptr
                      : is_sourced(*found) ? find(*found, "value")->as_array()
                                           : found->as_array();
  for (std::size_t index = 0; index < names.size(); ++index) {
    bool const was_read = !names[index].empty();
    if (was_read && std::ranges::find(known, names[index]) == known.end()) {
      reading_->problems().add(array->at(index).place, unknown_name(noun, names[index], known));
    }
  }
  return names;
}

std::vector<double> Reader::numbers(std::string_view key,
                                    ListExpectation const& list,
                                    Expectation<double> const& each) const {
  auto& record = record_->ask(key);
  record.about = list.about;
  record.is_required = list.fewest > 0;
  auto values = read_list(*reading_, record, number_form(), each);
  check_length(record, values.size(), list);
  return values;
}

std::vector<std::int64_t> Reader::integers(std::string_view key,
                                           ListExpectation const& list,
                                           Expectation<std::int64_t> const& each) const {
  auto& record = record_->ask(key);
  record.about = list.about;
  record.is_required = list.fewest > 0;
  auto values = read_list(*reading_, record, integer_form(each.noun), each);
  check_length(record, values.size(), list);
  return values;
}

std::vector<Probability> Reader::probabilities(std::string_view key,
                                               ListExpectation const& list,
                                               Expectation<Probability> const& each) const {
  auto& record = record_->ask(key);
  record.about = list.about;
  record.is_required = list.fewest > 0;
  auto values = read_list(*reading_, record, share_form(), each);
  check_length(record, values.size(), list);
  return values;
}

}  // namespace sim::scenario
