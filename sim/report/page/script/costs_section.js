// What the money buys, who pays, and year by year.
(function (page) {
  function armHeads(view, first) {
    return [first].concat(view.changed.map(function (arm) {
      return page.armHead(view, arm.place);
    }));
  }

  function perArm(view, title, words) {
    return [page.escape(title)].concat(view.changed.map(function (arm) {
      return words(arm.place);
    }));
  }

  function differenceOf(compared) { return (compared || {}).difference; }

  function purchaseWords(view, bought) {
    var words = view.text("spending.posts", {
      posts: view.numbers.number(bought.posts),
      role: page.escape(view.roleTitle(bought.role, bought.title)) });
    var when = [bought.ramp_up > 0 ? view.text("spending.ramp.up",
                  { months: view.numbers.plain(bought.ramp_up) }) : "",
                typeof bought.until === "number" ? view.text("spending.until",
                  { months: view.numbers.plain(bought.until) }) : ""].filter(Boolean);
    return words + (when.length ? " <small>(" + when.join(", ") + ")</small>" : "");
  }

  function priceOf(buys) {
    return buys.reduce(function (sum, bought) {
      return typeof bought.price === "number" ? sum + bought.posts * bought.price : NaN;
    }, 0);
  }

  // Posts, their price in a year, and what a budget leaves because posts are whole.
  page.spendingTable = function (view) {
    var buyers = view.answer.arms.map(function (arm, k) { return { arm: arm, place: k }; })
      .filter(function (one) { return one.arm.buys.length > 0; });
    if (!buyers.length) { return ""; }
    var hasBudget = buyers.some(function (one) { return typeof one.arm.budget === "number"; });
    var hasPrice = view.answer.economics.price_year > 0;
    function money(x) {
      return typeof x === "number" && isFinite(x) ? view.numbers.bare(x, "kdkk")
                                                  : view.text("none");
    }
    var unit = ", " + view.unit("kdkk");
    var heads = [view.text("arm"), view.text("spending.bought")]
      .concat(hasPrice ? [view.text("spending.year") + unit] : [],
        hasBudget ? [view.text("spending.budget") + unit, view.text("spending.unspent") + unit] : []);
    return page.table(view.text("spending.title"), heads, buyers.map(function (one) {
      var arm = one.arm;
      return [page.armHead(view, one.place), arm.buys.map(function (bought) {
        return purchaseWords(view, bought);
      }).join("<br>")].concat(hasPrice ? [money(priceOf(arm.buys))] : [],
        hasBudget ? [money(arm.budget), money(arm.unspent)] : []);
    }), "numbers purchases") +
      (hasBudget ? page.note(view.text("spending.note")) : "");
  };

  function payerTitle(view, payer) { return view.text.orSpaced("payer." + payer.id, payer.id); }

  function payerTable(view) {
    var economics = view.answer.economics;
    var rows = economics.payers.map(function (payer) {
      return perArm(view, payerTitle(view, payer), function (arm) {
        return view.numbers.spread(differenceOf(payer.arms[arm]), "kdkk", true);
      });
    });
    return page.table(view.text("costs.net") + ", " + view.unit("kdkk"),
      armHeads(view, view.text("costs.payer")), rows, "numbers totals");
  }

  function payBack(view, arm) {
    var years = view.answer.economics.pay_back_years[arm];
    if (!view.arms[arm].isChoice) { return view.text("none"); }
    return typeof years === "number"
      ? view.text("costs.pay.back.years", { years: view.numbers.number(years, 1) })
      : view.text("costs.pay.back.none");
  }

  function worthTable(view) {
    var economics = view.answer.economics;
    var thousand = ", " + view.unit("kdkk");
    function spreadOf(list, unit) {
      return function (arm) {
        return view.numbers.spread(differenceOf(list[arm]), unit, true);
      };
    }
    return page.table(view.text("costs.staff"), armHeads(view, ""), [
      perArm(view, view.text("costs.staff.post") + thousand,
        spreadOf(economics.staff_by_post, "kdkk")),
      perArm(view, view.text("costs.staff.use") + thousand,
        spreadOf(economics.staff_by_use, "kdkk")),
      perArm(view, view.text("costs.in.work"), spreadOf(economics.in_work, "persons")),
      perArm(view, view.text("costs.months"), spreadOf(economics.months_in_work, "persons")),
      perArm(view, view.text("glance.per.person") + thousand, function (arm) {
        return page.perEffect(view, "cost_per_person_in_work", arm);
      }),
      perArm(view, view.text("costs.per.month") + thousand, function (arm) {
        return page.perEffect(view, "cost_per_month_in_work", arm);
      }),
      perArm(view, view.text("costs.pay.back"), function (arm) { return payBack(view, arm); }),
      perArm(view, view.text("costs.assumed"), function (arm) {
        return view.arms[arm].isChoice
          ? view.numbers.value(economics.share_on_assumptions[arm], "share") : view.text("none");
      })], "numbers") + page.note(view.text("costs.staff.note"));
  }

  // A line per arm over the years of the run, for one payer.
  function yearsFigure(view, payer, place) {
    var count = payer.differences_by_year.reduce(function (most, years) {
      return Math.max(most, years.length);
    }, 0);
    var years = [];
    for (var k = 0; k < count; ++k) { years.push(k + 1); }
    return page.figure(view, page.lineFigure(view, {
      id: "years-" + place, title: payerTitle(view, payer), x: years,
      xTitle: view.text("years.axis"), unit: "dkk",
      tableUnit: "kdkk", isSigned: true, withZero: true, dots: true, withBase: false,
      atX: function (year) { return view.text("year", { year: view.numbers.number(year) }); },
      points: function (arm) { return payer.differences_by_year[arm] || []; }
    }));
  }

  page.costSection = function (view) {
    var economics = view.answer.economics;
    if (!economics.price_year) {
      return page.section(view, "costs", view.text("costs.title"),
        page.note(view.text("answer.no.prices")) + page.spendingTable(view));
    }
    var figures = economics.payers.filter(function (payer) {
      return payer.differences_by_year.some(function (years) { return years.length > 1; });
    }).map(function (payer, k) { return yearsFigure(view, payer, k); });
    return page.section(view, "costs", view.text("costs.title"), page.spendingTable(view) +
      page.note(view.text("costs.note", { base: view.base, years: view.years,
                                          year: String(economics.price_year) })) +
      payerTable(view) + worthTable(view) +
      (figures.length ? page.tag("h3", {}, view.text("costs.years.title")) +
        page.note(view.text("costs.years.note", { base: view.base })) + page.key(view) +
        page.figures(figures) : ""));
  };
})(this.jobspor = this.jobspor || {});
