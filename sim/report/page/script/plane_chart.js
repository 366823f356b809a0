// The cost-effectiveness plane: a point per draw of the parameters, a large mark for their mean.
//
// spec: { clouds: [{ arm, letter, points: [[effect, cost]] }], description }
(function (page) {
  var frame = page.frame;
  var margin = { top: 26, right: 22, bottom: 34, left: 58 };
  var height = 260;

  function meanOf(points, axis) {
    return points.reduce(function (sum, p) { return sum + p[axis]; }, 0) / points.length;
  }

  function isKnown(p) { return typeof p[0] === "number" && typeof p[1] === "number"; }

  page.planeChart = function (view, spec) {
    var clouds = spec.clouds.map(function (cloud) {
      return { arm: cloud.arm, letter: cloud.letter, points: cloud.points.filter(isKnown) };
    }).filter(function (cloud) { return cloud.points.length > 0; });
    function all(axis) {
      return clouds.reduce(function (values, cloud) {
        return values.concat(cloud.points.map(function (p) { return p[axis]; }));
      }, []);
    }
    var right = page.chartWidth - margin.right;
    var bottom = height - margin.bottom;
    var x = frame.scaleOver(all(0), [margin.left, right], true);
    var y = frame.scaleOver(all(1), [bottom, margin.top], true);
    var points = clouds.map(function (cloud) {
      return cloud.points.map(function (p) {
        return page.tag("circle", { cx: frame.fixed(x(p[0])), cy: frame.fixed(y(p[1])), r: 2,
                                    "class": "dot " + frame.armClass(cloud.arm) });
      }).join("");
    }).join("");
    var stops = [];
    var means = clouds.map(function (cloud) {
      var effect = meanOf(cloud.points, 0);
      var cost = meanOf(cloud.points, 1);
      stops.push({ x: frame.fixed(x(effect)), y: frame.fixed(y(cost)),
                   words: function () {
                     return view.text("plane.stop", {
                       arm: cloud.letter, effect: view.numbers.number(effect, 0, true),
                       cost: view.numbers.money(cost, true) });
                   } });
      return frame.mark(cloud.arm, x(effect), y(cost), 90) +
        frame.label(x(effect) + 8, y(cost) - 6, cloud.letter,
          { "class": "letter halo " + frame.armClass(cloud.arm) });
    }).join("");
    var content = frame.label(0, 10, view.text("plane.cost"), { "class": "axis-title" }) +
      frame.yAxis(view, y, margin.left, right, "dkk") +
      frame.line(x(0), margin.top, x(0), bottom, "zero") +
      frame.xAxis(view, x, bottom, "number", x.ticks(5)) +
      frame.label((margin.left + right) / 2, height - 4, view.text("plane.effect"),
        { "text-anchor": "middle", "class": "axis-title" }) + points + means;
    return { svg: frame.svg(page.chartWidth, height, spec.description, content), stops: stops,
             width: page.chartWidth, height: height };
  };
})(this.jobspor = this.jobspor || {});
