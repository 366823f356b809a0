"""Means over replications and how sure they are, computed as the program computes them."""

import numpy as np
import xarray as xr
from scipy.special import stdtr, stdtrit
from scipy.stats import t as student

# As in the program: fewer draws give no interval, and two replications share each draw.
FEWEST_DRAWS = 3
REPLICATIONS_PER_DRAW = 2


def estimate(array, per_draw=REPLICATIONS_PER_DRAW):
    """The mean over `replication` and how sure it is, cell by cell, as the program computes them.

    Two replications share each draw of the response parameters, so the interval comes from the
    means of pairs; with per_draw=1 (a calibrated file) from the replications. NaN is left out, and
    a pair that lacks one of its two. Sums are taken in the program's order: the same last digit.
    """
    array = array.transpose("replication", ...)
    values = array.values.astype(float)
    numbers = array["replication"].values
    every = _Moments(values)
    unknown = np.full(values.shape[1:], np.nan)
    if per_draw == 1:
        draws = every
        count = every.count
        chance, parameter = np.sqrt(every.variance()), np.zeros(values.shape[1:])
        error = chance / np.sqrt(np.maximum(count, 1))
    else:
        first = [
            k
            for k in range(len(numbers) - 1)
            if numbers[k] % REPLICATIONS_PER_DRAW == 0 and numbers[k + 1] == numbers[k] + 1
        ]
        one, two = values[first], values[[k + 1 for k in first]]
        draws = _Moments(0.5 * (one + two))
        count = draws.count
        half = 0.5 * (two - one)
        within = _sum_of_known(2.0 * half * half) / np.maximum(count, 1)
        between = draws.variance()
        chance = np.sqrt(within)
        parameter = np.sqrt(np.maximum(between - 0.5 * within, 0.0))
        error = np.sqrt(between / np.maximum(count, 1))
    enough = count >= FEWEST_DRAWS
    width = draws.half_width()
    mean = np.where(every.count > 0, every.mean, np.nan)
    width = np.where(enough, width, unknown)
    columns = {
        "mean": mean,
        "low": mean - width,
        "high": mean + width,
        "half_width": width,
        "standard_error": np.where(enough, error, unknown),
        "chance_sd": np.where(enough, chance, unknown),
        "parameter_sd": np.where(enough, parameter, unknown),
        "replications": every.count,
    }
    frame = array.isel(replication=0, drop=True)
    return xr.Dataset({name: frame.copy(data=column) for name, column in columns.items()})


def _t_quantile(degrees_of_freedom):
    """97.5 % of Student's t; one step of Newton adds the digits that scipy's inverse lacks."""
    rough = stdtrit(degrees_of_freedom.astype(float), 0.975)
    slope = student.pdf(rough, degrees_of_freedom)
    return rough - (stdtr(degrees_of_freedom.astype(float), rough) - 0.975) / slope


class _Moments:
    """Count, mean, sums of squares and cubes along the first axis, NaN left out (Welford)."""

    def __init__(self, values):
        shape = values.shape[1:]
        self.count = np.zeros(shape, int)
        self.mean = np.zeros(shape)
        self.squares = np.zeros(shape)
        self.cubes = np.zeros(shape)
        for value in values:
            known = ~np.isnan(value)
            self.count = self.count + known
            step = np.where(known, value - self.mean, 0.0)
            part = step / np.maximum(self.count, 1)
            self.mean = self.mean + part
            square = np.where(known, step * (value - self.mean), 0.0)
            self.cubes = self.cubes + part * (square * (self.count - 2) - 3.0 * self.squares)
            self.squares = self.squares + square

    def variance(self):
        return np.where(self.count > 1, self.squares / np.maximum(self.count - 1, 1), np.nan)

    def half_width(self):
        """Of the 95 % interval of the mean: Student's, widened by the skewness."""
        student = _t_quantile(np.maximum(self.count - 1, 1)) * np.sqrt(
            self.variance() / np.maximum(self.count, 1)
        )
        cubed = self.squares * self.squares * self.squares
        skewness = np.where(
            cubed > 0.0, self.cubes * self.cubes / np.where(cubed > 0.0, cubed, 1.0), 0.0
        )
        return student * (1.0 + 2.0 * np.minimum(skewness, 1.0))


def _sum_of_known(values):
    total = np.zeros(values.shape[1:])
    for value in values:
        total = total + np.where(np.isnan(value), 0.0, value)
    return total
