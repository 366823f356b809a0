#include "sim/scenario/toml/encoding.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace sim::scenario {

namespace {

unsigned byte_at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

struct Lead {
  unsigned mask;
  unsigned bits;
  std::size_t length;
  unsigned smallest;  ///< Code points below this have a shorter form.
};

constexpr Lead leads[] = {
    {0x80, 0x00, 1, 0}, {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}};

Place place_of(std::string_view bytes, std::size_t offset, std::string const& file) {
  auto const before = bytes.substr(0, offset);
  auto const line_start = before.rfind('\n') + 1;
  return {.file = file,
          .line = 1 + static_cast<int>(std::ranges::count(before, '\n')),
          .column = 1 + characters_in(before.substr(line_start))};
}

std::string bad_byte_text(unsigned byte) {
  auto const is_danish = std::string_view{"\xE6\xF8\xE5\xC6\xD8\xC5"}.find(
                             static_cast<char>(byte)) != std::string_view::npos;
  return fmt::format("the byte 0x{:02X} is not UTF-8{}; save the file as UTF-8 in your editor.",
                     byte,
                     is_danish ? " (an æ, ø or å in another encoding?)" : "");
}

}  // namespace

std::size_t character_length(std::string_view text) {
  auto const lead = std::ranges::find_if(
      leads, [&](Lead const& each) { return (byte_at(text, 0) & each.mask) == each.bits; });
  if (lead == std::ranges::end(leads) || text.size() < lead->length) {
    return 0;
  }
  unsigned point = byte_at(text, 0) & ~lead->mask;
  for (std::size_t index = 1; index < lead->length; ++index) {
    if ((byte_at(text, index) & 0xC0U) != 0x80U) {
      return 0;
    }
    point = (point << 6) | (byte_at(text, index) & 0x3FU);
  }
  bool const is_surrogate = point >= 0xD800 && point <= 0xDFFF;
  return point < lead->smallest || point > 0x10FFFF || is_surrogate ? 0 : lead->length;
}

int characters_in(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::optional<Problem> encoding_problem(std::string_view bytes, std::string const& file) {
  Place const start{.file = file, .line = 1, .column = 1};
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return Problem{start, "the file is UTF-16; save it as UTF-8 in your editor."};
  }
  if (auto const zero = bytes.find('\0'); zero != std::string_view::npos) {
    return Problem{place_of(bytes, zero, file),
                   "the file is not text (it holds a zero byte); give a TOML file in UTF-8."};
  }
  for (std::size_t offset = 0; offset < bytes.size();) {
    auto const length = character_length(bytes.substr(offset, 4));
    if (length == 0) {
      return Problem{place_of(bytes, offset, file), bad_byte_text(byte_at(bytes, offset))};
    }
    offset += length;
  }
  return std::nullopt;
}

}  // namespace sim::scenario
