"""Tests scripts/python/jobspor.py on a results file. Usage: python_reader_test.py FILE"""

import gzip
import os
import shutil
import statistics
import sys
import tempfile
import unittest
import warnings

import h5py
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as pyplot
import numpy as np
import pandas as pd
import xarray as xr
from scipy.stats import t as student

root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(root, "scripts", "python"))
sys.dont_write_bytecode = True

import jobspor
from with_ledger import with_ledger

UNLABELLED = {"person", "observation", "event", "figure", "failed"}
path = sys.argv.pop()


def opened(file, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return jobspor.Result(file, **options)


class WithFile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.file = os.path.join(cls.folder.name, "prøve.h5")
        if path.endswith(".gz"):
            with gzip.open(path) as packed, open(cls.file, "wb") as unpacked:
                shutil.copyfileobj(packed, unpacked)
        else:
            shutil.copyfile(path, cls.file)
        cls.result = opened(cls.file)
        cls.measures = list(cls.result.outcomes().drop_vars("persons").data_vars)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def beside(self, name):
        return os.path.join(self.folder.name, name)


class Tables(WithFile):
    def test_open_with_labels_on_every_axis(self):
        for name in ["root", *self.result.tables]:
            table = self.result.table(name)
            for axis in set(table.dims) - UNLABELLED:
                self.assertIn(axis, table.coords, name)

    def test_have_dates_as_dates_and_categories_as_words(self):
        start = np.datetime64("2025-02-01", "ns")
        self.assertEqual(self.result.table()["time"].values[0], start)
        spells = self.result.table("spells")
        self.assertLessEqual(set(spells["censored"].values), {"ended", "goes_on"})
        self.assertLessEqual(set(spells["arm"].values), set(self.result.arms))

    def test_come_with_the_scenario_the_command_and_the_digest(self):
        about = self.result.provenance
        self.assertIn("Et lille sted på Ærø", about["scenario"])
        self.assertIn("tests/readers/", about["command"])
        self.assertEqual(len(about["digest"]), 16)
        self.assertIs(about["calibrated"], False)


class Rows(WithFile):
    def test_of_trajectories_add_up_to_the_head_counts(self):
        rows = self.result.trajectories()
        (replication,) = rows["replication"].unique()
        heads = self.result.table()["head_count"].sel(replication=replication)
        counts = rows.groupby(["arm", "date", "state"], observed=True).size()
        self.assertGreater(len(counts), 50)
        inside = [s for s in heads["state"].values if s not in ("outside", "left")]
        heads = heads.sel(state=inside).to_series()
        for cell, head in heads.reorder_levels(["arm", "time", "state"]).items():
            self.assertEqual(counts.get(cell, 0), head, cell)

    def test_of_spells_follow_one_another(self):
        rows = self.result.rows("spells").sort_values(
            ["arm", "person_kind", "person_number", "replication", "from"]
        )
        same = (rows[["arm", "person_kind", "person_number", "replication"]].astype(str)
                .agg("|".join, axis=1))
        follows = same.to_numpy()[1:] == same.to_numpy()[:-1]
        gap = rows["from"].to_numpy()[1:] - rows["to"].to_numpy()[:-1]
        self.assertGreater(follows.sum(), 10)
        self.assertTrue((gap[follows] == np.timedelta64(0)).all())
        self.assertTrue((rows["censored"].to_numpy()[:-1][follows] == "ended").all())

    def test_can_be_narrowed_to_an_arm_and_a_replication(self):
        arm = self.result.arms[-1]
        rows = self.result.trajectories()
        own = self.result.trajectories(replication=0, arm=arm)
        kept = rows[(rows["arm"] == arm) & (rows["replication"] == 0)].reset_index(drop=True)
        self.assertTrue(own.equals(kept))
        self.assertLess(len(own), len(rows))
        self.assertEqual(len(self.result.trajectories(replication=99)), 0)

    def test_of_events_where_the_file_has_them_are_dated_and_named(self):
        for name in {"events"} & set(self.result.tables):
            events = self.result.rows(name)
            self.assertLessEqual(set(events["arm"]), set(self.result.arms))
            self.assertIn("state_changed", set(events["kind"]))
            self.assertLess(events["time"].max(), pd.Timestamp("2026-02-02"))


class Intervals(WithFile):
    def assert_equal(self, own, stored, column):
        stored = stored.transpose(*own.dims).values
        exact = column != "half_width"
        known = ~np.isnan(own.values) if column.endswith("_sd") else np.isfinite(stored)
        self.assertGreater(known.sum(), 0)
        # An unknown spread is NaN here and may be 0 in the file; other columns agree on NaN too.
        if not column.endswith("_sd"):
            np.testing.assert_array_equal(np.isnan(own.values), np.isnan(stored))
        if exact:
            np.testing.assert_array_equal(own.values[known], stored[known])
        else:
            np.testing.assert_allclose(own.values[known], stored[known], rtol=2e-15)

    def test_of_levels_equal_the_stored_summary(self):
        summary = self.result.table("summary")
        for measure in self.measures:
            own = self.result.estimate(self.result.outcomes()[measure])
            for column in summary.data_vars:
                self.assert_equal(own[column], summary[column].sel(measure=measure), column)

    def test_of_differences_equal_the_stored_comparison_where_the_file_has_one(self):
        for name in {"comparison"} & set(self.result.tables):
            stored = self.result.table(name).sel(arm=list(self.result.bases))
            for measure in self.measures:
                outcome = self.result.outcomes()[measure]
                own = self.result.estimate(self.result.against(outcome))
                for column in ("standard_error", "half_width", "chance_sd", "parameter_sd"):
                    other = stored["difference_" + column].sel(measure=measure)
                    self.assert_equal(own[column], other, column)
                self.assert_equal(own["mean"], stored["difference"].sel(measure=measure), "mean")

    def test_of_differences_come_from_the_means_of_pairs(self):
        arm = self.result.arms[1]
        line = self.result.differences("weeks_in_work", "all", 6).to_dict("records")[0]
        cells = self.result.outcomes()["weeks_in_work"].sel(group="all", horizon=6)
        values = (cells.sel(arm=arm) - cells.isel(arm=0)).values
        pairs = [(values[k] + values[k + 1]) / 2 for k in range(0, len(values) - 1, 2)]
        error = statistics.stdev(pairs) / len(pairs) ** 0.5
        apart = [pair - statistics.fmean(pairs) for pair in pairs]
        skewness = sum(x**3 for x in apart) ** 2 / sum(x**2 for x in apart) ** 3
        width = student.ppf(0.975, len(pairs) - 1) * error * (1 + 2 * min(skewness, 1))
        self.assertAlmostEqual(line["mean"], statistics.fmean(values), places=12)
        self.assertAlmostEqual(line["high"] - line["mean"], width, places=9)
        self.assertEqual((line["arm"], line["replications"]), (arm, len(values)))

    def test_leave_out_nan_and_the_pair_that_has_it(self):
        values = [1.0, 3.0, np.nan, 9.0, 2.0, 4.0, 5.0, 5.0, 7.0]
        array = xr.DataArray(values, [("replication", [0, 1, 2, 3, 4, 5, 8, 9, 10])])
        own = jobspor.estimate(array)
        self.assertEqual(own["mean"].item(), 36.0 / 8.0)
        self.assertEqual(own["chance_sd"].item(), (4.0 / 3.0) ** 0.5)
        self.assertAlmostEqual(own["standard_error"].item(), (7.0 / 9.0) ** 0.5, places=15)
        self.assertTrue(np.isnan(jobspor.estimate(array[:6])["half_width"].item()))

    def test_of_a_calibrated_file_come_from_single_replications(self):
        array = xr.DataArray([1.0, 2.0, 3.0, 6.0], [("replication", range(4))])
        own = jobspor.estimate(array, per_draw=1)
        self.assertAlmostEqual(own["standard_error"].item(), (14.0 / 12.0) ** 0.5, places=15)
        self.assertEqual(own["parameter_sd"].item(), 0.0)

    def test_can_be_taken_against_another_arm(self):
        first, second = self.result.arms[:2]
        forth = self.result.differences("weeks_in_work", "all", 6).set_index("arm")
        back = self.result.differences("weeks_in_work", "all", 6, against=second).set_index("arm")
        self.assertEqual(list(back.index), [arm for arm in self.result.arms if arm != second])
        self.assertEqual(back["mean"][first], -forth["mean"][second])
        self.assertEqual(set(back["against"]), {second})

    def test_of_differences_are_taken_to_the_arm_that_the_file_names(self):
        lines = self.result.differences("weeks_in_work", "all", 6)
        self.assertEqual(dict(zip(lines["arm"], lines["against"])), self.result.bases)
        if "opgang" in self.result.arms:
            self.assertEqual(self.result.bases["opgang_med_mentorer"], "opgang")
            cells = self.result.outcomes()["weeks_in_work"].sel(group="all", horizon=6)
            own = cells.sel(arm="opgang_med_mentorer") - cells.sel(arm="opgang")
            line = lines.set_index("arm").loc["opgang_med_mentorer"]
            self.assertAlmostEqual(line["mean"], own.mean().item(), places=12)
            self.assertEqual(self.result.bases["opgang"], "som_nu")
        else:
            self.assertEqual(set(self.result.bases.values()), {self.result.arms[0]})


class Conveniences(WithFile):
    def test_find_the_line_the_wait_and_the_caseload_of_a_role(self):
        waiting = self.result.waiting("enterprise_consultant")
        self.assertEqual(set(waiting["measure"]), {"waiting", "wait", "caseload"})
        caseload = self.result.table("resources")["caseload"].sel(role="enterprise_consultant")
        own = waiting[waiting["measure"] == "caseload"]
        self.assertAlmostEqual(own["mean"].mean(), caseload.mean().item(), places=12)

    def test_count_the_same_people_from_the_panel_as_from_labour_states(self):
        heads = self.result.table()["head_count"].sel(state=["ordinary_job", "hours_beside_benefit"])
        course = self.result.course("in_ordinary_hours")
        np.testing.assert_array_equal(
            course["mean"].transpose("arm", "time"),
            self.result.estimate(heads.sum("state"))["mean"].transpose("arm", "time"),
        )

    def test_show_flows_that_add_up_where_the_file_has_them(self):
        for name in {"flows"} & set(self.result.tables):
            step = int(self.result.table(name)["step"].values[0])
            heads = self.result.table()["head_count"].isel(arm=0, time=step - 1)
            benefit = heads.sel(state="benefit").mean("replication").item()
            self.assertAlmostEqual(self.result.flows(step=step)["benefit"].sum(), benefit, places=9)

    def test_put_draws_on_the_plane_in_dkk_and_months(self):
        priced = opened(with_ledger(self.file, self.beside("plane.h5")))
        arm = priced.arms[1]
        points = priced.plane(arm)
        net = priced.ledger()["public_to_horizon"]
        whole = 2 * (len(net["replication"]) // 2)
        cost = priced.against(-net).sel(arm=arm)[:whole].mean().item()
        self.assertEqual(len(points), whole // 2)
        self.assertAlmostEqual(points["cost"].mean(), cost, places=6)
        self.assertAlmostEqual(points["cost"].mean(), 500.0, delta=100.0)
        months = priced.table("panel")["months_in_work_to_horizon"]
        effect = priced.against(months).sel(arm=arm)[:whole].mean().item()
        self.assertAlmostEqual(points["effect"].mean(), effect, places=9)


class Plots(WithFile):
    def tearDown(self):
        pyplot.close("all")

    def test_show_a_point_for_every_group_and_arm(self):
        ax = self.result.plot_differences("ordinary_hours_at", 6)
        lines = self.result.differences("ordinary_hours_at", horizon=6).dropna(subset=["mean"])
        points = [x for bar in ax.containers for x in bar.lines[0].get_xdata()]
        np.testing.assert_allclose(sorted(points), sorted(100.0 * lines["mean"]))

    def test_draw_a_band_around_every_arm(self):
        ax = self.result.plot_course("in_ordinary_hours")
        self.assertEqual((len(ax.lines), len(ax.collections)), (len(self.result.arms),) * 2)

    def test_draw_the_line_and_the_caseload_of_staff(self):
        axes = self.result.plot_staff("enterprise_consultant")
        self.assertEqual([len(ax.lines) for ax in axes], [len(self.result.arms)] * 2)

    def test_draw_the_plane_of_costs_and_effects(self):
        priced = opened(with_ledger(self.file, self.beside("drawn.h5")))
        self.assertEqual(len(priced.plot_plane().collections), len(priced.arms) - 1)

    def test_speak_danish_when_asked(self):
        ax = opened(self.file, lang="da").plot_differences("ordinary_hours_at", 6)
        self.assertIn("procentpoint", ax.get_xlabel())


class Complaints(WithFile):
    def complaint_of(self, action):
        with self.assertRaises(jobspor.ResultError) as raised:
            action()
        return str(raised.exception)

    def test_say_once_that_a_file_is_not_calibrated(self):
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            jobspor.Result(self.file).differences("job_at", "all", 6)
        self.assertEqual(["not calibrated" in str(one.message) for one in said], [True])

    def test_name_the_command_that_makes_a_missing_file(self):
        self.assertIn("scripts/jobspor run", self.complaint_of(lambda: opened("no/such.h5")))

    def test_know_a_file_that_is_cut_short(self):
        for share in (0.5, 0.9, 0.999):
            with open(self.file, "rb") as whole, open(self.beside("cut.h5"), "wb") as cut:
                content = whole.read()
                cut.write(content[: int(share * len(content))])
            self.assertIn("cut short", self.complaint_of(lambda: opened(self.beside("cut.h5"))))

    def test_know_a_file_of_another_program(self):
        with h5py.File(self.beside("foreign.h5"), "w") as foreign:
            foreign["x"] = [1, 2]
        complaint = self.complaint_of(lambda: opened(self.beside("foreign.h5")))
        self.assertIn("another program", complaint)

    def test_know_what_is_no_hdf5(self):
        with open(self.beside("text.h5"), "w") as text:
            text.write("a, b\n")
        for other in (self.beside("text.h5"), self.folder.name):
            self.assertIn("no HDF5 file", self.complaint_of(lambda: opened(other)))

    def test_say_when_a_table_is_written_and_which_there_are(self):
        complaint = self.complaint_of(lambda: self.result.table("backtest"))
        self.assertIn("jobspor backtest --out", complaint)
        self.assertIn("outcomes", complaint)

    def test_list_the_labels_there_are(self):
        asked = {
            "ordinary_hours_at": lambda: self.result.levels("ordinary_hour"),
            "severe_illness": lambda: self.result.levels("job_at", "nobody"),
            "12": lambda: self.result.levels("job_at", "all", 13),
            "flere_mentorer": lambda: self.result.differences("job_at", against="nothing"),
            "caseworker": lambda: self.result.waiting("baker"),
            "in_ordinary_hours": lambda: self.result.course("asleep"),
            "som_nu": lambda: self.result.trajectories(arm="nothing"),
            "en, da": lambda: opened(self.file, lang="kl"),
        }
        for label, action in asked.items():
            self.assertIn(label, self.complaint_of(action))


if __name__ == "__main__":
    unittest.main()
