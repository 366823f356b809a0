# Tests scripts/r/jobspor.R on a results file. Usage: r_reader_test.R FILE
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
root <- dirname(dirname(dirname(normalizePath(script))))
source(file.path(root, "scripts", "r", "jobspor.R"), encoding = "UTF-8")

folder <- tempfile("readers")
dir.create(folder)
file <- file.path(folder, "pr\u00f8ve.h5")
given <- commandArgs(trailingOnly = TRUE)[1]
# gzfile reads what is not packed as it is.
packed <- gzfile(given, "rb")
writeBin(readBin(packed, "raw", 1e8), file)
close(packed)

failures <- 0L
# One test: a sentence, and what must hold.
says <- function(sentence, condition) {
  holds <- tryCatch(isTRUE(all(condition)), error = function(problem) {
    message("  ", conditionMessage(problem))
    FALSE
  })
  if (!holds) {
    failures <<- failures + 1L
    message("FAILED: ", sentence)
  }
}
complaint_of <- function(action) {
  tryCatch({ action; "" }, error = conditionMessage)
}
has <- function(text, part) grepl(part, text, fixed = TRUE)

warned <- character()
result <- withCallingHandlers(jobspor_open(file), warning = function(one) {
  warned <<- c(warned, conditionMessage(one))
  invokeRestart("muffleWarning")
})
says("Opening says once that a file is not calibrated",
     length(warned) == 1 && has(warned, "not calibrated"))

# Tables.
heads <- jobspor_array(result, "head_count")
says("A table has the axes of its description, in order",
     identical(names(dimnames(heads)), c("replication", "arm", "time", "state")))
says("Axes of one length are told apart", {
  costs <- jobspor_costs(result)
  identical(names(dimnames(costs$weeks)), c("replication", "arm", "year", "state"))
})
says("Every table of the file can be read",
     all(vapply(c("root", result$tables), function(name) {
       length(jobspor_table(result, name)) > 0
     }, TRUE)))
says("Cells lie where their labels say", {
  days <- jobspor_array(result, "person_days")
  all(abs(apply(days[, , "2025-02-01", ], c(1, 2), sum) -
            31 * apply(heads[, , "2025-02-01", ], c(1, 2), sum)) < 31 * 10) &&
    dimnames(heads)$time[1] == "2025-02-01"
})
says("The scenario, its command and the digest come with the file",
     has(result$provenance$scenario, "Et lille sted p\u00e5 \u00c6r\u00f8") &&
       has(result$provenance$command, "tests/readers/") &&
       nchar(result$provenance$digest) == 16 && !result$calibrated)

# Rows.
rows <- jobspor_trajectories(result)
says("Trajectories add up to the head counts", {
  inside <- setdiff(dimnames(heads)$state, c("outside", "left"))
  counts <- table(rows$arm, factor(as.character(rows$date), dimnames(heads)$time),
                  factor(rows$state, dimnames(heads)$state))
  replication <- as.character(unique(rows$replication))
  all(counts[result$arms, , inside] == heads[replication, , , inside]) && sum(counts) > 500
})
says("Rows can be narrowed to an arm and a replication", {
  arm <- result$arms[2]
  own <- jobspor_trajectories(result, replication = 0, arm = arm)
  kept <- rows[rows$arm == arm & rows$replication == 0, ]
  rownames(kept) <- NULL
  identical(own, kept) && nrow(own) < nrow(rows) &&
    nrow(jobspor_trajectories(result, replication = 99)) == 0
})
says("Spells have dates and categories as words", {
  spells <- jobspor_rows(result, "spells")
  inherits(spells$from, "Date") && all(spells$from <= spells$to) &&
    identical(levels(spells$censored), c("ended", "goes_on")) &&
    min(spells$from) == as.Date("2025-01-01")
})
if ("events" %in% result$tables) {
  events <- jobspor_rows(result, "events")
  says("Events are dated and named", "state_changed" %in% events$kind &&
         inherits(events$time, "POSIXct") && max(events$time) < as.POSIXct("2026-02-02", tz = "UTC"))
}

# Intervals.
measures <- setdiff(names(jobspor_outcomes(result)), "persons")
equal <- function(own, stored, column) {
  stored <- as.vector(stored)
  if (endsWith(column, "_sd")) {
    # An unknown spread is NA here and may be 0 in the file.
    stored <- stored[!is.na(own)]
    own <- own[!is.na(own)]
  }
  identical(is.na(own), is.na(stored)) && any(!is.na(own)) &&
    all(abs(own - stored) <= abs(stored) * if (column == "half_width") 2e-15 else 0, na.rm = TRUE)
}
summary <- jobspor_table(result, "summary")
for (measure in measures) {
  own <- jobspor_levels(result, measure)
  for (column in names(summary)) {
    says(paste("The", column, "of", measure, "equals the stored summary"),
         equal(own[[column]], jobspor_pick(summary[[column]], measure = measure), column))
  }
}
if ("comparison" %in% result$tables) {
  comparison <- jobspor_table(result, "comparison")
  for (measure in measures) {
    own <- jobspor_differences(result, measure)
    for (column in c("standard_error", "half_width", "chance_sd", "parameter_sd")) {
      stored <- comparison[[paste0("difference_", column)]]
      stored <- jobspor_pick(stored, arm = names(result$bases), measure = measure)
      says(paste("The", column, "of differences of", measure, "equals the stored comparison"),
           equal(own[[column]], stored, column))
    }
    stored <- jobspor_pick(comparison$difference, arm = names(result$bases), measure = measure)
    says(paste("Differences of", measure, "equal the stored comparison"),
         equal(own$mean, stored, "mean"))
  }
}
says("Differences come from the means of pairs", {
  line <- jobspor_differences(result, "weeks_in_work", "all", 6)[1, ]
  cells <- jobspor_array(result, "outcomes/weeks_in_work")[, , "all", "6"]
  values <- cells[, 2] - cells[, 1]
  whole <- 2 * (length(values) %/% 2)
  pairs <- colMeans(matrix(values[seq_len(whole)], 2))
  test <- stats::t.test(pairs)
  apart <- pairs - mean(pairs)
  wider <- 1 + 2 * min(sum(apart^3)^2 / sum(apart^2)^3, 1)
  abs(line$mean - mean(values)) < 1e-12 &&
    abs(2 * line$half_width - wider * diff(test$conf.int)) < 1e-9 && line$arm == result$arms[2]
})
says("NaN is left out with its pair", {
  array <- array(c(1, 3, NaN, 9, 2, 4, 5, 5, 7),
                 dimnames = list(replication = c(0:5, 8:10)))
  own <- jobspor_estimate(result, array)
  own$mean == 4.5 && own$chance_sd == sqrt(4 / 3) && abs(own$standard_error - sqrt(7 / 9)) < 1e-15
})
says("Intervals of a calibrated file come from single replications", {
  calibrated <- result
  calibrated$per_draw <- 1L
  array <- array(c(1, 2, 3, 6), dimnames = list(replication = 0:3))
  own <- jobspor_estimate(calibrated, array)
  abs(own$standard_error - sqrt(14 / 12)) < 1e-15 && own$parameter_sd == 0
})
says("Differences can be taken against another arm", {
  forth <- jobspor_differences(result, "weeks_in_work", "all", 6)
  back <- jobspor_differences(result, "weeks_in_work", "all", 6, against = result$arms[2])
  identical(back$arm, result$arms[-2]) && all(back$against == result$arms[2]) &&
    back$mean[1] == -forth$mean[1]
})
says("Differences are taken to the arm that the file names", {
  lines <- jobspor_differences(result, "weeks_in_work", "all", 6)
  cells <- jobspor_array(result, "outcomes/weeks_in_work")[, , "all", "6"]
  expected <- if ("opgang" %in% result$arms) c("som_nu", "som_nu", "opgang") else result$arms[1]
  identical(lines$against, expected) && identical(unname(result$bases), expected) &&
    all(abs(lines$mean - colMeans(cells[, lines$arm, drop = FALSE] -
                                    cells[, expected, drop = FALSE])) < 1e-12)
})

# Conveniences.
says("Waiting holds the line, the wait and the caseload of a role", {
  waiting <- jobspor_waiting(result, "enterprise_consultant")
  caseload <- jobspor_array(result, "resources/caseload")[, , , , "enterprise_consultant"]
  setequal(waiting$measure, c("waiting", "wait", "caseload")) &&
    abs(mean(waiting$mean[waiting$measure == "caseload"]) - mean(caseload)) < 1e-12
})
says("A course counts the same people from the panel as from labour states", {
  states <- heads[, , , "ordinary_job"] + heads[, , , "hours_beside_benefit"]
  all(abs(jobspor_course(result, "in_ordinary_hours")$mean - colMeans(states)) < 1e-12)
})
if ("flows" %in% result$tables) {
  says("Flows add up to head counts", {
    step <- as.integer(dimnames(jobspor_array(result, "flows/persons"))$step[1])
    abs(sum(jobspor_flows(result)[, "benefit"]) - mean(heads[, 1, step, "benefit"])) < 1e-9
  })
}
if ("ledger" %in% result$tables) {
  points <- jobspor_plane(result, result$arms[2])
  net <- jobspor_ledger(result)$public_to_horizon
  cost <- -(net[, 2] - net[, 1])
  months <- jobspor_array(result, "panel/months_in_work_to_horizon")
  whole <- 2 * (length(cost) %/% 2)
  says("The plane has a point per draw", nrow(points) == whole / 2)
  says("The plane is in DKK", abs(mean(points$cost) - mean(cost[seq_len(whole)])) < 1e-6)
  says("The plane counts months up to the horizon", {
    effect <- (months[, 2] - months[, 1])[seq_len(whole)]
    abs(mean(points$effect) - mean(effect)) < 1e-9
  })
}

# Plots: each leaves a picture.
draws <- function(draw) {
  picture <- file.path(folder, "picture.png")
  grDevices::png(picture, 700, 500)
  draw
  grDevices::dev.off()
  size <- file.size(picture)
  unlink(picture)
  size > 4000
}
says("Differences are drawn", draws(jobspor_plot_differences(result, "ordinary_hours_at", 6)))
says("A course is drawn", draws(jobspor_plot_course(result, "in_ordinary_hours")))
says("Staff is drawn", draws(jobspor_plot_staff(result, "enterprise_consultant")))
says("Plots speak Danish when asked", {
  danish <- suppressWarnings(jobspor_open(file, lang = "da"))
  danish$words$points == "procentpoint" &&
    draws(jobspor_plot_differences(danish, "ordinary_hours_at", 6))
})
if ("ledger" %in% result$tables) says("The plane is drawn", draws(jobspor_plot_plane(result)))

# Complaints.
says("A missing file is met with the command that makes it",
     has(complaint_of(jobspor_open("no/such.h5")), "scripts/jobspor run"))
content <- readBin(file, "raw", file.size(file))
for (share in c(0.5, 0.9, 0.999)) {
  cut <- file.path(folder, "cut.h5")
  writeBin(content[seq_len(share * length(content))], cut)
  says("A file that is cut short is known", has(complaint_of(jobspor_open(cut)), "cut short"))
}
foreign <- file.path(folder, "foreign.h5")
invisible(rhdf5::h5createFile(foreign))
rhdf5::h5write(1:2, foreign, "x")
says("A file of another program is known",
     has(complaint_of(jobspor_open(foreign)), "another program"))
text <- file.path(folder, "text.h5")
writeLines("a, b", text)
says("What is no HDF5 file is known", has(complaint_of(jobspor_open(text)), "no HDF5 file"))
says("A folder is known", has(complaint_of(jobspor_open(folder)), "no HDF5 file"))
says("A table that is not there is met with when it is written", {
  complaint <- complaint_of(jobspor_table(result, "backtest"))
  has(complaint, "jobspor backtest --out") && has(complaint, "outcomes")
})
says("An unknown measure is met with those there are",
     has(complaint_of(jobspor_levels(result, "ordinary_hour")), "ordinary_hours_at"))
says("An unknown group is met with those there are",
     has(complaint_of(jobspor_levels(result, "job_at", "nobody")), "severe_illness"))
says("An unknown arm is met with those there are",
     has(complaint_of(jobspor_trajectories(result, arm = "nothing")), "flere_mentorer"))
says("An unknown role is met with those there are",
     has(complaint_of(jobspor_waiting(result, "baker")), "caseworker"))
says("An unknown language is met with those there are",
     has(complaint_of(jobspor_open(file, lang = "kl")), "en, da"))
says("An unknown horizon is met with those there are",
     has(complaint_of(jobspor_levels(result, "job_at", "all", 13)), "has no horizon '13'; it has"))
says("An unknown base is met with the arms there are",
     has(complaint_of(jobspor_differences(result, "job_at", against = "nothing")),
         "has no arm 'nothing'; it has"))
if ("flows" %in% result$tables) {
  says("An unknown arm of flows is met with those there are",
       has(complaint_of(jobspor_flows(result, arm = "nothing")), "has no arm 'nothing'; it has"))
  says("An unknown step of flows is met with those there are",
       has(complaint_of(jobspor_flows(result, step = 99)), "has no step '99'; it has"))
}
says("An unknown status is met with those there are",
     has(complaint_of(jobspor_course(result, "asleep")), "in_ordinary_hours"))

unlink(folder, recursive = TRUE)
if (failures > 0) quit(status = 1)
