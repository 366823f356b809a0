#include "sim/record/question_recorder.hpp"

#include "sim/base/rate.hpp"

namespace sim::record {

namespace {

using model::FactKind;
using Asks = FactQuestion::Asks;

FactQuestion const& question_of(std::size_t measure) {
  return *measures.at(measure).question;
}

}  // namespace

QuestionRecorder::QuestionRecorder(SampleWriter const& writer) : writer_(writer) {
  for (std::size_t k = 0; k < measures.size(); ++k) {
    if (measures.at(k).question) {
      by_kind_[static_cast<std::size_t>(question_of(k).kind)].push_back(questions_.size());
      questions_.push_back(k);
    }
  }
}

std::vector<FactKind> QuestionRecorder::kinds() const {
  std::vector<FactKind> kinds{FactKind::index_date};
  for (std::size_t k = 0; k < by_kind_.size(); ++k) {
    if (!by_kind_[k].empty()) {
      kinds.push_back(static_cast<FactKind>(k));
    }
  }
  return kinds;
}

/// Who has the person on the index date has been given one.
void QuestionRecorder::begin(model::Fact const& fact, model::World const& world) {
  for (std::size_t k = 0; k < questions_.size(); ++k) {
    auto const& question = question_of(questions_[k]);
    bool const is_person = question.kind == FactKind::place_granted && question.asks == Asks::ever;
    if (is_person && world.citizen(fact.citizen).relation(question.relation).is_held()) {
      answer(fact.citizen, k) = {.first = fact.at, .times = 1};
    }
  }
}

void QuestionRecorder::observe(model::Fact const& fact, model::World const& world) {
  if (!writer_.followed().is_followed(fact.citizen)) {
    return;
  }
  if (answers_.empty()) {
    answers_.resize(world.citizens() * questions_.size());
  }
  if (fact.kind == FactKind::index_date) {
    begin(fact, world);
    return;
  }
  for (auto const k : by_kind_[static_cast<std::size_t>(fact.kind)]) {
    auto const& question = question_of(questions_[k]);
    bool const counts =
        question.asks != Asks::per_month || model::is_served(world.citizen(fact.citizen).state);
    if (!counts || !answers(question, fact)) {
      continue;
    }
    auto& known = answer(fact.citizen, k);
    known.first = known.times == 0 ? fact.at : known.first;
    ++known.times;
    if (question.asks == Asks::value) {
      writer_.add(world, fact.citizen, SamplePlace{questions_[k]}, fact.value);
    }
  }
}

void QuestionRecorder::read(model::World const& world,
                            model::CitizenId citizen,
                            std::size_t question) const {
  auto const& known = answers_[citizen.index * questions_.size() + question];
  auto const measure = questions_[question];
  auto const& followed = writer_.followed();
  switch (question_of(measure).asks) {
    case Asks::value: return;
    case Asks::per_month: {
      double const served =
          static_cast<double>(followed.minutes_on_benefit(citizen)) / Rate::minutes_per_month;
      if (served > 0.0) {
        writer_.add(world, citizen, SamplePlace{measure}, known.times / served, served);
      }
      return;
    }
    case Asks::ever:
      for (std::size_t horizon = 0; horizon < horizons.size(); ++horizon) {
        if (auto const due = followed.due(citizen, horizon)) {
          bool const happened_by_then = known.times > 0 && known.first < *due;
          writer_.add(world, citizen, SamplePlace{measure, horizon}, happened_by_then ? 1.0 : 0.0);
        }
      }
  }
}

void QuestionRecorder::finish(model::World const& world) const {
  for (std::uint32_t k = 0; k < world.citizens() && !answers_.empty(); ++k) {
    for (std::size_t question = 0; question < questions_.size(); ++question) {
      if (writer_.followed().is_followed(model::CitizenId{k})) {
        read(world, model::CitizenId{k}, question);
      }
    }
  }
}

}  // namespace sim::record
