# Reads the group events with R and rhdf5. Usage: read_events.R FILE
if (!suppressPackageStartupMessages(requireNamespace("rhdf5", quietly = TRUE))) {
  stop("R package rhdf5 is missing; install it with: apt-get install r-bioc-rhdf5")
}
file <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) as.vector(rhdf5::h5read(file, paste0("events/", name)))
attributes_of <- function(name) {
  suppressWarnings(rhdf5::h5readAttributes(file, paste0("events/", name)))
}

kind <- factor(read("kind"),
  levels = as.vector(attributes_of("kind")$flag_values),
  labels = strsplit(attributes_of("kind")$flag_meanings, " ")[[1]]
)
row_size <- read("row_size")
person <- rep(seq_along(row_size), row_size)
stopifnot(
  length(kind) == sum(row_size),
  !anyNA(kind),
  all(kind[!duplicated(person)] == "entered"),
  attributes_of("time")$units == "minutes since 2024-01-01",
  all(read("staff_number")[kind == "meeting_held"] >= 1L),
  sum(read("arm") == 0L & read("person_replication") == 0L) == 34L
)
