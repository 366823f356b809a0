#include "sim/scenario/read_question.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

#include "sim/base/calendar.hpp"
#include "sim/record/measure.hpp"
#include "sim/scenario/parts.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t most_measures = 20;
constexpr char const* key = "question";

/// Refuses what stands twice in a list.
void refuse_twice(Reader const& table,
                  std::string_view name,
                  std::vector<std::string> const& list) {
  for (auto each = list.begin(); each != list.end(); ++each) {
    if (std::find(list.begin(), each, *each) != each) {
      table.refuse(name, fmt::format("'{}' is named twice; keep one of the two", *each));
    }
  }
}

/// A text under each of the names that are known.
std::map<std::string, std::string> read_texts(Reader const& table,
                                              std::string_view name,
                                              std::vector<std::string> const& known) {
  std::map<std::string, std::string> texts;
  if (!table.has(name)) {
    return texts;
  }
  auto const own = table.table(name, "Titles in Danish, by name.");
  for (auto const& each : known) {
    if (own.has(each)) {
      texts.emplace(each, own.text(each));
    }
  }
  return texts;
}

DanishTexts read_danish(Reader const& question, QuestionNames const& names) {
  DanishTexts danish;
  if (!question.has("da")) {
    return danish;
  }
  auto const table = question.table("da", "The same in Danish, for the page.");
  danish.title = table.text("title", {.fallback = "", .about = "Title of the scenario."});
  danish.asks = table.text("asks", {.fallback = "", .about = "The question in words."});
  danish.arms = read_texts(table, "arms", names.arms);
  danish.segments = read_texts(table, "segments", names.segments);
  return danish;
}

std::vector<std::string> read_measures(Reader const& question) {
  if (!question.has("measures")) {
    return usual_measures();
  }
  std::vector<std::string> known;
  for (auto const& measure : record::measures) {
    known.emplace_back(measure.name);
  }
  auto measures = question.references(
      "measures", "measure", known, {.most = most_measures, .about = "The main one first."});
  refuse_twice(question, "measures", measures);
  if (measures.empty()) {
    question.refuse("measures", "name one or more, or leave it out for the usual ones");
  }
  return measures;
}

int read_horizon(Reader const& question, int months) {
  if (!question.has("horizon")) {
    return longest_horizon(months);
  }
  auto const horizon = static_cast<int>(
      question.integer("horizon", {.about = "Months after the index date.", .example = "30"}));
  if (!record::find_horizon(horizon)) {
    question.refuse(
        "horizon",
        fmt::format("outcomes are read after {} months", fmt::join(record::horizons, ", ")));
  } else if (horizon > months) {
    question.refuse("horizon",
                    fmt::format("the run is over after {} months; give it a longer length, or "
                                "write horizon = {}",
                                months,
                                longest_horizon(months)));
  }
  return horizon;
}

/// The arms besides the base: those that are named, else all.
std::vector<std::string> read_arms(Reader const& question,
                                   QuestionNames const& names,
                                   std::string const& base) {
  if (question.has("arms")) {
    auto arms = question.references(
        "arms", "arm", names.arms, {.about = "Compared with the base, in order."});
    if (std::ranges::count(arms, base) > 0) {
      question.refuse("arms", fmt::format("'{}' is the base; leave it out here", base));
    }
    refuse_twice(question, "arms", arms);
    return arms;
  }
  auto others = names.arms;
  std::erase(others, base);
  return others;
}

/// Whether the arms that one is compared with, one after the other, come back to it.
bool comes_back(std::map<std::string, std::string> const& against, std::string const& arm) {
  auto next = against.find(arm);
  for (std::size_t steps = 0; steps < against.size() && next != against.end(); ++steps) {
    if (next->second == arm) {
      return true;
    }
    next = against.find(next->second);
  }
  return false;
}

/// Which arm is compared with another one than the base, which comes first.
std::map<std::string, std::string> read_against(Reader const& question,
                                                std::vector<std::string> const& arms) {
  std::map<std::string, std::string> against;
  if (!question.has("against")) {
    return against;
  }
  auto const table =
      question.table("against", "Arms that are compared with another than the base.");
  for (auto const& arm : arms) {
    if (!table.has(arm)) {
      continue;
    }
    against.emplace(arm, table.reference(arm, "arm", arms));
    if (arm == arms.front()) {
      table.refuse(arm, "the base is compared with nobody; leave it out");
    } else if (against.at(arm) == arm) {
      table.refuse(arm, "that is the arm itself; name another");
    }
  }
  for (auto const& [arm, other] : against) {
    if (other != arm && comes_back(against, arm)) {
      table.refuse(arm, "these arms are compared with each other in a circle; take one out");
    }
  }
  return against;
}

std::vector<std::string> with_base(std::string const& base, std::vector<std::string> arms) {
  arms.insert(arms.begin(), base);
  return arms;
}

/// The arms in the order of the question, each as it was written.
void choose_arms(QuestionTerms const& terms, Value& arms) {
  Table chosen;
  for (auto const& name : with_base(terms.base, terms.arms)) {
    auto const written = std::ranges::find(*arms.as_table(), name, &Member::key);
    bool const is_new = std::ranges::find(chosen, name, &Member::key) == chosen.end();
    if (written != arms.as_table()->end() && is_new) {
      chosen.push_back(*written);
    }
  }
  *arms.as_table() = std::move(chosen);
}

/// Two arms with one title cannot be told apart in a table.
void check_titles(Value const& arms, Problems& problems) {
  std::map<std::string, std::string> known;
  for (auto const& arm : *arms.as_table()) {
    auto const* title = find(arm.value, "title");
    if (title == nullptr || title->as_text() == nullptr) {
      continue;
    }
    auto const [first, is_new] = known.emplace(*title->as_text(), arm.key);
    if (!is_new) {
      problems.add(title->place,
                   fmt::format("the arms '{}' and '{}' have the same title; give them two.",
                               first->second,
                               arm.key));
    }
  }
}

/// Whole months from the start to the end of the run; whoever reads it all tells its faults.
int months_of_run(Document const& document) {
  Reading reading{document};
  auto const run = read_run(reading.root().table("run"));
  return reading.problems().empty()
             ? static_cast<int>(whole_months_between(run.starts, run.ends).count())
             : record::horizons.back();
}

}  // namespace

std::vector<std::string> usual_measures() {
  return {"ordinary_hours_at",
          "weeks_in_work",
          "work_or_education_at",
          "education_at",
          "placement_ever",
          "flex_job_at",
          "pension_at",
          "weeks_on_benefit"};
}

int longest_horizon(int months) {
  auto const later = std::ranges::upper_bound(record::horizons, months);
  return later == record::horizons.begin() ? *later : *(later - 1);
}

QuestionTerms read_question(Reader const& question, QuestionNames const& names, int months) {
  QuestionTerms terms;
  terms.question.asks = question.text("asks", {.about = "The question in words."});
  auto const first = names.arms.empty() ? std::string{} : names.arms.front();
  terms.base =
      question.reference("base",
                         "arm",
                         names.arms,
                         {.fallback = first, .about = "What the others are compared with."});
  terms.arms = read_arms(question, names, terms.base);
  auto const all = with_base(terms.base, terms.arms);
  terms.against = read_against(question, all);
  terms.question.measures = read_measures(question);
  terms.question.horizon = read_horizon(question, months);
  terms.group = question.reference("group",
                                   "segment",
                                   names.segments,
                                   {.fallback = "all", .about = "Whom the answer is about."});
  if (question.has("precision")) {
    terms.question.precision =
        question.texts("precision", {.about = "How precise the answer has to be."});
  }
  terms.question.danish = read_danish(question, {.arms = all, .segments = names.segments});
  return terms;
}

Question question_to(QuestionTerms const& terms, SweptDocument const& swept, Problems& problems) {
  auto question = terms.question;
  auto const arms = keys_of(find(swept.document.root, "arms"));
  for (auto const& arm : arms) {
    bool const is_made = swept.danish.contains(arm);
    auto const other = terms.against.find(is_made ? swept.arm : arm);
    auto const& name = other != terms.against.end() ? other->second : arms.front();
    auto const found = std::ranges::find(arms, name);
    if (found == arms.end()) {
      problems.add(terms.place,
                   fmt::format("'{}' is compared with '{}', of which the sweep makes other arms; "
                               "compare it with one that stays.",
                               arm,
                               name));
    }
    question.against.push_back(static_cast<std::size_t>(found - arms.begin()) % arms.size());
  }
  question.danish.arms.insert(swept.danish.begin(), swept.danish.end());
  return question;
}

AskedDocument with_question(Document document, Problems& problems) {
  AskedDocument asked{.document = std::move(document), .terms = {}};
  auto* written = find(asked.document.root, key);
  if (written == nullptr) {
    return asked;
  }
  auto* arms = find(asked.document.root, "arms");
  if (arms == nullptr || arms->as_table() == nullptr) {
    problems.add(written->place, "there are no arms to compare; write one or more, [arms.usual].");
    return asked;
  }
  QuestionNames names{.arms = keys_of(arms),
                      .segments = keys_of(find(asked.document.root, "segments"))};
  names.segments.emplace_back("all");
  Reading reading{asked.document};
  auto const table = reading.root().table(key);
  asked.terms = read_question(table, names, months_of_run(asked.document));
  asked.terms->place = written->place;
  bool const is_swept = find(asked.document.root, "sweep") != nullptr;
  if (asked.terms->arms.empty() && !is_swept) {
    table.refuse("arms", "a question compares two arms or more, or sweeps one");
  }
  for (auto const& member : *asked.document.root.as_table()) {
    if (member.key != key) {
      reading.root().leave(member.key);
    }
  }
  check_unknown_keys(reading.record(), reading.problems());
  problems.add_all(reading.problems());
  choose_arms(*asked.terms, *arms);
  check_titles(*arms, problems);
  return asked;
}

}  // namespace sim::scenario
