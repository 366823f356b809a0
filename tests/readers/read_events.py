"""Reads the group events with h5py and xarray. Usage: read_events.py FILE"""

import sys

try:
    import h5py
    import numpy as np
    import xarray
except ImportError as missing:
    sys.exit(f"{missing}; install it with: apt-get install python3-h5py python3-xarray")

path = sys.argv[1]
with h5py.File(path, "r") as file:
    events = file["events"]
    kind = events["kind"]
    words = dict(zip(kind.attrs["flag_values"], kind.attrs["flag_meanings"].split()))
    assert words[0] == "entered" and words[9] == "meeting_held", words
    assert kind.dtype == np.int8 and events["time"].dtype == np.int32
    assert events["row_size"][:].sum() == kind.shape[0] > 1000
    assert events["row_size"].attrs["sample_dimension"] == "event"
    roles = dict(
        zip(events["staff_role"].attrs["flag_values"],
            events["staff_role"].attrs["flag_meanings"].split())
    )
    assert roles == {-1: "nobody", 0: "caseworker", 1: "consultant", 2: "mentor",
                     3: "psychologist"}, roles
    held = kind[:] == 9
    assert (events["staff_number"][:][held] >= 1).all()
    assert (events["staff_role"][:][held] >= 0).all()

for engine in ("h5netcdf", "netcdf4"):
    log = xarray.open_dataset(path, engine=engine, group="events")
    assert set(log.kind.dims) == {"event"} and set(log.arm.dims) == {"person"}
    person = np.repeat(np.arange(log.sizes["person"]), log.row_size.values)
    assert len(person) == log.sizes["event"]
    times = log.time.values
    assert times.dtype.kind == "M", times.dtype
    assert times.min() == np.datetime64("2023-01-01") and times.max() < np.datetime64("2025-01-01")
    same = person[1:] == person[:-1]
    assert (np.diff(times)[same] >= np.timedelta64(0)).all()
    first = log.person_replication.values == 0
    usual = log.person_number.values[first & (log.arm.values == 0)]
    better = log.person_number.values[first & (log.arm.values == 1)]
    assert len(usual) == 34 and list(usual) == list(better), (usual, better)
    assert set(log.person_replication.values) == {0, 1}
