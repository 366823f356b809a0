#!/usr/bin/env python3
"""From a results file to an answer: read it from the top.

    /usr/bin/python3 scripts/python/example.py output/municipality.h5 output/figures

Editors that know cells (`# %%`) run it step by step. Figures go into the folder named last.
"""

# %% The file. It warns if it is not calibrated: then arms can be compared, and levels not quoted.
import os
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as pyplot

import jobspor

file, folder = sys.argv[1:] if len(sys.argv) == 3 else ("output/municipality.h5", "output/figures")
try:
    result = jobspor.Result(file)
except jobspor.ResultError as problem:
    sys.exit(f"example.py: {problem}")
os.makedirs(folder, exist_ok=True)
print(result)
print("made by:", result.provenance["source"], "|", result.provenance["command"])


def keep(ax, name):
    """Writes a figure into the folder and forgets it."""
    ax.figure.savefig(os.path.join(folder, name + ".png"), dpi=120)
    pyplot.close(ax.figure)


# %% The question: who has ordinary paid hours, and when? Take the last horizon most can reach.
outcomes = result.outcomes()
reached = outcomes["persons"].isel(arm=0, group=0).mean("replication")
horizon = int(outcomes["horizon"].values[(reached >= 0.5 * reached.max()).values][-1])
print(f"\nIn ordinary hours after {horizon} months, share of the group")
print(result.levels("ordinary_hours_at", "all", horizon)[["arm", "mean", "low", "high"]])

# %% The answer: each arm minus the one it is compared with, inside each replication. All arms have
# the same people with the same luck, so the difference is known better than its two levels.
print("\nDifference to the arm in 'against'")
doubt = result.differences("ordinary_hours_at", "all", horizon)
print(doubt[["arm", "against", "mean", "low", "high"]])
keep(result.plot_differences("ordinary_hours_at", horizon), "differences")

# %% How much of the doubt is chance, which more replications remove, and how much the parameters?
print(doubt[["arm", "chance_sd", "parameter_sd", "replications"]])

# %% The way there: citizens in ordinary hours month by month.
keep(result.plot_course("in_ordinary_hours"), "course")

# %% Whose time runs out? The role with the longest line in any arm.
lines = result.table("resources")["waiting"].mean(["replication", "time"]).sum("region").max("arm")
role = str(lines["role"].values[int(lines.argmax())])
keep(result.plot_staff(role)[0], "staff")
waiting = result.waiting(role)
print(f"\n{role}: mean over the run")
print(waiting.groupby(["arm", "measure"])["mean"].mean().unstack())

# %% What was used, in natural units: contract hours of staff by arm, all years.
hours = result.costs()["staff_hours"].sum(["year", "role"]).mean("replication").to_pandas()
print("\nHours of staff", hours, sep="\n")

# %% Single citizens: how long is a spell in a job, in the arm that comes first?
if "spells" in result.tables:
    spells = result.rows("spells", arm=result.arms[0])
    jobs = spells[spells["state"] == "ordinary_job"]
    days = (jobs["to"] - jobs["from"]).dt.total_seconds() / 86400
    print(f"\n{len(jobs)} jobs; median {days.median():.0f} days, those that go on included")

# %% Money, when the scenario has prices.
if "ledger" in result.tables:
    net = result.ledger()["net_present"]
    print("\nNet result against the arm it is compared with, DKK (minus: it costs)")
    print(result.estimate(result.against(net)).to_dataframe()[["mean", "low", "high"]])
    keep(result.plot_plane(), "plane")

# %% Where people go, in the first step of the last arm.
if "flows" in result.tables:
    print("\nCitizens from state (row) to state (column)")
    print(result.flows(arm=result.arms[-1]).round(1).to_string())

print(f"\nFigures are in {folder}")
