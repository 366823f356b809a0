// Who gains and who loses: single persons, target groups, every outcome.
(function (page) {
  var rows = [["gained", "gains.gained"], ["lost", "gains.lost"], ["on_policy", "gains.on"],
              ["not_served", "gains.not.served"], ["others_gain", "gains.others"]];

  // A share, and as how many persons; a small number of them hides the share, too.
  function shareWords(view, spread, persons, isDifference) {
    if (spread && spread[0] === "few") { return view.text("few"); }
    var words = view.numbers.spread(spread, "share", isDifference);
    if (isDifference || !spread || typeof spread[0] !== "number" || typeof persons !== "number") {
      return words;
    }
    return words + "<br><small>" + view.text("gains.persons", {
      persons: view.numbers.number(spread[0] * persons) }) + "</small>";
  }

  function personsTable(view) {
    var answer = view.answer;
    var all = answer.groups[0];
    var body = rows.map(function (row) {
      var isOthers = row[0] === "others_gain";
      var others = isOthers && answer.others ? " <small>(" +
        page.escape(view.measureTitle({ id: answer.others })) + ", " +
        view.unit(answer.others_unit, true) + ")</small>" : "";
      return [page.escape(view.text(row[1])) + others].concat(view.changed.map(function (arm) {
        var spread = (answer.gains[arm.place] || {})[row[0]];
        if (isOthers && answer.others_unit !== "share") {
          return view.numbers.spread(spread, answer.others_unit, true);
        }
        var isOfAll = row[0] !== "not_served";
        return shareWords(view, spread, isOfAll && all ? all.persons : null, isOthers);
      }));
    });
    var heads = [view.unit("share")].concat(view.changed.map(function (arm) {
      return page.armHead(view, arm.place);
    }));
    return page.table(page.escape(view.text("gains.table", { base: view.base })), heads, body,
      "numbers");
  }

  function visibleGroups(view) {
    return view.answer.groups.filter(function (group) { return group.persons !== "few"; });
  }

  function measuresOf(view) {
    return view.answer.groups.length ? view.answer.groups[0].measures : [];
  }

  function xTitle(view, measure) {
    return page.stripped(view.text("difference", { base: view.baseLetter })) + ", " +
      view.unit(measure.unit, true);
  }

  function groupTable(view, group) {
    var title = view.text("gains.group.table", { group: view.groupTitle(group),
                                                 persons: view.numbers.number(group.persons) });
    var body = group.measures.map(function (measure) {
      return [page.escape(view.measureTitle(measure)) + ", <small>" + view.unit(measure.unit) +
              "</small>"].concat(view.arms.map(function (arm) {
        var compared = measure.arms[arm.place] || {};
        var level = view.numbers.spread(compared.level, measure.unit);
        return arm.place === 0 ? level : level + "<br><small>" +
          view.numbers.spread(compared.difference, measure.unit, true) + "</small>";
      }));
    });
    var gains = group.gains || [];
    rows.forEach(function (row) {
      if (row[0] === "others_gain" || gains.length === 0) { return; }
      body.push([page.escape(view.text(row[1])) + ", <small>" + view.unit("share") + "</small>"]
        .concat(view.arms.map(function (arm) {
          return arm.against === arm.place ? ""
            : shareWords(view, (gains[arm.place] || {})[row[0]], null, false);
        })));
    });
    var heads = [view.text("choose.measure")].concat(view.arms.map(function (arm) {
      return page.badge(view, arm.place);
    }));
    return page.table(page.escape(title), heads, body, "numbers");
  }

  // All groups on one scale; the browser lets the reader choose another outcome.
  function groupFigures(view) {
    function measureOf(choice) { return measuresOf(view)[choice.measure]; }
    function ofGroup(group, choice) { return (group.measures[choice.measure] || {}).arms || []; }
    function scaleOf(choice) {
      return visibleGroups(view).reduce(function (values, group) {
        return choice.arms.reduce(function (all, arm) {
          var compared = arm > 0 && ofGroup(group, choice)[arm];
          return all.concat(compared ? (compared.difference || []).slice(0, 3) : []);
        }, values);
      }, []);
    }
    return visibleGroups(view).map(function (group, place) {
      function title(choice) {
        return view.text("gains.measure.panel", { measure: view.groupTitle(group),
                                                  group: view.measureTitle(measureOf(choice)) });
      }
      return page.figure(view, {
        id: "by-group-" + place, title: title, name: view.groupTitle(group),
        table: groupTable(view, group),
        chart: function (choice) {
          return page.differenceChart(view, {
            title: title(choice), arms: choice.arms, unit: measureOf(choice).unit,
            xTitle: xTitle(view, measureOf(choice)), values: scaleOf(choice),
            rows: [{ title: "", compared: ofGroup(group, choice) }]
          });
        }
      });
    });
  }

  function measureTable(view, place) {
    var measure = measuresOf(view)[place];
    var heads = [view.text("choose.group")].concat(view.changed.map(function (arm) {
      return page.badge(view, arm.place);
    }));
    return page.table(page.escape(view.measureTitle(measure) + ": " + xTitle(view, measure)), heads,
      visibleGroups(view).map(function (group) {
        return [page.escape(view.groupTitle(group))].concat(view.changed.map(function (arm) {
          var compared = ((group.measures[place] || {}).arms || [])[arm.place] || {};
          return view.numbers.spread(compared.difference, measure.unit, true);
        }));
      }), "numbers");
  }

  // One outcome on a scale of its own; the browser lets the reader choose another group.
  function measureFigure(view, place) {
    var measure = measuresOf(view)[place];
    function groupOf(choice) { return visibleGroups(view)[choice.group]; }
    function title(choice) {
      return view.text("gains.measure.panel", { measure: view.measureTitle(measure),
                                                group: view.groupTitle(groupOf(choice)) });
    }
    return page.figure(view, {
      id: "measure-" + place, title: title, name: view.measureTitle(measure),
      table: measureTable(view, place),
      chart: function (choice) {
        return page.differenceChart(view, {
          title: title(choice), arms: choice.arms, unit: measure.unit,
          xTitle: xTitle(view, measure),
          rows: [{ title: "", compared: (groupOf(choice).measures[place] || {}).arms }]
        });
      }
    });
  }

  page.visibleGroups = visibleGroups;

  page.gainsSection = function (view) {
    if (view.arms.length < 2 || !measuresOf(view).length || !visibleGroups(view).length) {
      return "";
    }
    var hidden = view.answer.groups.filter(function (group) { return group.persons === "few"; })
      .map(function (group) {
        return page.note(view.text("gains.group.few", { group: view.groupTitle(group) }));
      }).join("");
    var panels = measuresOf(view).map(function (measure, place) {
      return measureFigure(view, place);
    });
    return page.section(view, "gains", view.text("gains.title"),
      page.note(view.text("gains.note")) +
      (view.answer.gains.length > 1 ? personsTable(view) : "") + page.key(view) +
      page.tag("h3", {}, view.text("gains.by.group")) +
      page.tag("div", { "class": "choice", "data-choice": "measure" }, "") + hidden +
      page.figures(groupFigures(view)) + page.tag("h3", {}, view.text("gains.measures")) +
      page.tag("div", { "class": "choice", "data-choice": "group" }, "") + page.figures(panels));
  };
})(this.jobspor = this.jobspor || {});
