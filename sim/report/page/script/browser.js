// In the browser: values under the pointer and at the arrow keys; the choice of arms, outcome and
// group. Without it the page is whole, only still.
(function (page) {
  if (typeof document === "undefined") { return; }

  var namespace = "http://www.w3.org/2000/svg";

  function json(id) { return JSON.parse(document.getElementById(id).textContent); }

  var view = page.viewOf(json("answer-numbers"), document.documentElement.lang, json("page-texts"));
  page.body(view);
  var choice = { arms: view.drawn.slice(), group: 0, measure: 0 };

  // The line or ring that shows which value is told.
  function pointer(chart, stop) {
    var isLine = stop.y === undefined;
    var shape = document.createElementNS(namespace, isLine ? "line" : "circle");
    var places = isLine ? { x1: stop.x, x2: stop.x, y1: 12, y2: chart.height - 34 }
                        : { cx: stop.x, cy: stop.y, r: 7 };
    Object.keys(places).forEach(function (key) { shape.setAttribute(key, places[key]); });
    shape.setAttribute("class", "pointer");
    return shape;
  }

  function nearest(stops, x, y) {
    var best = 0;
    var least = Infinity;
    stops.forEach(function (stop, k) {
      var distance = Math.abs(stop.x - x) * (stop.y === undefined ? 1 : 0.3) +
        (stop.y === undefined ? 0 : Math.abs(stop.y - y));
      if (distance < least) { least = distance; best = k; }
    });
    return best;
  }

  function Plot(element) {
    this.figure = view.figures[Number(element.getAttribute("data-figure"))];
    this.element = element;
    this.holder = element.querySelector(".plot");
    this.told = document.createElement("p");
    this.told.className = "told";
    this.told.setAttribute("aria-live", "polite");
    this.holder.parentNode.insertBefore(this.told, this.holder.nextSibling);
    this.holder.tabIndex = 0;
    this.holder.setAttribute("role", "group");
    this.place = -1;
    this.listen();
    this.draw();
  }

  Plot.prototype.draw = function () {
    var isHidden = this.figure.arm !== undefined && choice.arms.indexOf(this.figure.arm) < 0;
    this.element.hidden = isHidden;
    this.chart = this.figure.chart(choice);
    this.holder.innerHTML = this.chart.svg;
    if (typeof this.figure.title === "function") {
      this.element.querySelector("figcaption").textContent = this.figure.title(choice);
    }
    this.holder.setAttribute("aria-label",
      this.element.querySelector("figcaption").textContent + ". " + view.text("chart.hint"));
    this.tell(-1);
  };

  Plot.prototype.tell = function (place) {
    var old = this.holder.querySelector(".pointer");
    if (old) { old.parentNode.removeChild(old); }
    var stop = this.chart.stops[place];
    this.place = stop ? place : -1;
    this.told.textContent = stop ? stop.words() : "\u00a0";
    if (stop) { this.holder.querySelector("svg").appendChild(pointer(this.chart, stop)); }
  };

  Plot.prototype.listen = function () {
    var self = this;
    this.holder.addEventListener("pointermove", function (event) {
      var box = self.holder.querySelector("svg").getBoundingClientRect();
      var scale = self.chart.width / box.width;
      self.tell(nearest(self.chart.stops, (event.clientX - box.left) * scale,
        (event.clientY - box.top) * scale));
    });
    this.holder.addEventListener("pointerleave", function () { self.tell(-1); });
    this.holder.addEventListener("blur", function () { self.tell(-1); });
    this.holder.addEventListener("keydown", function (event) {
      var last = self.chart.stops.length - 1;
      var next = { ArrowRight: self.place + 1, ArrowDown: self.place + 1,
                   ArrowLeft: self.place < 0 ? last : self.place - 1,
                   ArrowUp: self.place < 0 ? last : self.place - 1,
                   Home: 0, End: last }[event.key];
      if (next === undefined) { return; }
      event.preventDefault();
      self.tell(Math.min(Math.max(next, 0), last));
    });
  };

  var plots = Array.prototype.map.call(document.querySelectorAll("[data-figure]"),
    function (element) { return new Plot(element); });

  function redraw() { plots.forEach(function (plot) { plot.draw(); }); }

  // Where a choice goes, if there is anything to choose.
  function place(name, label, count) {
    var holder = document.querySelector("[data-choice=" + name + "]");
    if (!holder || count < 2) { return null; }
    holder.appendChild(document.createTextNode(label + " "));
    return holder;
  }

  function offerArms() {
    var holder = place("arms", view.text("choose.arms"), view.arms.length);
    if (!holder) { return; }
    holder.setAttribute("role", "group");
    holder.setAttribute("aria-label", view.text("choose.arms"));
    view.arms.forEach(function (arm) {
      var button = document.createElement("button");
      button.type = "button";
      button.title = arm.title;
      button.innerHTML = page.badge(view, arm.place) + "<span>" + page.escape(arm.title) + "</span>";
      button.setAttribute("aria-pressed", String(choice.arms.indexOf(arm.place) >= 0));
      button.addEventListener("click", function () {
        var isShown = choice.arms.indexOf(arm.place) >= 0;
        if (isShown && choice.arms.length === 1) { return; }
        choice.arms = view.arms.map(function (one) { return one.place; }).filter(function (one) {
          return one === arm.place ? !isShown : choice.arms.indexOf(one) >= 0;
        });
        button.setAttribute("aria-pressed", String(!isShown));
        redraw();
      });
      holder.appendChild(button);
    });
  }

  function offerList(name, label, titles) {
    var holder = place(name, label, titles.length);
    if (!holder) { return; }
    var list = document.createElement("select");
    list.setAttribute("aria-label", label);
    titles.forEach(function (title, k) { list.add(new Option(title, String(k))); });
    list.addEventListener("change", function () {
      choice[name] = Number(list.value);
      redraw();
    });
    holder.appendChild(list);
  }

  offerArms();
  if (view.answer.groups.length) {
    offerList("measure", view.text("choose.measure"),
      view.answer.groups[0].measures.map(view.measureTitle));
    offerList("group", view.text("choose.group"),
      page.visibleGroups(view).map(view.groupTitle));
  }
  document.documentElement.classList.add("lively");
})(this.jobspor = this.jobspor || {});
