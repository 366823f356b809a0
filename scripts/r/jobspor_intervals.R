# Means over replications and how sure they are, computed as the program computes them.

# As in the program: fewer draws give no interval, and two replications share each draw.
jobspor_fewest_draws <- 3L
jobspor_replications_per_draw <- 2L

# Mean over replications and how sure it is, cell by cell, as the program computes them: a data
# frame with a line per cell. Two replications share each draw of the response parameters, so the
# interval comes from the means of pairs; in a calibrated file from the replications. NaN is left
# out, and a pair that lacks one of its two. Sums are taken in the program's order.
jobspor_estimate <- function(result, array) {
  labels <- dimnames(array)
  cells <- matrix(as.numeric(array), nrow = dim(array)[1])
  numbers <- as.integer(labels$replication)
  every <- jobspor_moments(cells)
  if (result$per_draw == 1L) {
    draws <- every
    chance <- sqrt(every$variance)
    parameter <- 0 * chance
    error <- chance / sqrt(every$count)
  } else {
    first <- which(numbers %% 2L == 0L & c(diff(numbers), 0L) == 1L)
    one <- cells[first, , drop = FALSE]
    two <- cells[first + 1L, , drop = FALSE]
    draws <- jobspor_moments(0.5 * (one + two))
    half <- 0.5 * (two - one)
    within <- jobspor_sum_of_known(2 * half * half) / draws$count
    chance <- sqrt(within)
    parameter <- sqrt(pmax(draws$variance - 0.5 * within, 0))
    error <- sqrt(draws$variance / draws$count)
  }
  known <- function(values) ifelse(draws$count >= jobspor_fewest_draws, values, NA_real_)
  width <- known(draws$half_width)
  mean <- ifelse(every$count > 0, every$mean, NA_real_)
  frame <- jobspor_cells(labels[-1])
  cbind(frame, data.frame(
    mean = mean, low = mean - width, high = mean + width, half_width = width,
    standard_error = known(error), chance_sd = known(chance), parameter_sd = known(parameter),
    replications = every$count
  ))
}

# Count, mean and variance of each column, NaN left out (Welford's sums), and half of the width of
# the 95 % interval of the mean: Student's, widened by the skewness.
jobspor_moments <- function(cells) {
  count <- integer(ncol(cells))
  mean <- squares <- cubes <- numeric(ncol(cells))
  for (row in seq_len(nrow(cells))) {
    value <- cells[row, ]
    known <- !is.na(value)
    count <- count + known
    step <- ifelse(known, value - mean, 0)
    part <- step / pmax(count, 1L)
    mean <- mean + part
    square <- ifelse(known, step * (value - mean), 0)
    cubes <- cubes + part * (square * (count - 2L) - 3 * squares)
    squares <- squares + square
  }
  variance <- ifelse(count > 1L, squares / (count - 1L), NA_real_)
  student <- suppressWarnings(stats::qt(0.975, count - 1L)) * sqrt(variance / count)
  skewness <- ifelse(squares > 0, pmin(cubes * cubes / (squares * squares * squares), 1), 0)
  list(count = count, mean = mean, variance = variance,
       half_width = student * (1 + 2 * skewness))
}

jobspor_sum_of_known <- function(cells) {
  total <- numeric(ncol(cells))
  for (row in seq_len(nrow(cells))) {
    total <- total + ifelse(is.na(cells[row, ]), 0, cells[row, ])
  }
  total
}
