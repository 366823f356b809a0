# What results files hold, one thing at a time: arms, axes, labels, attributes.

jobspor_check_file <- function(path) {
  if (!file.exists(path)) {
    stop(path, " does not exist; make it with: scripts/jobspor run SCENARIO --out ", path,
         call. = FALSE)
  }
  if (!isTRUE(rhdf5::H5Fis_hdf5(path))) {
    stop(path, " is no HDF5 file; give a results file that jobspor run has made", call. = FALSE)
  }
  opened <- tryCatch(suppressMessages(rhdf5::H5Fopen(path, flags = "H5F_ACC_RDONLY")),
                     error = function(problem) NULL)
  if (!inherits(opened, "H5IdComponent")) {
    stop(path, " cannot be opened: it is cut short or damaged. Copy it again, or make it again ",
         "with jobspor run", call. = FALSE)
  }
  rhdf5::H5Fclose(opened)
}

# The axes of a file, and those of each table; rhdf5 does not read the links between them. The file
# is closed again before rhdf5 opens it: both use one library.
jobspor_shape <- function(path) {
  shape <- ncdf4::nc_open(path, readunlim = FALSE)
  on.exit(ncdf4::nc_close(shape))
  list(axes = names(shape$dim),
       axes_of = lapply(shape$var, function(table) rev(vapply(table$dim, `[[`, "", "name"))))
}

# The attributes that say something of a table. Not h5readAttributes, which reads all of them: rhdf5
# has no reader for the links between tables and axes, and has crashed on them.
jobspor_attributes <- function(path, name, wanted = c("long_name", "units", "flag_values",
                                                      "flag_meanings", "sample_dimension")) {
  file <- rhdf5::H5Fopen(path, flags = "H5F_ACC_RDONLY")
  on.exit(rhdf5::H5Fclose(file))
  object <- rhdf5::H5Oopen(file, name)
  on.exit(rhdf5::H5Oclose(object), add = TRUE, after = FALSE)
  present <- Filter(function(one) rhdf5::H5Aexists(object, one), wanted)
  lapply(stats::setNames(present, present), function(one) {
    attribute <- rhdf5::H5Aopen(object, one)
    on.exit(rhdf5::H5Aclose(attribute))
    as.vector(rhdf5::H5Aread(attribute))
  })
}

jobspor_paths <- function(result) {
  ifelse(result$columns$group == "/", result$columns$name,
         paste0(substring(result$columns$group, 2), "/", result$columns$name))
}

# By arm: the arm it is compared with. Where the file does not say, that is the first.
jobspor_bases_in <- function(result) {
  if (!"comparison/against" %in% jobspor_paths(result)) {
    others <- result$arms[-1]
    return(stats::setNames(rep(result$arms[1], length(others)), others))
  }
  named <- stats::setNames(as.vector(rhdf5::h5read(result$path, "comparison/against")), result$arms)
  named[named != ""]
}

jobspor_labels <- function(result, axis) {
  values <- as.vector(rhdf5::h5read(result$path, axis))
  as.character(jobspor_dated(values, jobspor_attributes(result$path, axis)$units))
}

jobspor_dated <- function(values, units) {
  if (is.null(units) || !grepl(" since ", units)) return(values)
  start <- sub(".* since ", "", units)
  if (startsWith(units, "days")) return(as.Date(start) + values)
  as.POSIXct(start, tz = "UTC") + 60 * values
}

jobspor_factor <- function(values, about) {
  factor(values, as.vector(about$flag_values), strsplit(about$flag_meanings, " ")[[1]])
}
