// The answer in one sentence, built from the numbers and no surer than they are. Every number is a
// <data> element whose value is the number in the Answer (or the product that the words name).
(function (page) {
  // Numbers of a difference in words. A clear loss is told by its size, so its interval turns round.
  function differenceWords(view, difference, factor, unit, isClear) {
    var flip = isClear && difference[0] < 0 ? -1 : 1;
    var places = view.numbers.decimalsOf(difference.slice(0, 3).map(function (x) {
      return x * factor;
    }), unit);
    function say(x) { return view.numbers.bare(flip * x * factor, unit, !isClear, places); }
    var ends = flip > 0 ? [difference[1], difference[2]] : [difference[2], difference[1]];
    return {
      mean: page.datum(difference[0] * factor, say(difference[0])),
      range: view.text("range", { low: page.datum(ends[0] * factor, say(ends[0])),
                                  high: page.datum(ends[1] * factor, say(ends[1])) })
    };
  }

  function keyOf(difference, isPhrase) {
    if (!page.isClear(difference)) { return isPhrase ? "answer.open" : "answer.level.open"; }
    return isPhrase ? (difference[0] > 0 ? "answer.more" : "answer.fewer")
                    : (difference[0] > 0 ? "answer.higher" : "answer.lower");
  }

  function mainWords(view, arm) {
    var group = view.group;
    var measure = group.measures[0];
    var difference = measure.arms[arm].difference;
    var values = { arm: page.escape(view.arms[arm].title), base: page.escape(view.baseOf(arm)),
                   citizens: view.isAboutAll ? view.text("citizens.all")
                     : page.escape(view.text("citizens.group", {
                         group: view.groupTitle(group) })) };
    if (!page.isKnown(difference)) { return view.text("answer.unknown", values); }
    var isClear = page.isClear(difference);
    var phrase = "phrase." + measure.id;
    var isPhrase = measure.unit === "share" && view.text.has(phrase) &&
      typeof group.persons === "number";
    if (isPhrase) {
      var per100 = differenceWords(view, difference, 100, "number", isClear);
      var persons = differenceWords(view, difference, group.persons, "persons", isClear);
      values.per100 = per100.mean;
      values.range = per100.range;
      values.persons = persons.mean;
      values.personRange = persons.range;
      values.all = page.datum(group.persons, view.numbers.number(group.persons));
      values.phrase = view.text(phrase, { months: view.numbers.number(view.answer.horizon) });
    } else {
      var words = differenceWords(view, difference, 1, measure.unit, isClear);
      values.amount = words.mean + " " + view.unit(measure.unit, true);
      values.range = words.range;
      values.measure = page.escape(view.mainTitle(measure));
    }
    return view.text(keyOf(difference, isPhrase), values);
  }

  function moneyWords(view, spread, isSigned, flip) {
    var ends = flip < 0 ? [spread[2], spread[1]] : [spread[1], spread[2]];
    return {
      amount: page.datum(spread[0], view.numbers.money(flip * spread[0], isSigned)),
      range: page.datum(ends[0] + ";" + ends[1],
        view.numbers.moneyRange(flip * ends[0], flip * ends[1], isSigned)),
      years: view.years
    };
  }

  // Net result of the public sector against the base; a minus is a cost.
  page.publicResult = function (view, arm) {
    var payers = view.answer.economics.payers.filter(function (payer) {
      return payer.id === "public";
    });
    return payers.length && payers[0].arms[arm] ? payers[0].arms[arm].difference : undefined;
  };

  function netWords(view, arm) {
    var net = page.publicResult(view, arm);
    if (!page.isKnown(net)) { return ""; }
    if (!page.isClear(net)) { return view.text("answer.costs.open", moneyWords(view, net, true, 1)); }
    return net[0] > 0 ? view.text("answer.saves", moneyWords(view, net, false, 1))
                      : view.text("answer.costs", moneyWords(view, net, false, -1));
  }

  // A cost per person in work means nothing where nobody may have come into work.
  function perPersonWords(view, arm) {
    var economics = view.answer.economics;
    var effect = (economics.in_work[arm] || {}).difference;
    var net = page.publicResult(view, arm);
    if (!page.isClear(effect)) { return view.text("answer.cost.open"); }
    if (effect[0] < 0 || (net && page.isClear(net) && net[0] > 0)) { return ""; }
    var cost = economics.cost_per_person_in_work[arm];
    if (!cost || typeof cost[0] !== "number") { return view.text("answer.cost.unknown"); }
    var amount = page.datum(cost[0], view.numbers.money(cost[0]));
    var values = { cost: amount, months: view.answer.horizon };
    if (!page.isKnown(cost)) { return view.text("answer.cost.wide", values); }
    values.range = moneyWords(view, cost, false, 1).range;
    return view.text("answer.cost", values);
  }

  function costWords(view, arm) {
    if (!view.answer.economics.price_year) { return view.text("answer.no.prices"); }
    return [perPersonWords(view, arm), netWords(view, arm)].filter(Boolean).join(" ");
  }

  // The sentence and what belongs to it, as paragraphs of HTML.
  page.sentence = function (view) {
    var hasMeasure = !!view.group && view.group.measures.length > 0;
    if (view.arms.length < 2 || !hasMeasure) { return [view.text("answer.single")]; }
    var lead = view.answer.lead;
    if (view.answer.sweep.points.length > 1) {
      return page.sweepWords(view, lead).concat(costWords(view, lead));
    }
    return [mainWords(view, lead), costWords(view, lead), page.othersWords(view, lead)]
      .filter(Boolean);
  };
})(this.jobspor = this.jobspor || {});
