# The standard plots of a results file, in base graphics; each draws on the current device.

jobspor_words <- list(
  en = list(
    difference = "Difference to %s, with 95 %% interval (%s)", points = "percentage points",
    base = "the arm compared with",
    months = "%s, %d months after the index date", line = "Citizens in line",
    caseload = "Caseload", citizens = "Citizens", effect = "Extra months in work, all citizens",
    cost = "Extra net public cost, million DKK",
    draws = "small: draws of the parameters; large: mean"
  ),
  da = list(
    difference = "Forskel til %s, med 95 %% interval (%s)", points = "procentpoint",
    base = "den arm, der sammenlignes med",
    months = "%s, %d m\u00e5neder efter indeksdatoen", line = "Borgere i k\u00f8",
    caseload = "Sager", citizens = "Borgere",
    effect = "Ekstra m\u00e5neder i arbejde, alle borgere",
    cost = "Ekstra offentlig nettoudgift, mio. kr.",
    draws = "sm\u00e5: tr\u00e6kninger af parametrene; store: middel"
  )
)

# Each arm minus the one it is compared with, by group, with 95 % intervals: a forest plot.
jobspor_plot_differences <- function(result, measure, horizon, against = NULL) {
  outcome <- jobspor_array(result, paste0("outcomes/", measure))
  bases <- jobspor_bases(result, against)
  base <- if (length(unique(bases)) == 1) jobspor_text(bases[1]) else result$words$base
  lines <- jobspor_differences(result, measure, horizon = horizon, against = against)
  lines <- lines[!is.na(lines$mean), ]
  is_share <- attr(outcome, "units") == "1" && measure != "persons"
  scale <- if (is_share) 100 else 1
  unit <- if (is_share) result$words$points else attr(outcome, "units")
  groups <- unique(lines$group)
  arms <- unique(lines$arm)
  colour <- jobspor_colours(result)
  aside <- 0.6 * (match(lines$arm, arms) - 0.5) / length(arms) - 0.3
  place <- match(lines$group, groups) + aside
  low <- scale * ifelse(is.na(lines$low), lines$mean, lines$low)
  high <- scale * ifelse(is.na(lines$high), lines$mean, lines$high)
  kept <- graphics::par(mar = c(4, 9, 3, 1))
  on.exit(graphics::par(kept))
  graphics::plot(scale * lines$mean, place, pch = 19, col = colour[lines$arm], yaxt = "n",
                 xlim = range(0, low, high), ylab = "",
                 ylim = c(length(groups) + 0.5 + 0.3 * length(arms), 0.5),
                 xlab = sprintf(result$words$difference, base, unit))
  graphics::segments(low, place, high, place, col = colour[lines$arm], lwd = 2)
  graphics::abline(v = 0, col = "grey60")
  graphics::axis(2, seq_along(groups), jobspor_text(groups), las = 1, cex.axis = 0.8)
  graphics::title(sprintf(result$words$months, attr(outcome, "long_name"), as.integer(horizon)),
                  cex.main = 0.9)
  jobspor_legend(result, arms, "bottomright", jobspor_names(arms, bases))
  invisible(lines)
}

# Citizens of whom a status holds, month by month: mean and 95 % band by arm.
jobspor_plot_course <- function(result, status = "in_ordinary_hours") {
  lines <- jobspor_course(result, status)
  jobspor_bands(result, lines, jobspor_text(status), result$words$citizens)
}

# Line and caseload of a role, month by month, all regions together.
jobspor_plot_staff <- function(result, role) {
  kept <- graphics::par(mfrow = c(1, 2))
  on.exit(graphics::par(kept))
  for (measure in c("waiting", "caseload")) {
    array <- jobspor_sum(jobspor_of_role(result, measure, role), "region")
    word <- result$words[[if (measure == "waiting") "line" else "caseload"]]
    title <- paste0(word, ": ", jobspor_text(role))
    jobspor_bands(result, jobspor_estimate(result, array), title, "")
  }
}

# The cost-effectiveness plane: a point per draw and the mean, by arm.
jobspor_plot_plane <- function(result, against = NULL) {
  bases <- jobspor_bases(result, against)
  arms <- names(bases)
  points <- lapply(stats::setNames(arms, arms), jobspor_plane, result = result, against = against)
  every <- do.call(rbind, points)
  colour <- jobspor_colours(result)
  graphics::plot(range(0, every$effect), range(0, every$cost / 1e6), type = "n",
                 xlab = result$words$effect, ylab = result$words$cost)
  graphics::abline(h = 0, v = 0, col = "grey60")
  for (arm in arms) {
    own <- points[[arm]]
    graphics::points(own$effect, own$cost / 1e6, pch = 20, cex = 0.6, col = colour[arm])
    graphics::points(mean(own$effect), mean(own$cost) / 1e6, pch = 18, cex = 2, col = colour[arm])
  }
  graphics::title(result$words$draws, cex.main = 0.8)
  jobspor_legend(result, arms, "topleft", jobspor_names(arms, bases))
  invisible(points)
}

jobspor_bands <- function(result, lines, title, ylab) {
  arms <- unique(lines$arm)
  colour <- jobspor_colours(result)
  heights <- range(lines$mean, lines$low, lines$high, na.rm = TRUE)
  heights[2] <- heights[2] + 0.07 * length(arms) * diff(heights)  # Room for the legend.
  graphics::plot(range(lines$time), heights, type = "n", xlab = "", ylab = ylab)
  for (arm in arms) {
    own <- lines[lines$arm == arm, ]
    sure <- own[!is.na(own$low), ]
    graphics::polygon(c(sure$time, rev(sure$time)), c(sure$low, rev(sure$high)), border = NA,
                      col = grDevices::adjustcolor(colour[arm], 0.2))
    graphics::lines(own$time, own$mean, col = colour[arm], lwd = 2)
  }
  graphics::title(title, cex.main = 0.9)
  jobspor_legend(result, arms, "topleft")
  invisible(lines)
}

# The same colour for an arm in every plot of the file.
jobspor_colours <- function(result) {
  colours <- grDevices::palette.colors(palette = "Okabe-Ito")[c(6, 7, 4, 8, 2, 3, 9, 5)]
  stats::setNames(rep_len(colours, length(result$arms)), result$arms)
}

jobspor_legend <- function(result, arms, place, names = jobspor_text(arms)) {
  graphics::legend(place, names, col = jobspor_colours(result)[arms], lwd = 2,
                   bty = "n", cex = 0.7)
}

# What arms are called beside the arms that they are compared with.
jobspor_names <- function(arms, bases) {
  if (length(unique(bases)) == 1) return(jobspor_text(arms))
  paste(jobspor_text(arms), "-", jobspor_text(bases[arms]))
}

jobspor_text <- function(name) gsub("_", " ", name)
