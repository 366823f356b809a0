# Reads the sample results file with R and rhdf5. Usage: read_with_rhdf5.R FILE
if (!suppressPackageStartupMessages(requireNamespace("rhdf5", quietly = TRUE))) {
  stop("R package rhdf5 is missing; install it with: apt-get install r-bioc-rhdf5")
}
file <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) rhdf5::h5read(file, name)
# rhdf5 warns that it cannot show the links between tables and axes.
attributes_of <- function(name) suppressWarnings(rhdf5::h5readAttributes(file, name))

# R counts dimensions from the fastest: headcount[state, time, arm, replication].
headcount <- read("headcount")
stopifnot(
  is.integer(headcount),
  identical(dim(headcount), c(2L, 3L, 2L, 4L)),
  headcount[2, 3, 2, 4] == 4121L,
  identical(as.vector(read("arm")), c("Som nu", "Flere jobformidlere p\u00e5 \u00c6r\u00f8")),
  identical(as.vector(read("replication")), c(0L, 1L, 2L, 4L)),
  attributes_of("/")$title == "Pr\u00f8ve med \u00e6\u00f8\u00e5",
  attributes_of("time")$units == "days since 2026-01-01",
  identical(as.Date("2026-01-01") + as.vector(read("time"))[3], as.Date("2026-03-01")),
  sum(is.nan(read("cost"))) == 4L,
  attributes_of("cost")$units == "DKK"
)

state <- attributes_of("trajectories/state")
stopifnot(
  identical(as.vector(read("trajectories/row_size")), rep(2L, 8)),
  identical(as.vector(read("trajectories/citizen")), c(7L, 7L, 7L, 17L, 7L, 17L, 7L, 7L)),
  identical(as.vector(read("trajectories/state")), rep(c(0L, 1L), 8)),
  identical(strsplit(state$flag_meanings, " ")[[1]], c("kontanthj\u00e6lp", "ordin\u00e6rt_job")),
  identical(as.vector(state$flag_values), c(0L, 1L)),
  is.nan(read("summary/employed")[2]),
  nchar(read("provenance/scenario")) == 200003L
)
