#!/usr/bin/env Rscript
#' From a results file to an answer: read it from the top.
#'
#'     Rscript scripts/r/example.R output/municipality.h5 output/figures
#'
#' Lines that begin with #' are text for `knitr::spin`. Figures go into the folder named last.

#' The file. It warns if it is not calibrated: then arms can be compared, and levels not quoted.
given <- commandArgs(trailingOnly = TRUE)
if (length(given) != 2) given <- c("output/municipality.h5", "output/figures")
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
folder_of_script <- if (length(script) == 1) dirname(script) else "scripts/r"
source(file.path(folder_of_script, "jobspor.R"), encoding = "UTF-8")
result <- jobspor_open(given[1])
folder <- given[2]
dir.create(folder, showWarnings = FALSE, recursive = TRUE)
print(result)
cat("made by:", result$provenance$source, "|", result$provenance$command, "\n")

# Writes what `draw` draws into the folder.
keep <- function(name, draw, width = 900, height = 520) {
  png(file.path(folder, paste0(name, ".png")), width, height, res = 110)
  on.exit(dev.off())
  draw
}

#' The question: who has ordinary paid hours, and when? Take the last horizon most can reach.
persons <- jobspor_array(result, "outcomes/persons")
reached <- apply(persons, c("arm", "group", "horizon"), mean)[1, 1, ]
horizon <- as.integer(tail(names(reached)[reached >= 0.5 * max(reached)], 1))
cat("\nIn ordinary hours after", horizon, "months, share of the group\n")
print(jobspor_levels(result, "ordinary_hours_at", "all", horizon)[c("arm", "mean", "low", "high")])

#' The answer: each arm minus the one it is compared with, inside each replication. All arms have the
#' same people with the same luck, so the difference is known better than its two levels.
difference <- jobspor_differences(result, "ordinary_hours_at", "all", horizon)
cat("\nDifference to the arm in 'against'\n")
print(difference[c("arm", "against", "mean", "low", "high")])
keep("differences", jobspor_plot_differences(result, "ordinary_hours_at", horizon))

#' How much of the doubt is chance, which more replications remove, and how much the parameters?
print(difference[c("arm", "chance_sd", "parameter_sd", "replications")])

#' The way there: citizens in ordinary hours month by month.
keep("course", jobspor_plot_course(result, "in_ordinary_hours"))

#' Whose time runs out? The role with the longest line in any arm.
lines <- apply(jobspor_array(result, "resources/waiting"), c("arm", "role"), mean)
role <- colnames(lines)[which.max(apply(lines, 2, max))]
keep("staff", jobspor_plot_staff(result, role))
waiting <- jobspor_waiting(result, role)
cat("\n", role, ": mean over the run\n", sep = "")
print(tapply(waiting$mean, waiting[c("arm", "measure")], mean, na.rm = TRUE))

#' What was used, in natural units: contract hours of staff by arm, all years.
hours <- jobspor_sum(jobspor_array(result, "costs/staff_hours"), c("year", "role"))
cat("\nHours of staff\n")
print(colMeans(hours))

#' Single citizens: how long is a spell in a job, in the arm that comes first?
if ("spells" %in% result$tables) {
  spells <- jobspor_rows(result, "spells", arm = result$arms[1])
  jobs <- spells[spells$state == "ordinary_job", ]
  cat("\n", nrow(jobs), " jobs; median ", round(median(as.numeric(jobs$to - jobs$from))),
      " days, those that go on included\n", sep = "")
}

#' Money, when the scenario has prices.
if ("ledger" %in% result$tables) {
  net <- jobspor_ledger(result)$net_present
  cat("\nNet result against the arm it is compared with, DKK (minus: it costs)\n")
  difference <- jobspor_estimate(result, jobspor_against(result, net))
  print(difference[c("arm", "payer", "mean", "low", "high")])
  keep("plane", jobspor_plot_plane(result))
}

#' Where people go, in the first step of the last arm.
if ("flows" %in% result$tables) {
  cat("\nCitizens from state (row) to state (column)\n")
  print(round(jobspor_flows(result, arm = tail(result$arms, 1)), 1))
}

cat("\nFigures are in", folder, "\n")
