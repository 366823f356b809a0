#include "sim/scenario/toml/text_check.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <vector>

#include "sim/scenario/toml/encoding.hpp"

namespace sim::scenario {

namespace {

constexpr std::size_t deepest_brackets = 32;
constexpr std::size_t most_dots_in_key = 16;
constexpr std::size_t longest_quote = 60;
constexpr std::size_t longest_name = 200;
constexpr std::string_view ends_of_name = ".=,[]{}#\"'\r\n";
constexpr std::string_view ends_of_value = ",]}#\"'\r\n";

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

bool is_control(char byte) {
  return (byte >= 0 && byte < ' ' && byte != '\t' && byte != '\r' && byte != '\n') || byte == 0x7F;
}

bool is_bare(char byte) {
  auto const letter = static_cast<char>(byte | 0x20);
  return (byte >= '0' && byte <= '9') || (letter >= 'a' && letter <= 'z') || byte == '_' ||
         byte == '-' || !is_ascii(byte);
}

bool is_any_of(std::string_view character, std::initializer_list<std::string_view> candidates) {
  return std::ranges::find(candidates, character) != candidates.end();
}

std::string_view trimmed(std::string_view text) {
  auto const last = text.find_last_not_of(" \t");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// What is wrong with a number that the parser would accept; empty when nothing is.
std::string number_fault(std::string word) {
  std::erase(word, '_');
  std::string_view digits = word;
  if (digits.starts_with('+')) {
    digits.remove_prefix(1);
  }
  double number = 0;
  auto const result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (result.ptr != digits.data() + digits.size() || digits.empty()) {
    return "";
  }
  if (result.ec == std::errc::result_out_of_range) {
    auto const exponent =
        digits.find("e-") != std::string_view::npos || digits.find("E-") != std::string_view::npos;
    bool const is_small = exponent || digits.starts_with("0.") || digits.starts_with("-0.");
    return is_small ? "is too small to be told from zero; write 0, or use another unit."
                    : "is too large for a number.";
  }
  return number - number == 0 ? "" : "is not a number that can be used; write a finite number.";
}

/// Walks once through the text, knowing at each character whether it stands in a key or a value.
class Scan {
 public:
  Scan(std::string_view text, std::string const& file, Problems& problems)
      : text_(text), problems_(problems), here_{.file = file, .line = 1, .column = 1} {
    if (text_.starts_with("\xEF\xBB\xBF")) {
      at_ = 3;
    }
  }

  void run() {
    while (at_ < text_.size()) {
      step();
    }
    if (!open_.empty()) {
      auto const& first = open_.front();
      problems_.add(first.place,
                    fmt::format("the '{}' opened here is never closed; add '{}'.",
                                first.bracket,
                                first.bracket == '[' ? ']' : '}'));
    }
  }

 private:
  struct Open {
    char bracket;
    Place place;
  };

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  void advance(std::size_t bytes) {
    for (auto const end = std::min(text_.size(), at_ + bytes); at_ < end; ++at_) {
      if (text_[at_] == '\n') {
        ++here_.line;
        here_.column = 1;
      } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
        ++here_.column;
      }
    }
  }

  void stop_with(Place const& place, std::string text) {
    problems_.add(place, std::move(text));
    open_.clear();
    at_ = text_.size();
  }

  void step() {
    char const byte = text_[at_];
    if (byte == '#') {
      skip_comment();
    } else if (byte == '"' || byte == '\'') {
      skip_quoted(byte);
    } else if (is_control(byte)) {
      problems_.add(here_, "there is an invisible control character here; delete it.");
      advance(1);
    } else if (is_bare(byte) || (in_value_ && (byte == '+' || byte == '.'))) {
      word();
    } else {
      mark(byte);
    }
  }

  void skip_comment() {
    auto const comment = rest().substr(0, rest().find('\n'));
    if (std::ranges::any_of(comment, is_control)) {
      problems_.add(here_, "there is an invisible control character in this comment; delete it.");
    }
    advance(comment.size());
  }

  void skip_quoted(char quote) {
    auto const start = here_;
    std::string const thrice(3, quote);
    bool const is_long = rest().starts_with(thrice);
    auto const end = std::string_view{thrice}.substr(0, is_long ? 3 : 1);
    advance(end.size());
    while (at_ < text_.size() && !rest().starts_with(end) && (is_long || text_[at_] != '\n')) {
      if (is_control(text_[at_])) {
        problems_.add(here_, "there is an invisible control character in this text; delete it.");
      }
      bool const is_escape = text_[at_] == '\\' && quote == '"' && at_ + 1 < text_.size() &&
                             (is_long || text_[at_ + 1] != '\n');
      advance(is_escape ? 2 : 1);
    }
    if (rest().starts_with(end)) {
      advance(end.size());
      skip_extra_quotes(quote, is_long);
    } else {
      problems_.add(start, fmt::format("this text is never closed; add {} at its end.", end));
    }
  }

  /// A long text may end in one or two quotes of its own: """He said "no"""".
  void skip_extra_quotes(char quote, bool is_long) {
    for (int extra = 0; is_long && extra < 2 && rest().starts_with(quote); ++extra) {
      advance(1);
    }
  }

  void word() {
    auto const start = here_;
    auto const begin = at_;
    auto const goes_on = [&](char byte) {
      return is_bare(byte) || (in_value_ && (byte == '+' || byte == '.'));
    };
    std::size_t length = 0;
    while (at_ + length < text_.size() && goes_on(text_[at_ + length])) {
      ++length;
    }
    auto const letters = text_.substr(begin, length);
    if (auto const foreign = std::ranges::find_if_not(letters, is_ascii);
        foreign != letters.end()) {
      foreign_word(letters, static_cast<std::size_t>(foreign - letters.begin()));
      return;
    }
    advance(length);
    if (auto const fault = in_value_ ? number_fault(std::string{letters}) : ""; !fault.empty()) {
      problems_.add(start, fmt::format("{} {}", letters.substr(0, longest_quote), fault));
    }
  }

  /// A word with a character that TOML takes only inside quotes; `offset` is that of the character.
  void foreign_word(std::string_view letters, std::size_t offset) {
    auto const character = letters.substr(offset, character_length(letters.substr(offset)));
    auto place = here_;
    place.column += characters_in(letters.substr(0, offset));
    if (is_any_of(character, {"“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "´"})) {
      problems_.add(
          place,
          fmt::format("the quote {} is typographic; write the straight quote \".", character));
    } else if (is_any_of(character, {"\u00A0", "\u202F", "\u2009", "\u200B", "\uFEFF", "\u2007"})) {
      problems_.add(place, "there is a special space here; write an ordinary one.");
    } else if (in_value_) {
      auto const line = text_.substr(at_, text_.find_first_of(ends_of_value, at_) - at_);
      problems_.add(
          here_, fmt::format("put text in quotes: \"{}\".", trimmed(line).substr(0, longest_name)));
    } else {
      auto const name = text_.substr(at_, text_.find_first_of(ends_of_name, at_) - at_);
      problems_.add(here_,
                    fmt::format("put names with æ, ø, å in quotes: \"{}\".",
                                trimmed(name).substr(0, longest_name)));
    }
    auto const ends = in_value_ ? ends_of_value : ends_of_name;
    advance(std::max(std::min(text_.find_first_of(ends, at_), text_.size()) - at_, letters.size()));
  }

  void mark(char byte) {
    bool const is_within_value = in_value_ || !open_.empty();
    if (byte == '\n' && open_.empty()) {
      in_value_ = false;
      dots_ = 0;
    } else if (byte == '=') {
      in_value_ = true;
    } else if (byte == ',') {
      in_value_ = is_within_value && (open_.empty() || open_.back().bracket == '[');
    } else if ((byte == '[' || byte == '{') && is_within_value) {
      in_value_ = byte == '[';
      open_.push_back({byte, here_});
    } else if ((byte == ']' || byte == '}') && !open_.empty()) {
      open_.pop_back();
      in_value_ = true;
    }
    dots_ = byte == '.' ? dots_ + 1 : (byte == ' ' || byte == '\t' ? dots_ : 0);
    if (open_.size() > deepest_brackets) {
      stop_with(here_, fmt::format("brackets are nested more than {} deep.", deepest_brackets));
    } else if (dots_ > most_dots_in_key) {
      stop_with(here_, fmt::format("this name has more than {} dots.", most_dots_in_key));
    } else {
      advance(1);
    }
  }

  std::string_view text_;
  Problems& problems_;
  Place here_;
  std::size_t at_ = 0;
  std::size_t dots_ = 0;    ///< In the key that is being read.
  bool in_value_ = false;   ///< As opposed to a key or the heading of a table.
  std::vector<Open> open_;  ///< Brackets of lists and inline tables, outermost first.
};

}  // namespace

void check_text(std::string_view text, std::string const& file, Problems& problems) {
  Scan{text, file, problems}.run();
}

}  // namespace sim::scenario
