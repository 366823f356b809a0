# Reads results files of jobspor: labelled arrays, tidy rows, paired differences, standard plots.
#
#   source("scripts/r/jobspor.R")
#   result <- jobspor_open("output/municipality.h5")
#   jobspor_differences(result, "ordinary_hours_at", group = "all", horizon = 12)
#
# What the tables hold is in output/README.md; README.md beside this file lists what is here.
# rhdf5 reads the tables; ncdf4 tells their axes, which rhdf5 cannot.

for (jobspor_package in c("rhdf5", "ncdf4")) {
  if (!suppressPackageStartupMessages(requireNamespace(jobspor_package, quietly = TRUE))) {
    stop("R package ", jobspor_package, " is missing; on Debian: ",
         "apt-get install r-bioc-rhdf5 r-cran-ncdf4", call. = FALSE)
  }
}

# The folder of the file that is being sourced.
jobspor_folder <- dirname(Find(Negate(is.null), lapply(rev(sys.frames()), `[[`, "ofile")))
for (jobspor_part in c("jobspor_files.R", "jobspor_intervals.R", "jobspor_plots.R")) {
  source(file.path(jobspor_folder, jobspor_part), encoding = "UTF-8")
}

# How a file comes to have a table that not every file has.
jobspor_written_when <- c(
  trajectories = "run.trajectories in the scenario is at least 1",
  spells = "run.trajectories in the scenario is at least 1",
  events = "run.events in the scenario is \"full\" or \"sampled\"",
  ledger = "the scenario has [prices]",
  observed = "the scenario has [[observed]] figures",
  backtest = "jobspor backtest --out wrote the file"
)

# For files without the table `panel`, from labour states.
jobspor_statuses <- list(
  in_ordinary_hours = c("ordinary_job", "hours_beside_benefit"),
  in_education = "education",
  in_placement = c("internship", "wage_subsidy"),
  served = c("benefit", "internship", "wage_subsidy", "hours_beside_benefit", "sick_listed"),
  in_flex_job = c("flex_job", "waiting_for_flex_job"),
  on_disability_pension = "disability_pension"
)

# Opens a file. Warns once when it is not calibrated: compare arms, do not quote levels.
jobspor_open <- function(path, lang = "en") {
  if (!lang %in% names(jobspor_words)) {
    stop("there is no language '", lang, "'; possible are en, da", call. = FALSE)
  }
  jobspor_check_file(path)
  attributes_of <- jobspor_attributes(path, "/", c("title", "name", "source", "seed",
                                                   "replications", "calibrated", "digest"))
  if (!startsWith(paste0(attributes_of$source, ""), "jobspor ")) {
    from <- if (is.null(attributes_of$source)) "another program" else attributes_of$source
    stop(path, " comes from ", from, "; give a results file that jobspor run has made",
         call. = FALSE)
  }
  contents <- rhdf5::h5ls(path, recursive = 2)
  shape <- jobspor_shape(path)
  calibrated <- startsWith(paste0(attributes_of$calibrated, "no"), "yes")
  result <- structure(list(
    path = path,
    name = basename(path),
    title = attributes_of$title,
    words = jobspor_words[[lang]],
    tables = contents$name[contents$group == "/" & contents$otype == "H5I_GROUP"],
    columns = contents[contents$otype == "H5I_DATASET", c("group", "name")],
    arms = as.vector(rhdf5::h5read(path, "arm")),
    bases = character(),
    axes = shape$axes,
    axes_of = shape$axes_of,
    calibrated = calibrated,
    per_draw = if (calibrated) 1L else jobspor_replications_per_draw,
    provenance = attributes_of
  ), class = "jobspor_result")
  result$bases <- jobspor_bases_in(result)
  own <- result$columns$name[result$columns$group == "/provenance"]
  result$provenance[own] <- lapply(paste0("provenance/", own), function(name) {
    as.vector(rhdf5::h5read(path, name))
  })
  result$provenance$calibrated <- calibrated
  if (!calibrated) {
    warning(result$name, " is not calibrated: response parameters were drawn from their priors. ",
            "Compare arms; do not quote levels.", call. = FALSE)
  }
  result
}

print.jobspor_result <- function(x, ...) {
  cat(x$name, ": ", x$title, " (tables: root, ", toString(x$tables), ")\n", sep = "")
  invisible(x)
}

# One table by its path, as in "outcomes/ordinary_hours_at" or "head_count": an array in the order
# of output/README.md whose dimnames are its labels. Dates are written out in the labels.
jobspor_array <- function(result, name) {
  jobspor_require(result, if (grepl("/", name)) dirname(name) else "root")
  paths <- setdiff(jobspor_paths(result), result$axes)
  if (!name %in% paths) {
    stop(result$name, " has no '", basename(name), "' in ", dirname(name), "; it has ",
         toString(basename(paths[dirname(paths) == dirname(name)])), call. = FALSE)
  }
  values <- rhdf5::h5read(result$path, name)
  about <- jobspor_attributes(result$path, name)
  axes <- result$axes_of[[name]]
  if (length(axes) > 1) values <- aperm(values)
  if (length(axes) > 0) {
    labels <- lapply(axes, function(axis) jobspor_labels(result, axis))
    values <- array(values, lengths(labels), stats::setNames(labels, basename(axes)))
  }
  if (!is.null(about$flag_meanings)) values <- jobspor_factor(values, about)
  structure(values, long_name = about$long_name, units = about$units)
}

# All tables of a group, by name; `root` is the group without a name.
jobspor_table <- function(result, name = "root") {
  jobspor_require(result, name)
  group <- if (name == "root") "/" else paste0("/", name)
  columns <- result$columns$name[result$columns$group == group]
  paths <- if (name == "root") columns else file.path(name, columns)
  kept <- !paths %in% result$axes
  stats::setNames(lapply(paths[kept], function(path) jobspor_array(result, path)), columns[kept])
}

# A ragged table (trajectories, spells, events) as a data frame with one line per row. Each line
# says whose it is: replication, arm, region, person_kind and person_number (the same person in
# every arm) and `person`, the place in the table counted from 0: the N of
# `jobspor explain FILE --citizen N` for trajectories.
jobspor_rows <- function(result, name, replication = NULL, arm = NULL) {
  jobspor_require(result, name)
  names <- result$columns$name[result$columns$group == paste0("/", name)]
  names <- names[!file.path(name, names) %in% result$axes]
  about <- lapply(file.path(name, names), function(path) jobspor_attributes(result$path, path))
  sizes <- which(vapply(about, function(one) !is.null(one$sample_dimension), TRUE))
  columns <- Map(function(column, one) {
    values <- as.vector(rhdf5::h5read(result$path, file.path(name, column)))
    if (!is.null(one$flag_meanings)) return(jobspor_factor(values, one))
    jobspor_dated(values, one$units)
  }, names, about)
  persons <- length(columns$person_replication)
  if (!is.null(arm)) jobspor_place(result, arm, levels(columns$arm), "arm")
  wanted <- rep(TRUE, persons)
  if (!is.null(replication)) wanted <- wanted & columns$person_replication %in% replication
  if (!is.null(arm)) wanted <- wanted & columns$arm == arm
  part <- which(wanted)
  own <- part
  if (length(sizes) > 0) {
    rows <- as.integer(columns[[sizes]])
    own <- which(rep(wanted, rows))
    part <- rep(part, rows[part])
    columns[[sizes]] <- NULL
  }
  whole <- lengths(columns)
  frame <- as.data.frame(Map(function(values, length) {
    values[if (length == persons) part else own]
  }, columns, whole), stringsAsFactors = FALSE)
  if (length(sizes) > 0) frame <- cbind(person = part - 1L, frame)
  names(frame)[names(frame) == "person_replication"] <- "replication"
  frame <- jobspor_with_dates(result, frame)
  whose <- c("person", "replication", "arm", "region", "target_group", "person_kind",
             "person_number", "trial_group", "index_date", "month", "date")
  frame[c(intersect(whose, names(frame)), setdiff(names(frame), whose))]
}

# What each arm is compared with, by arm: what the file says (`bases`), or the base for all.
jobspor_bases <- function(result, base = NULL) {
  if (is.null(base)) return(result$bases)
  jobspor_place(result, base, result$arms, "arm")
  others <- setdiff(result$arms, base)
  stats::setNames(rep(base, length(others)), others)
}

# Each arm minus the one it is compared with, inside each replication; see `jobspor_bases`.
jobspor_against <- function(result, array, base = NULL) {
  bases <- jobspor_bases(result, base)
  own <- jobspor_pick(array, arm = names(bases))
  structure(own - jobspor_pick(array, arm = unname(bases)), dimnames = dimnames(own))
}

# Status of citizens by replication, arm, group and horizon: one array per measure.
jobspor_outcomes <- function(result) jobspor_table(result, "outcomes")

# Mean and 95 % interval of an outcome; all groups and horizons if none is said.
jobspor_levels <- function(result, measure, group = NULL, horizon = NULL) {
  jobspor_estimate(result, jobspor_outcome(result, measure, group, horizon))
}

# The same of each arm minus the one in the column `against`: the same people with the same luck.
jobspor_differences <- function(result, measure, group = NULL, horizon = NULL, against = NULL) {
  outcome <- jobspor_outcome(result, measure, group, horizon)
  lines <- jobspor_estimate(result, jobspor_against(result, outcome, against))
  cbind(lines["arm"], against = unname(jobspor_bases(result, against)[lines$arm]), lines[-1])
}

# Staff hours, weeks in states and what began, by year: natural units, nothing is priced.
jobspor_costs <- function(result) jobspor_table(result, "costs")

# Who pays and receives what, in DKK; minus is paid.
jobspor_ledger <- function(result) {
  lapply(jobspor_table(result, "ledger"), function(array) {
    if (identical(attr(array, "units"), "ore")) structure(array / 100, units = "DKK") else array
  })
}

# Line, days waited and caseload of a role by month, with intervals.
jobspor_waiting <- function(result, role) {
  measures <- c("waiting", "wait", "caseload")
  parts <- lapply(measures, function(measure) {
    cbind(measure, jobspor_estimate(result, jobspor_of_role(result, measure, role)))
  })
  do.call(rbind, parts)
}

# Every citizen at the end of every month, in the replications that the file keeps.
jobspor_trajectories <- function(result, replication = NULL, arm = NULL) {
  jobspor_rows(result, "trajectories", replication, arm)
}

# Citizens in a labour state, or of whom a status of `panel` holds, by month and arm.
jobspor_course <- function(result, status) {
  if ("panel" %in% result$tables) {
    panel <- jobspor_array(result, "panel/citizens")
    if (status %in% dimnames(panel)$status) {
      return(jobspor_estimate(result, jobspor_sum(jobspor_pick(panel, status = status), "status")))
    }
  }
  heads <- jobspor_array(result, "head_count")
  known <- c(names(jobspor_statuses), dimnames(heads)$state)
  jobspor_place(result, status, known, "status or state")
  states <- if (is.null(jobspor_statuses[[status]])) status else jobspor_statuses[[status]]
  jobspor_estimate(result, jobspor_sum(jobspor_pick(heads, state = states), "state"))
}

# Mean citizens from state (row) to state (column) in a step; empty states left out.
jobspor_flows <- function(result, arm = NULL, step = NULL) {
  persons <- jobspor_array(result, "flows/persons")
  if (is.null(arm)) arm <- result$arms[1]
  if (is.null(step)) step <- dimnames(persons)$step[1]
  jobspor_place(result, arm, dimnames(persons)$arm, "arm")
  jobspor_place(result, step, dimnames(persons)$step, "step")
  persons <- jobspor_pick(persons, arm = arm, step = as.character(step))
  matrix <- apply(persons, c("state_from", "state_to"), mean)
  matrix[rowSums(matrix) > 0, colSums(matrix) > 0, drop = FALSE]
}

# Extra months in work and extra net public cost (DKK), a line per draw of the parameters. Both are
# of all citizens, up to the horizon of the question, and discounted, as on the page. The points are
# drawn towards their mean by the chance that is left in a draw of two replications.
jobspor_plane <- function(result, arm, against = NULL) {
  cost <- -jobspor_array(result, "ledger/public_to_horizon") / 100
  effect <- jobspor_array(result, "panel/months_in_work_to_horizon")
  draws <- function(array) {
    values <- jobspor_against(result, array, against)
    jobspor_place(result, arm, dimnames(values)$arm, "arm")
    jobspor_draws(result, jobspor_pick(values, arm = arm))
  }
  data.frame(effect = draws(effect), cost = draws(cost))
}

# The rest serves the functions above.

jobspor_require <- function(result, name) {
  if (name == "root" || name %in% result$tables) return(invisible())
  when <- jobspor_written_when[name]
  if (is.na(when)) when <- "a version of the program that knows it makes the file"
  stop(result$name, " has no table '", name, "'; it is written when ", when,
       ". The file has root, ", toString(result$tables), ".", call. = FALSE)
}

jobspor_place <- function(result, label, labels, axis) {
  if (!label %in% labels) {
    stop(result$name, " has no ", axis, " '", label, "'; it has ", toString(labels), call. = FALSE)
  }
}

# Days since the start become dates; a month becomes the date of its end as well.
jobspor_with_dates <- function(result, frame) {
  start <- as.Date(sub(".* since ", "", jobspor_attributes(result$path, "time")$units))
  for (column in intersect(c("index_date", "from", "to"), names(frame))) {
    frame[[column]] <- start + frame[[column]]
  }
  if ("month" %in% names(frame)) {
    frame$date <- as.Date(jobspor_labels(result, "time"))[frame$month + 1L]
  }
  frame
}

# A data frame of the cells of an array, its labels as columns in their own types.
jobspor_cells <- function(labels) {
  if (length(labels) == 0) return(data.frame(row.names = 1L))
  typed <- lapply(labels, function(values) {
    if (all(grepl("^-?[0-9]+$", values))) return(as.integer(values))
    if (all(grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", values))) return(as.Date(values))
    values
  })
  expand.grid(typed, KEEP.OUT.ATTRS = FALSE, stringsAsFactors = FALSE)
}

jobspor_pick <- function(array, ...) {
  wanted <- list(...)
  places <- lapply(names(dimnames(array)), function(axis) {
    if (is.null(wanted[[axis]])) TRUE else wanted[[axis]]
  })
  do.call(`[`, c(list(array), places, drop = FALSE))
}

jobspor_sum <- function(array, axes) {
  apply(array, setdiff(names(dimnames(array)), axes), sum)
}

jobspor_draws <- function(result, array) {
  values <- as.vector(array)
  if (result$per_draw == 1L) return(values)
  draw <- as.integer(dimnames(array)$replication) %/% jobspor_replications_per_draw
  whole <- table(draw) == jobspor_replications_per_draw
  means <- as.vector(tapply(values, draw, mean))[whole]
  spread <- stats::sd(means)
  steadied <- if (isTRUE(spread > 0)) jobspor_estimate(result, array)$parameter_sd / spread else 0
  mean(means) + steadied * (means - mean(means))
}

jobspor_outcome <- function(result, measure, group, horizon) {
  array <- jobspor_array(result, paste0("outcomes/", measure))
  if (!is.null(group)) {
    jobspor_place(result, group, dimnames(array)$group, "group")
    array <- jobspor_pick(array, group = group)
  }
  if (!is.null(horizon)) {
    jobspor_place(result, horizon, dimnames(array)$horizon, "horizon")
    array <- jobspor_pick(array, horizon = as.character(horizon))
  }
  array
}

jobspor_of_role <- function(result, measure, role) {
  array <- jobspor_array(result, paste0("resources/", measure))
  jobspor_place(result, role, dimnames(array)$role, "role")
  jobspor_sum(jobspor_pick(array, role = role), "role")
}
