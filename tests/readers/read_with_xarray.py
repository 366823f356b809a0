"""Reads the sample results file with xarray. Usage: read_with_xarray.py FILE ENGINE"""

import sys

try:
    import h5netcdf
    import netCDF4
    import numpy as np
    import xarray
except ImportError as missing:
    sys.exit(
        f"{missing}; install it with: "
        "apt-get install python3-xarray python3-h5netcdf python3-netcdf4"
    )

path, engine = sys.argv[1:]


def group(name):
    return xarray.open_dataset(path, engine=engine, group=name)


root = group(None)
assert set(root.variables) == {"arm", "replication", "time", "state", "headcount", "cost"}
assert root.attrs["title"] == "Prøve med æøå"
assert root.headcount.dims == ("replication", "arm", "time", "state")
assert root.headcount.dtype == np.int32
cell = root.headcount.sel(
    replication=4, arm="Flere jobformidlere på Ærø", time="2026-03-01", state="ordinært_job"
)
assert cell.item() == 4121
assert list(root.replication.values) == [0, 1, 2, 4]
assert list(root.time.values) == list(
    np.array(["2026-01-01", "2026-02-01", "2026-03-01"], "datetime64[ns]")
)
assert np.isnan(root.cost.values[:, 0, 2]).all() and np.isnan(root.cost.values).sum() == 4
assert root.cost.attrs["units"] == "DKK"
assert root.cost.attrs["long_name"] == "cost in the month"

resources = group("resources")
assert set(resources.variables) == {"arm", "replication", "time", "role", "wait"}
assert resources.wait.dtype == np.float32
assert resources.wait.attrs["units"] == "day"
assert resources.wait.sel(role="sagsbehandler").values.tolist() == [[2.5, 5.0]] * 4

rows = group("trajectories")
assert dict(rows.sizes) == {"trajectory": 8, "observation": 16}, rows.sizes
assert set(rows.variables) == {"replication", "arm", "citizen", "row_size", "time", "state"}
assert list(rows.replication.values) == [1, 1, 2, 2, 2, 2, 4, 4]
assert list(rows.citizen.values) == [7, 7, 7, 17, 7, 17, 7, 7]
assert list(np.repeat(rows.citizen.values, rows.row_size.values))[4:8] == [7, 7, 17, 17]
assert rows.time.values[1] == np.datetime64("2026-02-01")
assert list(rows.state.values) == [0, 1] * 8
assert list(rows.state.attrs["flag_values"]) == [0, 1]
assert rows.state.attrs["flag_meanings"].split() == ["kontanthjælp", "ordinært_job"]

summary = group("summary")
assert summary.employed.values[0] == 0.125 and np.isnan(summary.employed.values[1])

provenance = group("provenance")
assert provenance.scenario.item() == "x" * 200_000 + "æøå"
assert provenance.attrs["seed"] == 20260101
