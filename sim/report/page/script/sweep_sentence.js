// The answer of a sweep: how far to go, what the next step would bring, and what else follows.
(function (page) {
  // A level with its unit and its interval.
  function levelWords(view, spread, unit) {
    var places = view.numbers.decimalsOf(spread, unit);
    return {
      level: page.datum(spread[0], view.numbers.bare(spread[0], unit, false, places)) +
        view.unitAfter(unit),
      levelRange: view.text("range", {
        low: page.datum(spread[1], view.numbers.bare(spread[1], unit, false, places)),
        high: page.datum(spread[2], view.numbers.bare(spread[2], unit, false, places)) })
    };
  }

  // "12.3 days lower (95 % interval ...)", or that it cannot be told.
  function changeWords(view, measure, difference) {
    if (!page.isKnown(difference)) { return view.text("sweep.change.unknown"); }
    var isClear = page.isClear(difference);
    var turn = isClear && difference[0] < 0 ? -1 : 1;
    var told = page.toldSpread(view, difference, measure.unit, turn, !isClear);
    return view.text(!isClear ? "sweep.change.open"
      : difference[0] > 0 ? "sweep.change.up" : "sweep.change.down",
      { amount: told.mean, range: told.range });
  }

  function isGain(measure, difference) {
    return page.isClear(difference) && page.directionOf(measure) * difference[0] > 0;
  }

  // The point with the largest clear gain; where none is clear, with the largest one.
  function bestOf(view, measure) {
    var sign = page.directionOf(measure);
    var known = view.answer.sweep.points.map(function (point) { return point.arm; })
      .filter(function (arm) { return page.isKnown(measure.arms[arm].difference); });
    var clear = known.filter(function (arm) {
      return isGain(measure, measure.arms[arm].difference);
    });
    return (clear.length ? clear : known)
      .reduce(function (best, arm) {
        return best < 0 || sign * measure.arms[arm].difference[0] >
          sign * measure.arms[best].difference[0] ? arm : best;
      }, -1);
  }

  function mainWords(view, arm, measure) {
    var compared = measure.arms[arm];
    var values = levelWords(view, compared.level, measure.unit);
    values.arm = page.escape(view.arms[arm].title);
    values.base = page.escape(view.baseOf(arm));
    values.measure = page.escape(view.mainTitle(measure));
    values.change = changeWords(view, measure, compared.difference);
    values.baseLevel = levelWords(view, measure.arms[view.arms[arm].against].level,
      measure.unit).level;
    return view.text("sweep.answer", values);
  }

  // What a further step brings, and how much of the whole is reached.
  function stepWords(view, arm, measure) {
    var best = bestOf(view, measure);
    var reached = measure.arms[arm].difference[0] / measure.arms[best].difference[0];
    var words = best === arm ? [view.text("sweep.best")]
      : [view.text("sweep.reached", {
          share: page.datum(reached, view.numbers.bare(reached, "share", false, 0)),
          best: page.escape(view.arms[best].title) })];
    view.answer.sweep.points.forEach(function (point) {
      if (point.before === arm) {
        words.push(view.text("sweep.next", { arm: page.escape(view.arms[point.arm].title),
                                             change: changeWords(view, measure, point.step[0]) }));
      }
    });
    return words.join(" ");
  }

  // All that the question asks for beside its first measure.
  function othersWords(view, arm) {
    var told = view.group.measures.slice(1).filter(function (measure) {
      return page.isKnown(measure.arms[arm].level) && page.isKnown(measure.arms[arm].difference);
    }).map(function (measure) {
      return page.tag("span", { "class": "item" }, view.text("sweep.other", {
        measure: page.escape(view.measureTitle(measure)),
        level: levelWords(view, measure.arms[arm].level, measure.unit).level,
        change: changeWords(view, measure, measure.arms[arm].difference) }));
    });
    return told.length ? view.text("sweep.others", { arm: page.escape(view.arms[arm].title),
                                                     list: told.join(" ").replace(/;(<\/span>)$/, ".$1") }) : "";
  }

  // Paragraphs of HTML, without what it costs.
  page.sweepWords = function (view, lead) {
    var measure = view.group.measures[0];
    var compared = measure.arms[lead];
    if (!page.isKnown(compared.difference) || !page.isKnown(compared.level)) {
      return [view.text("answer.unknown", { arm: page.escape(view.arms[lead].title),
                                            base: page.escape(view.baseOf(lead)) })];
    }
    if (!isGain(measure, compared.difference)) {
      var best = bestOf(view, measure);
      return [view.text("sweep.open", {
        measure: page.escape(view.mainTitle(measure)), arm: page.escape(view.arms[best].title),
        base: page.escape(view.baseOf(best)),
        change: changeWords(view, measure, measure.arms[best].difference) })];
    }
    return [mainWords(view, lead, measure), stepWords(view, lead, measure),
            othersWords(view, lead)].filter(Boolean);
  };
})(this.jobspor = this.jobspor || {});
