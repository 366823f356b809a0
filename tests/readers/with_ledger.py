"""Adds a small ledger to a copy of a results file, as output/README.md describes it.

Every arm but the first costs the municipality 1,000 DKK more, the state 100 DKK less or more by
replication, and gains the citizen 5,000. Until the horizon it costs half of that.
Usage: with_ledger.py FROM TO
"""

import shutil
import sys

import h5py
import numpy as np

PAYERS = ["municipality", "state", "region", "citizen", "firm", "society"]


def add_months(panel):
    """Months in work up to the horizon, which files of 0.1.0 do not have: nine tenths of them."""
    name = "months_in_work_to_horizon"
    if name not in panel:
        months = panel.create_dataset(name, data=0.9 * panel["months_in_work"][:])
        months.attrs["units"] = "month"
        for place, axis in enumerate(("replication", "arm")):
            months.dims[place].attach_scale(panel[axis])


def with_ledger(source, target):
    shutil.copyfile(source, target)
    with h5py.File(target, "r+") as file:
        if "ledger" in file:
            return target
        ledger = file.create_group("ledger")
        shape = []
        text = h5py.string_dtype()
        for axis, labels in (
            ("replication", file["replication"][:]),
            ("arm", file["arm"][:]),
            ("payer", np.array(PAYERS, object)),
        ):
            kind = labels.dtype if axis == "replication" else text
            ledger.create_dataset(axis, data=labels, dtype=kind).make_scale(axis)
            shape.append(len(labels))
        net = np.zeros(shape)
        extra = np.arange(shape[1]) > 0
        net[:, extra, 0] = -100_000.0
        net[:, extra, 1] = 10_000.0 * np.where(np.arange(shape[0]) % 4 < 2, 1.0, -1.0)[:, None]
        net[:, extra, 3] = 500_000.0
        table = ledger.create_dataset("net_present", data=net)
        table.attrs["units"] = "ore"
        table.attrs["long_name"] = "Net result of all years, discounted to the first"
        for place, axis in enumerate(("replication", "arm", "payer")):
            table.dims[place].attach_scale(ledger[axis])
        half = ledger.create_dataset("public_to_horizon", data=0.5 * net[:, :, :3].sum(axis=2))
        half.attrs["units"] = "ore"
        for place, axis in enumerate(("replication", "arm")):
            half.dims[place].attach_scale(ledger[axis])
        add_months(file["panel"])
    return target


if __name__ == "__main__":
    with_ledger(*sys.argv[1:])
