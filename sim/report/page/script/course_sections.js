// Month by month: courses, flows between states, lines and caseloads.
(function (page) {
  // "line/jobcentre_mentor" belongs to a role; others are told as they are.
  function partsOf(id) {
    var slash = id.indexOf("/");
    return slash < 0 ? { kind: id, role: "" } : { kind: id.slice(0, slash), role: id.slice(slash + 1) };
  }

  function titleOf(view, trajectory) {
    var parts = partsOf(trajectory.id);
    if (parts.role === "") {
      return view.text.has("course." + parts.kind) ? view.text("course." + parts.kind)
        : view.text.has("state." + parts.kind) ? view.text("state." + parts.kind)
        : view.text.orSpaced("measure." + parts.kind, parts.kind);
    }
    var known = view.answer.roles.filter(function (role) { return role.id === parts.role; })[0];
    var role = view.roleTitle(parts.role, known && known.title);
    var key = "course." + parts.kind;
    return view.text.has(key) ? view.text(key, { role: role })
                              : view.text.orSpaced("", parts.kind) + ": " + role;
  }

  // Lines and caseloads are means of few persons, and told with a decimal.
  function staffUnit(unit) { return unit === "persons" ? "number" : unit; }

  function courseFigure(view, trajectory, id) {
    var title = titleOf(view, trajectory) + ", " + view.unit(trajectory.unit);
    return page.figure(view, page.lineFigure(view, {
      id: id, title: title, caption: title,
      x: trajectory.months, xUnit: "months", xTitle: view.text("months.axis"),
      unit: partsOf(trajectory.id).role === "" ? trajectory.unit : staffUnit(trajectory.unit),
      withZero: true, atX: view.month,
      thinned: function (step) {
        return view.text("table.thinned", { step: view.numbers.number(step) });
      },
      points: function (arm) { return trajectory.arms[arm] || []; }
    }));
  }

  // How far the arms end from the base, as a share of the highest end.
  function partingOf(trajectory) {
    var ends = trajectory.arms.map(function (course) {
      var last = course[course.length - 1];
      return last && typeof last[0] === "number" ? last[0] : 0;
    });
    var highest = Math.max.apply(null, ends.map(Math.abs).concat(1e-9));
    return Math.max.apply(null, ends.map(function (end) { return Math.abs(end - ends[0]); })) /
      highest;
  }

  var staffMost = 9;

  // Places of the courses to show: of citizens all, of staff those in which the arms part most.
  function placesOf(view, isStaff) {
    var all = view.answer.trajectories;
    var places = all.map(function (trajectory, k) { return k; }).filter(function (k) {
      return (partsOf(all[k].id).role !== "") === isStaff && all[k].months.length > 0;
    });
    if (!isStaff || places.length <= staffMost) { return places; }
    return places.slice().sort(function (a, b) {
      return partingOf(all[b]) - partingOf(all[a]) || a - b;
    }).slice(0, staffMost).sort(function (a, b) { return a - b; });
  }

  function figuresOf(view, isStaff) {
    return placesOf(view, isStaff).map(function (k) {
      return courseFigure(view, view.answer.trajectories[k], "course-" + k);
    });
  }

  page.courseSection = function (view) {
    var figures = figuresOf(view, false);
    return figures.length === 0 ? "" : page.section(view, "courses", view.text("courses.title"),
      page.note(view.text("courses.note")) + page.key(view) + page.figures(figures));
  };

  var tones = { benefit: 0, internship: 1, wage_subsidy: 2, hours_beside_benefit: 3,
                ordinary_job: 4, education: 5, rehabilitation: 5, waiting_for_flex_job: 6,
                flex_job: 6, sick_listed: 7, prison: 7, disability_pension: 8, left: 9, outside: 9,
                work: 4, placement: 1 };

  function flowTable(view, states, flows, arm) {
    var heads = [view.text("flows.from")].concat(states.map(function (state) {
      return page.escape(state.title);
    }));
    var months = view.answer.flows.months;
    var body = [];
    for (var step = 0; step + 1 < months.length; ++step) {
      states.forEach(function (from, k) {
        var cells = states.map(function () { return "0"; });
        flows.forEach(function (flow) {
          if (flow.step === step && flow.from === k) {
            cells[flow.to] = view.numbers.number(flow.persons);
          }
        });
        if (cells.some(function (cell) { return cell !== "0"; })) {
          body.push([page.escape(from.title) + ", <small>" + view.numbers.number(months[step]) +
                     "\u2013" + view.numbers.number(months[step + 1]) + "</small>"].concat(cells));
        }
      });
    }
    var title = view.text("flows.table", { arm: page.escape(view.arms[arm].title) });
    return page.table(title, heads, body, "numbers");
  }

  function flowFigure(view, states, arm) {
    var flows = view.answer.flows.arms[arm];
    var title = view.arms[arm].letter + " " + view.arms[arm].title;
    return page.figure(view, {
      id: "flow-" + arm, title: title, arm: arm,
      chart: function () {
        return page.flowChart(view, {
          months: view.answer.flows.months, states: states, flows: flows, atMonth: view.month,
          description: view.text("chart.flow", { title: title })
        });
      },
      table: flowTable(view, states, flows, arm)
    });
  }

  page.flowSection = function (view) {
    var flows = view.answer.flows;
    if (flows.months.length < 2 || flows.states.length === 0) { return ""; }
    var states = flows.states.map(function (name) {
      return { title: view.text.orSpaced("state." + name, name),
               tone: tones[name] === undefined ? 9 : tones[name] };
    });
    var figures = view.drawn.filter(function (arm) { return flows.arms[arm]; })
      .map(function (arm) { return flowFigure(view, states, arm); });
    return page.section(view, "flows", view.text("flows.title"),
      page.note(view.text("flows.note")) + page.figures(figures));
  };

  // One measure of all roles, the arms side by side.
  function roleTable(view, roles, title, words) {
    var heads = [view.text("waiting.role")].concat(view.arms.map(function (arm) {
      return page.armHead(view, arm.place);
    }));
    return page.table(page.escape(title), heads, roles.map(function (role) {
      return [page.escape(view.roleTitle(role.id, role.title))].concat(
        view.arms.map(function (arm) {
          return role.posts[arm.place] > 0 ? words(role, arm.place) : view.text("none");
        }));
    }), "numbers");
  }

  var shownTables = 2;

  function roleTables(view) {
    var roles = view.answer.roles.filter(function (role) {
      return role.posts.some(function (posts) { return posts > 0; });
    });
    if (roles.length === 0) { return ""; }
    var tables = roles[0].measures.map(function (measure, place) {
      var title = view.measureTitle(measure) + ", " + view.unit(measure.unit);
      return roleTable(view, roles, title, function (role, arm) {
        return view.numbers.spread(((role.measures[place] || {}).arms[arm] || {}).level,
          staffUnit(measure.unit));
      });
    });
    tables.splice(shownTables, 0, roleTable(view, roles, view.text("waiting.posts"),
      function (role, arm) { return view.numbers.number(role.posts[arm]); }));
    return page.note(view.text("waiting.note")) + tables.slice(0, shownTables).join("") +
      "<details><summary>" + view.text("waiting.more") + "</summary>" +
      tables.slice(shownTables).join("") + "</details>";
  }

  page.waitingSection = function (view) {
    var tables = roleTables(view);
    var figures = figuresOf(view, true);
    var count = view.answer.trajectories.filter(function (trajectory) {
      return partsOf(trajectory.id).role !== "";
    }).length;
    var some = figures.length < count ? page.note(view.text("waiting.some", {
      shown: view.numbers.number(figures.length), count: view.numbers.number(count) })) : "";
    return !tables && !figures.length ? ""
      : page.section(view, "waiting", view.text("waiting.title"),
        page.key(view) + some + page.figures(figures) + tables);
  };
})(this.jobspor = this.jobspor || {});
