// What every section asks: texts and numbers in the language of the page, arms and their letters,
// the figures that were made.
(function (page) {
  var drawnMost = 6;

  function letterOf(arm) {
    return arm < 26 ? String.fromCharCode(65 + arm)
                    : letterOf(Math.floor(arm / 26) - 1) + letterOf(arm % 26);
  }

  // The base and others evenly spread, where there are too many to draw.
  function drawnFrom(count) {
    var drawn = [];
    for (var k = 0; k < Math.min(count, drawnMost); ++k) {
      drawn.push(count <= drawnMost ? k : Math.round(k * (count - 1) / (drawnMost - 1)));
    }
    return drawn;
  }

  // +1 where more is good or nobody can say, -1 where less is good.
  page.directionOf = function (measure) { return measure.better === "less" ? -1 : 1; };

  page.isKnown = function (spread) {
    return !!spread && [0, 1, 2].every(function (k) { return typeof spread[k] === "number"; });
  };

  page.isClear = function (spread) {
    return !!spread && typeof spread[1] === "number" && typeof spread[2] === "number" &&
      (spread[1] > 0 || spread[2] < 0);
  };

  page.viewOf = function (answer, language, texts) {
    var text = page.textsIn(language, texts);
    var isDanish = language === "da";
    var view = { answer: answer, language: language, text: text,
                 numbers: page.numbersIn(language, text), figures: [] };

    view.titled = function (thing) {
      return (isDanish && thing.title_da) || thing.title || String(thing.name || thing.id);
    };
    view.arms = answer.arms.map(function (arm, k) {
      return { place: k, letter: letterOf(k), title: view.titled(arm), against: arm.against || 0 };
    });
    // An arm that others are compared with is a base, not a choice.
    view.arms.forEach(function (arm) {
      arm.isChoice = arm.against !== arm.place && view.arms.every(function (other) {
        return other === arm || other.against !== arm.place;
      });
    });
    // The group that the answer is about.
    view.group = answer.groups[answer.group || 0];
    view.isAboutAll = !answer.group;
    view.changed = view.arms.filter(function (arm) { return arm.against !== arm.place; });
    view.hasOneBase = view.arms.every(function (arm) { return arm.against === 0; });
    view.baseOf = function (arm) { return view.arms[view.arms[arm].against].title; };
    view.drawn = drawnFrom(view.arms.length);
    view.base = view.arms.length === 0 ? ""
      : view.hasOneBase ? text("quoted", { words: view.arms[0].title }) : text("base.each");
    view.baseLetter = view.hasOneBase && view.arms.length > 0 ? view.arms[0].letter
      : text("base.own");
    view.years = view.numbers.plain(answer.years);

    // "2024-01-31" as it is written in the language.
    view.date = function (iso) {
      var parts = String(iso).split("-");
      return parts.length === 3 && text.has("month." + Number(parts[1]))
        ? text("date", { day: String(Number(parts[2])), month: text("month." + Number(parts[1])),
                         year: parts[0] }) : String(iso);
    };

    view.measureTitle = function (measure) {
      return text.orSpaced("measure." + measure.id, measure.id);
    };
    view.roleTitle = function (id, title) {
      return text.has("role." + id) ? text("role." + id) : title || text.orSpaced("", id);
    };
    view.groupTitle = function (group) {
      return group.name === "all" ? text("group.all") : view.titled(group);
    };
    // A measure with the group that the answer is about, where that is not everybody.
    view.mainTitle = function (measure) {
      return view.measureTitle(measure) +
        (view.isAboutAll ? "" : " (" + view.groupTitle(view.group) + ")");
    };
    view.month = function (month) {
      return text("month", { month: view.numbers.number(month) });
    };
    // Behind a number; a bare number has no unit.
    view.unitAfter = function (unit, isDifference) {
      return unit === "number" ? "" : "\u00a0" + view.unit(unit, isDifference);
    };
    view.unit = function (unit, isDifference) {
      return text("of." + unit + (isDifference && unit === "share" ? ".difference" : ""));
    };
    return view;
  };

  // A word that is longer than any column may be broken.
  function breakable(words) {
    return words.replace(/(\S{14})(?=\S{3})/g, "$1\n").split("\n").map(page.escape).join("&shy;");
  }

  // A letter on the colour of its arm, and the arm's title.
  page.badge = function (view, arm) {
    return page.tag("span", { "class": "badge a" + arm % 8 }, view.arms[arm].letter);
  };
  page.armHead = function (view, arm) {
    var against = view.arms[arm].against;
    return page.badge(view, arm) + " " + breakable(view.arms[arm].title) +
      (view.hasOneBase || against === arm ? ""
        : " <small>(" + page.escape(view.text("against", { base: view.arms[against].letter })) +
          ")</small>");
  };

  // One line that says which letter is whom; every section with charts begins with it.
  page.key = function (view) {
    return page.tag("p", { "class": "key" }, view.arms.map(function (arm) {
      return "<span>" + page.armHead(view, arm.place) +
        (arm.place === 0 ? " (" + view.text("base") + ")" : "") + "</span>";
    }).join(" ")) + (view.drawn.length === view.arms.length ? ""
      : page.note(view.text("arms.left.out", { shown: view.numbers.number(view.drawn.length),
                                               count: view.numbers.number(view.arms.length) })));
  };

  page.section = function (view, id, title, content) {
    return page.tag("section", { id: id, "aria-labelledby": id + "-title" },
      page.tag("h2", { id: id + "-title" }, page.escape(title)) + content) + "\n";
  };

  page.note = function (words) {
    return words ? page.tag("p", { "class": "note" }, page.escape(words)) : "";
  };

  // A chart with its title, the line that tells values, and the table behind it.
  //
  // figure: { id, title, name (of the table, if it is not the title), chart: function (choice) ->
  //           chart, table: html }
  page.figure = function (view, figure) {
    var choice = { arms: view.drawn, group: 0, measure: 0 };
    var head = typeof figure.title === "function" ? figure.title(choice) : figure.title;
    view.figures.push(figure);
    var behind = figure.table ? "<details><summary>" +
      view.text("table.behind", { title: page.escape(figure.name || head) }) + "</summary>" + figure.table +
      "</details>" : "";
    return page.tag("figure", { id: figure.id, "data-figure": view.figures.length - 1 },
      "<figcaption>" + page.escape(head) + "</figcaption>" +
      "<div class=\"plot\">" + figure.chart(choice).svg + "</div>" + behind) + "\n";
  };

  page.figures = function (list) {
    return list.length ? page.tag("div", { "class": "figures" }, list.join("")) : "";
  };
})(this.jobspor = this.jobspor || {});
