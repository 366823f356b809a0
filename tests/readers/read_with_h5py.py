"""Reads the sample results file with h5py alone. Usage: read_with_h5py.py FILE"""

import sys

try:
    import h5py
    import numpy as np
except ImportError as missing:
    sys.exit(f"{missing}; install it with: apt-get install python3-h5py")

with h5py.File(sys.argv[1], "r") as file:
    axes = ["arm", "replication", "time", "state"]
    groups = ["resources", "trajectories", "summary", "provenance"]
    assert set(file) == {*axes, *groups, "headcount", "cost"}, list(file)
    assert file.attrs["Conventions"] == "CF-1.8"
    assert file.attrs["title"] == "Prøve med æøå"
    assert file.attrs["source"] == "jobspor 0.1.0"
    assert file.attrs["confidence"] == 0.95

    headcount = file["headcount"]
    assert headcount.dtype == np.int32
    assert headcount.shape == (4, 2, 3, 2)
    assert headcount.maxshape == (None, 2, 3, 2)
    assert headcount[3, 1, 2, 1] == 4121
    assert "_FillValue" not in headcount.attrs
    assert [dimension[0].name for dimension in headcount.dims] == [
        "/replication", "/arm", "/time", "/state"
    ]
    assert (headcount.compression, headcount.shuffle, headcount.fletcher32) == ("gzip", True, True)

    assert list(file["arm"].asstr()) == ["Som nu", "Flere jobformidlere på Ærø"]
    assert list(file["replication"]) == [0, 1, 2, 4]
    assert file["time"].attrs["units"] == "days since 2026-01-01"
    assert np.isnan(file["cost"][0, 0, 2]) and file["cost"][3, 0, 0] == 4.5
    assert file["cost"].attrs["units"] == "DKK"
    assert file["cost"].attrs["long_name"] == "cost in the month"

    state = file["trajectories/state"]
    assert state.dtype == np.int8
    assert state.attrs["flag_meanings"].split() == ["kontanthjælp", "ordinært_job"]
    assert list(state.attrs["flag_values"]) == [0, 1]
    assert list(file["trajectories/row_size"]) == [2] * 8
    assert file["trajectories/row_size"].attrs["sample_dimension"] == "observation"
    assert file["provenance/scenario"].asstr()[()] == "x" * 200_000 + "æøå"
    assert file["provenance"].attrs["seed"] == 20260101

    def check_scales(name, item):
        if isinstance(item, h5py.Dataset) and "CLASS" not in item.attrs:
            assert all(len(dimension) == 1 for dimension in item.dims), name

    file.visititems(check_scales)
