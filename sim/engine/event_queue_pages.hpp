#pragma once

#include <cstddef>
#include <limits>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace sim::engine {

/// An allocator for large tables that are read here and there: asks Linux for 2 MiB pages.
///
/// With ordinary pages, most visits to a table of many megabytes cost a walk through the page
/// tables besides the visit itself. Elsewhere than on Linux, and for small tables, it is the
/// ordinary allocator. Nothing but speed depends on it.
template <class T>
struct LargePages {
  using value_type = T;

  LargePages() = default;

  template <class Other>
  explicit(false) LargePages(LargePages<Other> const& /*other*/) {}

  [[nodiscard]] T* allocate(std::size_t count) {
    if (count > std::numeric_limits<std::size_t>::max() / sizeof(T) - page) {
      throw std::bad_array_new_length();
    }
    auto const bytes = padded(count);
    void* const place = ::operator new(bytes, alignment(bytes));
#ifdef __linux__
    if (bytes >= page) {
      madvise(place, bytes, MADV_HUGEPAGE);  // a wish: when refused, pages stay ordinary
    }
#endif
    return static_cast<T*>(place);
  }

  void deallocate(T* place, std::size_t count) {
    ::operator delete(place, alignment(padded(count)));
  }

  friend bool operator==(LargePages, LargePages) {
    return true;
  }

 private:
  static constexpr std::size_t page = std::size_t{1} << 21;

  static constexpr std::size_t padded(std::size_t count) {
    auto const bytes = count * sizeof(T);
    return bytes < page ? bytes : (bytes + page - 1) / page * page;
  }

  static constexpr std::align_val_t alignment(std::size_t bytes) {
    constexpr std::size_t small = alignof(T) > 64 ? alignof(T) : 64;
    return std::align_val_t{bytes < page ? small : page};
  }
};

}  // namespace sim::engine
