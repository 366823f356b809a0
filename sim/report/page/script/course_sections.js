// Month by month: courses of citizens, lines and caseloads of staff.
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

  // How far the arms are from one another at the worst, as a share of the highest value.
  function partingOf(trajectory) {
    var highest = 1e-9;
    var widest = 0;
    trajectory.months.forEach(function (month, k) {
      var levels = trajectory.arms.map(function (course) {
        return course[k] && typeof course[k][0] === "number" ? course[k][0] : 0;
      });
      var most = Math.max.apply(null, levels);
      highest = Math.max(highest, most);
      widest = Math.max(widest, most - Math.min.apply(null, levels));
    });
    return highest < least ? 0 : widest / highest;
  }

  var staffMost = 9;
  var least = 0.5;  // Fewer in a line are told as none.
  var leastParting = 0.05;

  function isOfStaff(trajectory) { return partsOf(trajectory.id).role !== ""; }

  // Places of the courses to show: of citizens all, of staff those in which the arms part most.
  function placesOf(view, isStaff) {
    var all = view.answer.trajectories;
    var places = all.map(function (trajectory, k) { return k; }).filter(function (k) {
      return isOfStaff(all[k]) === isStaff && all[k].months.length > 0;
    });
    if (!isStaff) { return places; }
    var partings = all.map(partingOf);
    return places.filter(function (k) { return partings[k] >= leastParting; })
      .sort(function (a, b) { return partings[b] - partings[a] || a - b; })
      .slice(0, staffMost).sort(function (a, b) { return a - b; });
  }

  page.drawnCourses = function (view) {
    return placesOf(view, false).concat(placesOf(view, true));
  };

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

  function measureOf(role, id) {
    return role.measures.filter(function (measure) { return measure.id === id; })[0];
  }

  // One measure of some roles, the arms side by side.
  function roleTable(view, roles, title, words) {
    var heads = [view.text("waiting.role")].concat(view.arms.map(function (arm) {
      return page.badge(view, arm.place);
    }));
    return page.table(page.escape(title), heads, roles.map(function (role) {
      return [page.escape(view.roleTitle(role.id, role.title))].concat(
        view.arms.map(function (arm) {
          return role.posts[arm.place] > 0 ? words(role, arm.place) : view.text("none");
        }));
    }), "numbers");
  }

  var shownTables = ["days_waited", "caseload_per_post"];

  // Every measure that some role has, in order.
  function measuresOf(roles) {
    return roles.reduce(function (measures, role) {
      return measures.concat(role.measures.filter(function (measure) {
        return measures.every(function (known) { return known.id !== measure.id; });
      }));
    }, []);
  }

  function roleTables(view) {
    var roles = view.answer.roles.filter(function (role) {
      return role.posts.some(function (posts) { return posts > 0; });
    });
    if (roles.length === 0) { return ""; }
    function tableOf(measure) {
      var having = roles.filter(function (role) { return measureOf(role, measure.id); });
      var title = view.measureTitle(measure) + ", " + view.unit(measure.unit);
      return roleTable(view, having, title, function (role, arm) {
        return view.numbers.spread((measureOf(role, measure.id).arms[arm] || {}).level,
          staffUnit(measure.unit));
      });
    }
    function isShown(measure) { return shownTables.indexOf(measure.id) >= 0; }
    var measures = measuresOf(roles);
    var posts = roleTable(view, roles, view.text("waiting.posts"), function (role, arm) {
      return view.numbers.number(role.posts[arm]);
    });
    return page.note(view.text("waiting.note")) + measures.filter(isShown).map(tableOf).join("") +
      "<details><summary>" + view.text("waiting.more") + "</summary>" + posts +
      measures.filter(function (measure) { return !isShown(measure); }).map(tableOf).join("") +
      "</details>";
  }

  page.waitingSection = function (view) {
    var tables = roleTables(view);
    var figures = figuresOf(view, true);
    var count = view.answer.trajectories.filter(isOfStaff).length;
    var some = figures.length < count ? page.note(view.text("waiting.some", {
      shown: view.numbers.number(figures.length), count: view.numbers.number(count) })) : "";
    return !tables && !figures.length ? ""
      : page.section(view, "waiting", view.text("waiting.title"),
        page.key(view) + some + page.figures(figures) + tables);
  };
})(this.jobspor = this.jobspor || {});
