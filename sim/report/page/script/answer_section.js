// The head of the page: the question, the answer, and all arms at a glance.
(function (page) {
  function verdict(view, measure, difference) {
    if (!page.isClear(difference)) { return view.text("verdict.open"); }
    var isMore = difference[0] > 0;
    if (measure.better === "unsaid") { return view.text(isMore ? "verdict.more" : "verdict.less"); }
    return view.text((measure.better === "more") === isMore ? "verdict.better" : "verdict.worse");
  }

  // A difference as so many of the people followed.
  function inPersons(view, difference, persons) {
    if (typeof persons !== "number" || !difference) { return view.text("unknown"); }
    return view.numbers.spread(difference.slice(0, 3).map(function (x) {
      return typeof x === "number" ? x * persons : x;
    }), "persons", true);
  }

  function row(view, arm) {
    var group = view.group;
    var measure = group.measures[0];
    var compared = measure.arms[arm.place] || {};
    var isBase = arm.place === 0;
    var none = view.text("none");
    var cells = [page.armHead(view, arm.place),
      view.numbers.spread(compared.level, measure.unit),
      isBase ? view.text("base") : view.numbers.spread(compared.difference, measure.unit, true)];
    if (measure.unit === "share") {
      cells.push(isBase ? none : inPersons(view, compared.difference, group.persons));
    }
    if (view.answer.economics.price_year) {
      cells.push(isBase ? none : view.numbers.spread(page.publicResult(view, arm.place), "kdkk", true));
      cells.push(page.perEffect(view, "cost_per_person_in_work", arm.place));
    }
    cells.push(arm.isChoice ? verdict(view, measure, compared.difference) : none);
    return cells;
  }

  // A cost per effect: nothing for a base, and meaningless where the effect may be none.
  page.perEffect = function (view, name, arm) {
    var economics = view.answer.economics;
    var effects = name === "cost_per_person_in_work" ? economics.in_work
                                                     : economics.months_in_work;
    if (!view.arms[arm].isChoice) { return view.text("none"); }
    var effect = (effects[arm] || {}).difference;
    if (!page.isClear(effect)) { return view.text("verdict.open"); }
    if (effect[0] < 0) { return view.text("costs.no.effect"); }
    return view.numbers.spread(economics[name][arm], "kdkk");
  };

  page.glance = function (view) {
    var group = view.group;
    if (!group || !group.measures.length) { return page.key(view); }
    var measure = group.measures[0];
    var heads = [view.text("arm"),
      view.text("glance.level") + ", " + view.unit(measure.unit),
      page.escape(view.text("difference", { base: view.baseLetter })) + ", " +
        view.unit(measure.unit, true)];
    if (measure.unit === "share") { heads.push(view.text("glance.persons")); }
    if (view.answer.economics.price_year) {
      heads.push(view.text("glance.public") + ", " + view.unit("kdkk"));
      heads.push(view.text("glance.per.person") + ", " + view.unit("kdkk"));
    }
    heads.push(view.text("glance.verdict"));
    var caption = page.escape(view.text("glance.title") + ": " + view.mainTitle(measure) +
      ", " + view.text("glance.month", { month: view.numbers.number(view.answer.horizon) })) +
      ". <small>" + view.text("interval") + "</small>";
    return page.table(caption, heads, view.arms.map(function (arm) { return row(view, arm); }),
      "numbers");
  };

  function warning(head, words) {
    return page.tag("p", { "class": "warning", role: "note" },
      "<strong>" + page.escape(head) + "</strong> " + page.escape(words));
  }

  page.warnings = function (view) {
    var computation = view.answer.computation;
    var failed = computation.failures.length;
    return (computation.is_calibrated ? ""
      : warning(view.text("uncalibrated.head"), view.text("uncalibrated"))) +
      (failed === 0 ? "" : warning(
        view.text("failures.head", { count: view.numbers.number(failed) }), view.text("failures")));
  };

  page.answerSection = function (view) {
    var answer = view.answer;
    var question = (view.language === "da" && answer.question_da) || answer.question;
    var paragraphs = page.sentence(view);
    return page.section(view, "question", view.text("question.title"),
        page.tag("p", { "class": "question" }, page.escape(question))) +
      page.section(view, "answer", view.text("answer.title"),
        page.tag("p", { "class": "answer" }, paragraphs[0]) +
        paragraphs.slice(1).map(function (words) { return "<p>" + words + "</p>"; }).join("") +
        page.glance(view));
  };
})(this.jobspor = this.jobspor || {});
