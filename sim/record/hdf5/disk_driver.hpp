#pragma once

#include <hdf5.h>

namespace sim::record::hdf5 {

/// Makes files opened with `access` survive a disk that fills up while they are written.
///
/// The library's own drivers report a failed write to a library that then cannot close the file: it
/// keeps the file open and crashes later, at exit at the latest. This driver notes the first
/// failure in `first_error` (an errno; zero: none), tells the library that all is well, writes
/// nothing more, and so lets it close in good order. Whoever writes must look at `first_error`
/// after each call and throw such a file away.
///
/// `first_error` must outlive the file. Negative when the library refuses.
herr_t use_disk_driver(hid_t access, int* first_error);

}  // namespace sim::record::hdf5
