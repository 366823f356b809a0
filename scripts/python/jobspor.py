"""Reads results files of jobspor: labelled tables, tidy rows, paired differences, standard plots.

    import jobspor
    result = jobspor.Result("output/municipality.h5")
    result.differences("ordinary_hours_at", group="all", horizon=12)

What the tables hold is in output/README.md; README.md beside this file lists what is here.
"""

import os
import warnings

try:
    import h5py
    import h5netcdf  # noqa: F401  xarray reads with it.
    import numpy as np
    import pandas as pd
    import xarray as xr

    from jobspor_intervals import REPLICATIONS_PER_DRAW, estimate
    from jobspor_plots import WORDS, Plots
except ImportError as missing:
    raise ImportError(
        f"{missing}; on Debian: apt-get install python3-xarray python3-h5netcdf python3-h5py "
        "python3-pandas python3-scipy python3-matplotlib, and then use /usr/bin/python3"
    ) from missing

# How a file comes to have a table that not every file has.
WRITTEN_WHEN = {
    "trajectories": "run.trajectories in the scenario is at least 1",
    "spells": "run.trajectories in the scenario is at least 1",
    "events": 'run.events in the scenario is "full" or "sampled"',
    "ledger": "the scenario has [prices]",
    "observed": "the scenario has [[observed]] figures",
    "backtest": "jobspor backtest --out wrote the file",
}

# For files without the table `panel`, from labour states.
STATUSES = {
    "in_ordinary_hours": ["ordinary_job", "hours_beside_benefit"],
    "in_education": ["education"],
    "in_placement": ["internship", "wage_subsidy"],
    "served": ["benefit", "internship", "wage_subsidy", "hours_beside_benefit", "sick_listed"],
    "in_flex_job": ["flex_job", "waiting_for_flex_job"],
    "on_disability_pension": ["disability_pension"],
}


class ResultError(Exception):
    """A file, table or label that is not there, and a way out."""


class Result(Plots):
    """One results file. Warns once when it is not calibrated: compare arms, do not quote levels."""

    def __init__(self, path, lang="en"):
        self.path = os.fspath(path)
        self.name = os.path.basename(self.path)
        if lang not in WORDS:
            raise ResultError(f"there is no language '{lang}'; possible are {_listed(WORDS)}")
        self.words = WORDS[lang]
        self._opened = {}
        attributes, self.tables, self.arms, self.bases, texts = _open(self.path)
        self.title = attributes.get("title", "")
        self.calibrated = str(attributes.get("calibrated", "no")).startswith("yes")
        self.per_draw = 1 if self.calibrated else REPLICATIONS_PER_DRAW
        #: Texts (scenario, command, sources) and attributes (digest, seed, source) of the run.
        self.provenance = {**attributes, **texts, "calibrated": self.calibrated}
        if not self.calibrated:
            warnings.warn(
                f"{self.name} is not calibrated: response parameters were drawn from their "
                "priors. Compare arms; do not quote levels.",
                stacklevel=2,
            )

    def __repr__(self):
        return f"{self.name}: {self.title} (tables: root, {_listed(self.tables)})"

    def table(self, name="root"):
        """A group as an xarray Dataset, read when used. Categories are words, dates are dates."""
        self._require(name)
        if name in self._opened:
            return self._opened[name].copy()
        group = None if name == "root" else name
        dataset = xr.open_dataset(self.path, engine="h5netcdf", group=group)
        for column, array in dataset.data_vars.items():
            words = _words_of(array)
            if words is not None:
                kept = {k: v for k, v in array.attrs.items() if not k.startswith("flag_")}
                dataset[column] = (array.dims, words[_codes_of(array, array.values)], kept)
        self._opened[name] = dataset
        return dataset.copy()

    def rows(self, name, replication=None, arm=None):
        """A ragged table (trajectories, spells, events) as a data frame with one line per row.

        Each line says whose it is: replication, arm, region, person_kind and person_number (the
        same person in every arm) and `person`, the place in the table: the N of
        `jobspor explain FILE --citizen N` for trajectories. Narrow large tables by `replication`
        and `arm`.
        """
        self._require(name)
        raw = xr.open_dataset(self.path, engine="h5netcdf", group=name, mask_and_scale=False)
        sizes = [v for v in raw.data_vars.values() if "sample_dimension" in v.attrs]
        owner = raw["person_replication"].dims[0]
        wanted = np.ones(raw.sizes[owner], bool)
        if replication is not None:
            wanted &= raw["person_replication"].values == replication
        if arm is not None:
            words = list(_words_of(raw["arm"]))
            wanted &= raw["arm"].values == _place(arm, words, "arm", self.name)
        part = np.flatnonzero(wanted)
        own = np.flatnonzero(np.repeat(wanted, sizes[0].values)) if sizes else part
        if sizes:
            part = np.repeat(part, sizes[0].values[part])
        frame = {} if not sizes else {"person": part}
        for column, array in raw.data_vars.items():
            if sizes and column == sizes[0].name:
                continue
            values = array.values[part if array.dims[0] == owner else own]
            words = _words_of(array)
            if words is not None:
                values = pd.Categorical.from_codes(_codes_of(array, values), words)
            frame["replication" if column == "person_replication" else column] = values
        return self._with_dates(pd.DataFrame(frame))

    def _with_dates(self, frame):
        """Days since the start become dates; a month becomes the date of its end as well."""
        ends = self.table("root")["time"]
        with h5py.File(self.path, "r") as file:
            start = pd.Timestamp(file["time"].attrs["units"].removeprefix("days since "))
        for column in {"index_date", "from", "to"} & set(frame):
            frame[column] = start + pd.to_timedelta(frame[column], unit="D").dt.round("min")
        if "month" in frame:
            date = ends.values[frame["month"].to_numpy()]
            frame.insert(frame.columns.get_loc("month") + 1, "date", date)
        return frame

    def outcomes(self):
        """Status of citizens by replication, arm, group and horizon; one variable per measure."""
        return self.table("outcomes")

    def estimate(self, array):
        """Mean and interval over replications of any table with that axis."""
        return estimate(array, self.per_draw)

    def bases_of(self, base=None):
        """What each arm is compared with: what the file says (`bases`), or the base for all."""
        if base is None:
            return self.bases
        _place(base, self.arms, "arm", self.name)
        return {arm: base for arm in self.arms if arm != base}

    def against(self, array, base=None):
        """Each arm minus the one it is compared with, inside each replication; see `bases_of`."""
        bases = self.bases_of(base)
        own = array.sel(arm=list(bases))
        return own - array.sel(arm=list(bases.values())).assign_coords(arm=own["arm"])

    def levels(self, measure, group=None, horizon=None):
        """Mean and 95 % interval of an outcome; all groups and horizons if none is said."""
        return _lines(self.estimate(self._outcome(measure, group, horizon)))

    def differences(self, measure, group=None, horizon=None, against=None):
        """The same of each arm minus the one in the column `against`: same people, same luck."""
        outcome = self._outcome(measure, group, horizon)
        lines = _lines(self.estimate(self.against(outcome, against)))
        bases = lines["arm"].map(self.bases_of(against))
        lines.insert(lines.columns.get_loc("arm") + 1, "against", bases)
        return lines

    def costs(self):
        """Staff hours, weeks in states and what began, by year: natural units, nothing priced."""
        return self.table("costs")

    def ledger(self):
        """Who pays and receives what, in DKK; minus is paid."""
        ledger = self.table("ledger")
        for name, array in ledger.data_vars.items():
            if array.attrs.get("units") == "ore":
                ledger[name] = (array / 100.0).assign_attrs({**array.attrs, "units": "DKK"})
        return ledger

    def waiting(self, role):
        """Line, days waited and caseload of a role by month, with intervals, as a data frame."""
        resources = self._of_role(role)
        parts = []
        for measure in ("waiting", "wait", "caseload"):
            lines = _lines(self.estimate(resources[measure]))
            lines.insert(0, "measure", measure)
            parts.append(lines)
        return pd.concat(parts, ignore_index=True)

    def trajectories(self, replication=None, arm=None):
        """Every citizen at the end of every month, in the replications that the file keeps."""
        return self.rows("trajectories", replication, arm)

    def course(self, status):
        """Citizens in a labour state, or of whom a status of `panel` holds, by month and arm."""
        root = self.table("root")
        states = [str(name) for name in root["state"].values]
        if "panel" in self.tables:
            panel = self.table("panel")["citizens"]
            statuses = [str(name) for name in panel["status"].values]
            if status in statuses:
                return self.estimate(panel.sel(status=status, drop=True))
        if status in STATUSES:
            return self.estimate(root["head_count"].sel(state=STATUSES[status]).sum("state"))
        _place(status, [*STATUSES, *states], "status or state", self.name)
        return self.estimate(root["head_count"].sel(state=status, drop=True))

    def flows(self, arm=None, step=None):
        """Mean citizens from state (row) to state (column) in a step; empty states left out."""
        persons = self.table("flows")["persons"]
        for axis, label in (("arm", arm), ("step", step)):
            labels = persons[axis].values.tolist()
            place = 0 if label is None else _place(label, labels, axis, self.name)
            persons = persons.isel({axis: place}, drop=True)
        matrix = persons.mean("replication").to_pandas()
        return matrix.loc[matrix.sum(axis=1) > 0, matrix.sum(axis=0) > 0]

    def plane(self, arm, against=None):
        """Extra months in work and extra net public cost (DKK), a line per draw of the parameters.

        Both are of all citizens, up to the horizon of the question, and discounted, as on the page.
        The points are drawn towards their mean by the chance that is left in a draw of two
        replications.
        """
        cost = -self.ledger()["public_to_horizon"]
        effect = self.table("panel")["months_in_work_to_horizon"]
        points = {}
        for name, array in (("effect", effect), ("cost", cost)):
            values = self.against(array, against)
            arms = [str(label) for label in values["arm"].values]
            points[name] = self._draws(values.isel(arm=_place(arm, arms, "arm", self.name)))
        return pd.DataFrame(points)

    def _draws(self, values):
        if self.per_draw == 1:
            return values.values
        draws = values.to_series().groupby(values["replication"].values // REPLICATIONS_PER_DRAW)
        means = draws.mean()[draws.count() == REPLICATIONS_PER_DRAW].values
        spread = means.std(ddof=1) if len(means) > 1 else 0.0
        parameter_sd = float(self.estimate(values)["parameter_sd"])
        steadied = parameter_sd / spread if spread > 0 else 0.0
        return means.mean() + steadied * (means - means.mean())

    def _outcome(self, measure, group, horizon):
        outcomes = self.outcomes()
        _place(measure, list(outcomes.data_vars), "measure", self.name)
        array = outcomes[measure]
        for axis, label in (("group", group), ("horizon", horizon)):
            if label is not None:
                place = _place(label, array[axis].values.tolist(), axis, self.name)
                array = array.isel({axis: [place]})
        return array

    def _of_role(self, role):
        resources = self.table("resources")
        place = _place(role, resources["role"].values.tolist(), "role", self.name)
        return resources.isel(role=place, drop=True)

    def _require(self, name):
        if name != "root" and name not in self.tables:
            when = WRITTEN_WHEN.get(name, "a version of the program that knows it makes the file")
            raise ResultError(
                f"{self.name} has no table '{name}'; it is written when {when}. "
                f"The file has root, {_listed(self.tables)}."
            )


def _open(path):
    """Attributes, groups, arms with what they are compared with, and texts of a results file."""
    if not os.path.exists(path):
        raise ResultError(
            f"{path} does not exist; make it with: scripts/jobspor run SCENARIO --out {path}"
        )
    if not os.path.isfile(path) or not h5py.is_hdf5(path):
        raise ResultError(f"{path} is no HDF5 file; give a results file that jobspor run has made")
    try:
        file = h5py.File(path, "r")
    except OSError as error:
        raise ResultError(
            f"{path} cannot be opened: it is cut short or damaged. Copy it again, or make it again "
            f"with jobspor run. HDF5 says: {error}"
        ) from error
    with file:
        attributes = {name: _plain(value) for name, value in file.attrs.items()}
        if not str(attributes.get("source", "")).startswith("jobspor "):
            raise ResultError(
                f"{path} comes from {attributes.get('source', 'another program')}; give a results "
                "file that jobspor run has made"
            )
        tables = [name for name, item in file.items() if isinstance(item, h5py.Group)]
        arms = [_plain(name) for name in file["arm"]] if "arm" in file else []
        bases = _bases_in(file, arms)
        texts = {}
        if "provenance" in file:
            own = file["provenance"]
            texts = {name: own[name].asstr()[()] for name in own if own[name].shape == ()}
    return attributes, tables, arms, bases, texts


def _bases_in(file, arms):
    """By arm: the arm it is compared with. Where the file does not say, that is the first."""
    if "comparison/against" not in file:
        return {arm: arms[0] for arm in arms[1:]}
    named = file["comparison/against"].asstr()[:]
    return {arm: str(base) for arm, base in zip(arms, named) if base}


def _plain(value):
    if isinstance(value, np.ndarray) and value.size == 1:
        value = value.reshape(())[()]
    return value.decode() if isinstance(value, bytes) else getattr(value, "item", lambda: value)()


def _words_of(array):
    meanings = array.attrs.get("flag_meanings")
    return None if meanings is None else np.array(meanings.split(" "), object)


def _codes_of(array, values):
    return np.searchsorted(np.atleast_1d(array.attrs["flag_values"]), values)


def _place(label, labels, axis, file):
    if label not in labels:
        raise ResultError(f"{file} has no {axis} '{label}'; it has {_listed(labels)}")
    return labels.index(label)


def _lines(estimates):
    """A dataset as a data frame, a line per cell, axes as columns."""
    return estimates.to_dataframe().reset_index()


def _listed(names):
    return ", ".join(str(name) for name in names)
