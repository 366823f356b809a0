// What is begun and broken off: placements, education, support, courses and waits.
(function (page) {
  function isAnything(pursuit) {
    return pursuit.share.some(function (compared) {
      return compared.level && typeof compared.level[0] === "number";
    });
  }

  function titleOf(view, pursuit) {
    return view.text.orSpaced("pursuit." + pursuit.id, pursuit.id);
  }

  function tableOf(view, pursuits) {
    var heads = [view.text("drop.out.what")].concat(view.arms.map(function (arm) {
      return page.armHead(view, arm.place);
    }));
    return page.table(view.text("drop.out.table") + ", %", heads, pursuits.map(function (pursuit) {
      return [page.escape(titleOf(view, pursuit))].concat(view.arms.map(function (arm) {
        var compared = pursuit.share[arm.place] || {};
        var level = view.numbers.spread(compared.level, "share");
        return arm.against === arm.place ? level : level + "<br><small>" +
          view.numbers.spread(compared.difference, "share", true) + "</small>";
      }));
    }), "numbers");
  }

  function begunTable(view, pursuits) {
    var heads = [view.text("drop.out.what")].concat(view.arms.map(function (arm) {
      return page.badge(view, arm.place);
    }));
    return page.table(view.text("drop.out.begun"), heads, pursuits.map(function (pursuit) {
      return [page.escape(titleOf(view, pursuit))].concat(view.arms.map(function (arm) {
        return view.numbers.spread(pursuit.begun[arm.place], "persons");
      }));
    }), "numbers");
  }

  function figureOf(view, pursuits) {
    var title = view.text("drop.out.figure");
    return page.figure(view, {
      id: "drop-out-shares", title: title, name: view.text("drop.out.begun"),
      table: begunTable(view, pursuits),
      chart: function (choice) {
        return page.differenceChart(view, {
          title: title, arms: choice.arms, unit: "share",
          xTitle: page.stripped(view.text("difference", { base: view.baseLetter })) + ", " +
            view.unit("share", true),
          rows: pursuits.map(function (pursuit) {
            return { title: titleOf(view, pursuit), compared: pursuit.share };
          })
        });
      }
    });
  }

  page.dropOutSection = function (view) {
    var pursuits = (view.answer.pursuits || []).filter(isAnything);
    if (!pursuits.length || view.arms.length < 2) { return ""; }
    return page.section(view, "drop-out", view.text("drop.out.title"),
      page.note(view.text("drop.out.note")) + tableOf(view, pursuits) +
      page.figures([figureOf(view, pursuits)]));
  };
})(this.jobspor = this.jobspor || {});
