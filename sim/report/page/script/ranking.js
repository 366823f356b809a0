// How the other arms stand to the one that the answer names. Two arms are told apart by the interval
// of the difference between them, never by whether their own intervals overlap.
(function (page) {
  var mostTold = 3;  // With more, letters only: the table has the numbers.

  // The Answer's contrast of two arms, and which way it has to be turned: one less the other.
  function contrastOf(view, one, other) {
    var found = (view.answer.contrasts || []).filter(function (contrast) {
      return (contrast.arm === one && contrast.other === other) ||
        (contrast.arm === other && contrast.other === one);
    })[0];
    return found && page.isKnown(found.difference)
      ? { spread: found.difference, turn: found.arm === one ? 1 : -1 } : undefined;
  }

  // A spread in the unit of the measure, turned round where its arms stand the other way.
  page.toldSpread = function (view, spread, unit, turn, isSigned) {
    var ends = turn > 0 ? [spread[1], spread[2]] : [spread[2], spread[1]];
    var places = view.numbers.decimalsOf(spread, unit);
    function bare(x) { return page.datum(x, view.numbers.bare(turn * x, unit, isSigned, places)); }
    return {
      mean: bare(spread[0]) + view.unitAfter(unit, true),
      range: view.text("range", { low: bare(ends[0]), high: bare(ends[1]) })
    };
  };

  function isClearGain(view, arm) {
    var measure = view.group.measures[0];
    var difference = measure.arms[arm].difference;
    return page.isClear(difference) && page.directionOf(measure) * difference[0] > 0;
  }

  // One arm beside the first: behind it, or by itself where the first is no gain.
  function oneWords(view, arm, lead) {
    var measure = view.group.measures[0];
    var own = page.toldSpread(view, measure.arms[arm].difference, measure.unit, 1, true);
    var values = { arm: page.escape(view.arms[arm].title), amount: own.mean, range: own.range };
    var contrast = isClearGain(view, lead) && contrastOf(view, lead, arm);
    if (!contrast) {
      var isClear = page.isClear(measure.arms[arm].difference);
      return view.text(isClear ? "answer.other" : "answer.other.open", values);
    }
    var isApart = page.isClear(contrast.spread);
    var gap = page.toldSpread(view, contrast.spread, measure.unit,
      page.directionOf(measure) * contrast.turn, !isApart);
    values.gap = gap.mean;
    values.gapRange = gap.range;
    return view.text(isApart ? "answer.behind" : "answer.behind.open", values);
  }

  function listWords(view, key, arms) {
    return arms.length === 0 ? "" : view.text(key, { arms: arms.map(function (arm) {
      return view.arms[arm].letter;
    }).join(", ") });
  }

  function manyWords(view, others, lead) {
    var measure = view.group.measures[0];
    function isApart(arm) {
      var contrast = contrastOf(view, lead, arm);
      return !!contrast && page.isClear(contrast.spread);
    }
    if (isClearGain(view, lead)) {
      return listWords(view, "answer.ahead", others.filter(isApart)) + " " +
        listWords(view, "answer.not.apart",
          others.filter(function (arm) { return !isApart(arm); }));
    }
    return view.text("answer.none.clear") + " " +
      listWords(view, "answer.others.worse", others.filter(function (arm) {
        return page.isClear(measure.arms[arm].difference);
      }));
  }

  // Empty where there is no other arm to choose.
  page.othersWords = function (view, lead) {
    var measure = view.group.measures[0];
    var others = view.arms.map(function (arm) { return arm.place; }).filter(function (arm) {
      return view.arms[arm].isChoice && arm !== lead &&
        page.isKnown(measure.arms[arm].difference);
    });
    if (!others.length) { return ""; }
    var words = others.length > mostTold ? [manyWords(view, others, lead)]
      : others.map(function (arm) { return oneWords(view, arm, lead); });
    if (isClearGain(view, lead)) { words.unshift(view.text("answer.chosen")); }
    if (!view.hasOneBase) { words.push(view.text("answer.own.base")); }
    return words.join(" ").replace(/ +/g, " ").trim();
  };
})(this.jobspor = this.jobspor || {});
