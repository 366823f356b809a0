// The numbers that travel with the page: what is drawn or told, and no more.
(function (page) {
  // Courses that are drawn; flows of the arms that are drawn, on ways that somebody is told of.
  page.keptNumbers = function (view) {
    var answer = view.answer;
    var kept = {};
    for (var key in answer) { kept[key] = answer[key]; }
    var drawn = page.drawnCourses(view);
    kept.trajectories = answer.trajectories.filter(function (trajectory, k) {
      return drawn.indexOf(k) >= 0;
    });
    var arms = page.drawnFlows(view);
    kept.flows = { months: answer.flows.months, states: answer.flows.states,
                   totals: answer.flows.totals,
                   arms: answer.flows.arms.map(function (flows, arm) {
                     return arms.indexOf(arm) < 0 ? [] : page.toldFlows(flows);
                   }) };
    return kept;
  };

  // Texts of one language: { key: words }.
  page.keptTexts = function (view, texts) {
    var place = view.language === "da" ? 1 : 0;
    var kept = {};
    for (var key in texts) { kept[key] = texts[key][place]; }
    return kept;
  };
})(this.jobspor = this.jobspor || {});
