"""The standard plots of a results file, for jobspor.Result."""

WORDS = {
    "en": {
        "difference": "Difference to {base}, with 95 % interval",
        "base": "the arm compared with",
        "points": "percentage points",
        "months": "{} months after the index date",
        "line": "Citizens in line",
        "caseload": "Caseload",
        "citizens": "Citizens",
        "effect": "Extra months in work, all citizens",
        "cost": "Extra net public cost, million DKK",
        "draw": "a draw of the parameters",
        "mean": "mean",
    },
    "da": {
        "difference": "Forskel til {base}, med 95 % interval",
        "base": "den arm, der sammenlignes med",
        "points": "procentpoint",
        "months": "{} måneder efter indeksdatoen",
        "line": "Borgere i kø",
        "caseload": "Sager",
        "citizens": "Borgere",
        "effect": "Ekstra måneder i arbejde, alle borgere",
        "cost": "Ekstra offentlig nettoudgift, mio. kr.",
        "draw": "en trækning af parametrene",
        "mean": "middel",
    },
}


class Plots:
    """Plots of a Result. Each draws on the axes given, or on new ones, and returns them."""

    def plot_differences(self, measure, horizon, against=None, ax=None):
        """Each arm minus the one it is compared with, by group, with 95 % intervals: a forest."""
        lines = self.differences(measure, horizon=horizon, against=against)
        lines = lines[lines["mean"].notna()]
        attributes = self.outcomes()[measure].attrs
        is_share = attributes["units"] == "1" and measure != "persons"
        scale = 100.0 if is_share else 1.0
        groups, arms = list(dict.fromkeys(lines["group"])), list(dict.fromkeys(lines["arm"]))
        names, base = self._names_of(arms, self.bases_of(against))
        ax = _axes(ax, height=1.5 + 0.3 * len(groups) * len(arms))
        for k, arm in enumerate(arms):
            own = lines[lines["arm"] == arm]
            look = {"fmt": "o", "capsize": 3, "color": self._colour(arm), "label": names[arm]}
            aside = 0.6 * (k + 0.5) / len(arms) - 0.3
            place = [groups.index(group) + aside for group in own["group"]]
            mean, width = scale * own["mean"], scale * own["half_width"]
            ax.errorbar(mean, place, xerr=width, **look)
        ax.axvline(0.0, color="0.6", linewidth=0.8, zorder=0)
        ax.set_yticks(range(len(groups)), [text_of(group) for group in groups])
        ax.set_ylim(len(groups) - 0.5, -0.5)
        unit = self.words["points"] if is_share else attributes["units"]
        ax.set_xlabel(f"{self.words['difference'].format(base=base)} ({unit})")
        ax.set_title(f"{attributes['long_name']}, {self.words['months'].format(horizon)}", size=10)
        ax.legend(frameon=False, fontsize=8)
        return ax

    def plot_course(self, status="in_ordinary_hours", ax=None):
        """Citizens of whom a status holds, month by month: mean and 95 % band by arm."""
        ax = self._plot_bands(self.course(status), ax)
        ax.set_ylabel(self.words["citizens"])
        ax.set_title(text_of(status), size=10)
        return ax

    def plot_staff(self, role, axes=None):
        """Line and caseload of a role, month by month, all regions together."""
        resources = self._of_role(role)
        if axes is None:
            axes = _pyplot().subplots(1, 2, figsize=(9, 3.5), constrained_layout=True)[1]
        for ax, (measure, word) in zip(axes, (("waiting", "line"), ("caseload", "caseload"))):
            self._plot_bands(self.estimate(resources[measure].sum("region")), ax)
            ax.set_title(f"{self.words[word]}: {text_of(role)}", size=10)
        return axes

    def plot_plane(self, against=None, ax=None):
        """The cost-effectiveness plane: a point per draw and the mean, by arm."""
        ax = _axes(ax)
        bases = self.bases_of(against)
        names, _ = self._names_of(bases, bases)
        for arm in bases:
            points = self.plane(str(arm), against)
            colour = self._colour(arm)
            ax.scatter(points["effect"], points["cost"] / 1e6, s=12, alpha=0.5, color=colour)
            mean = points.mean()
            ax.plot(mean["effect"], mean["cost"] / 1e6, "D", color=colour, label=names[arm])
        ax.axhline(0.0, color="0.6", linewidth=0.8, zorder=0)
        ax.axvline(0.0, color="0.6", linewidth=0.8, zorder=0)
        ax.set_xlabel(self.words["effect"])
        ax.set_ylabel(self.words["cost"])
        ax.set_title(f"• {self.words['draw']}   ◆ {self.words['mean']}", size=9)
        ax.legend(frameon=False, fontsize=8)
        return ax

    def _names_of(self, arms, bases):
        """What arms are called beside their bases, and what the base is called."""
        if len(set(bases.values())) == 1:
            return {arm: text_of(arm) for arm in arms}, text_of(next(iter(bases.values())))
        names = {arm: f"{text_of(arm)} − {text_of(bases[arm])}" for arm in arms}
        return names, self.words["base"]

    def _colour(self, arm):
        """The same colour for an arm in every plot of the file."""
        return f"C{self.arms.index(str(arm)) % 10}"

    def _plot_bands(self, estimates, ax):
        ax = _axes(ax)
        for arm in estimates["arm"].values:
            own = estimates.sel(arm=arm)
            colour = self._colour(arm)
            ax.plot(own["time"], own["mean"], color=colour, label=text_of(arm))
            ax.fill_between(own["time"], own["low"], own["high"], color=colour, alpha=0.2)
        ax.tick_params(axis="x", rotation=30)
        ax.legend(frameon=False, fontsize=8)
        return ax


def text_of(name):
    return str(name).replace("_", " ")


def _pyplot():
    import matplotlib.pyplot as pyplot  # Only those who draw need it.

    return pyplot


def _axes(ax, height=4.0):
    if ax is not None:
        return ax
    return _pyplot().subplots(figsize=(7.5, height), constrained_layout=True)[1]
