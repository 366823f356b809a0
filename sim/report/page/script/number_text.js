// Numbers as a reader of each language writes them. Null: not known; "few": under five persons.
(function (page) {
  var marks = { en: { decimal: ".", group: "," }, da: { decimal: ",", group: "." } };

  function isKnown(x) {
    return typeof x === "number" && isFinite(x);
  }

  // Three figures are kept, so that no amount looks surer than it is.
  function roundedMoney(x) {
    var size = Math.abs(x);
    var step = size >= 1e5 ? 1000 : size >= 1e4 ? 100 : 1;
    return Math.round(x / step) * step;
  }

  function millionDecimals(x) {
    var size = Math.abs(x) / 1e6;
    return size < 10 ? 2 : size < 100 ? 1 : 0;
  }

  page.numbersIn = function (language, text) {
    var mark = marks[language];

    function grouped(digits) {
      var first = digits.length % 3;
      var groups = first > 0 ? [digits.slice(0, first)] : [];
      for (var k = first; k < digits.length; k += 3) { groups.push(digits.slice(k, k + 3)); }
      return groups.join(mark.group);
    }

    // Written out here because d3-format takes seven times as long in the program's engine.
    function written(x, decimals, isSigned) {
      var digits = Math.abs(x).toFixed(decimals);
      if (digits.indexOf("e") >= 0) { return x.toExponential(2).replace(".", mark.decimal); }
      var whole = decimals > 0 ? digits.slice(0, -decimals - 1) : digits;
      var words = grouped(whole) + (decimals > 0 ? mark.decimal + digits.slice(-decimals) : "");
      if (Number(digits) === 0) { return words; }
      return (x < 0 ? "\u2212" : isSigned ? "+" : "") + words;
    }

    function number(x, decimals, isSigned) {
      if (x === "few") { return text("few"); }
      return isKnown(x) ? written(x, decimals || 0, isSigned) : text("unknown");
    }

    function money(x, isSigned) {
      if (!isKnown(x)) { return text("unknown"); }
      if (Math.abs(x) >= 999500) {
        var millions = written(x / 1e6, millionDecimals(x), isSigned);
        return text("money.million", { amount: millions });
      }
      return text("money", { amount: written(roundedMoney(x), 0, isSigned) });
    }

    // Decimals that a unit is told with; kdkk: thousands of kroner, for tables.
    var decimals = { share: 1, weeks: 1, days: 1, hours: 0, persons: 0, posts: 0, number: 1,
                     dkk: 0, kdkk: 0 };
    var factors = { share: 100, kdkk: 1e-3 };

    // Decimals that show how sure a spread is, the same for its mean and both ends: an interval
    // that leaves out zero must not be told as one that ends there.
    function decimalsOf(s, unit) {
      var usual = decimals[unit];
      if (!s || !isKnown(s[1]) || !isKnown(s[2]) || s[1] === s[2]) { return usual; }
      var factor = factors[unit] || 1;
      var half = (s[2] - s[1]) / 2 * factor;
      var isClear = s[1] > 0 || s[2] < 0;
      var nearest = Math.min(Math.abs(s[1]), Math.abs(s[2])) * factor;
      var places = usual;
      while (places < Math.min(usual + 2, 3) &&
             (half < Math.pow(10, -places) || (isClear && nearest < 0.5 * Math.pow(10, -places)))) {
        places += 1;
      }
      return places;
    }

    // The bare number in the unit it is shown in: shares in per cent.
    function bare(x, unit, isSigned, places) {
      return number(isKnown(x) ? x * (factors[unit] || 1) : x,
        places === undefined ? decimals[unit] : places, isSigned);
    }

    // With its unit, where there is room for one number only.
    function value(x, unit, isSigned) {
      if (unit === "dkk") { return money(x, isSigned); }
      if (!isKnown(x)) { return number(x); }
      var key = "unit." + unit + (isSigned && unit === "share" ? ".difference" : "");
      return text(key, { amount: bare(x, unit, isSigned) });
    }

    function range(s, unit, isSigned) {
      var places = decimalsOf(s, unit);
      return text("range", { low: bare(s[1], unit, isSigned, places),
                             high: bare(s[2], unit, isSigned, places) });
    }

    // A swept value or a number of years: whole where it is.
    function plain(x) { return number(x, Math.abs(x - Math.round(x)) < 0.05 ? 0 : 1); }

    // Both ends on one scale: "DKK 0.98 to 1.48 million".
    function moneyRange(low, high, isSigned) {
      var largest = Math.max(Math.abs(low), Math.abs(high));
      var inMillions = largest >= 999500;
      var ends = [low, high].map(function (x) {
        return inMillions ? written(x / 1e6, millionDecimals(largest), isSigned)
                          : written(roundedMoney(x), 0, isSigned);
      });
      return text(inMillions ? "money.million" : "money",
        { amount: text("range", { low: ends[0], high: ends[1] }) });
    }

    // "1.4 (0.3 to 2.5)"; without the interval where it is not known or there is none.
    function spread(s, unit, isSigned) {
      if (!s || !isKnown(s[0])) { return number(s && s[0]); }
      var mean = unit === "dkk" ? money(s[0], isSigned)
                                : bare(s[0], unit, isSigned, decimalsOf(s, unit));
      if (!isKnown(s[1]) || !isKnown(s[2]) || s[1] === s[2]) { return mean; }
      return mean + " (" + (unit === "dkk" ? moneyRange(s[1], s[2], isSigned)
                                           : range(s, unit, isSigned)) + ")";
    }

    return {
      isKnown: isKnown, number: number, money: money, bare: bare, value: value, plain: plain,
      decimalsOf: decimalsOf, moneyRange: moneyRange, spread: spread
    };
  };
})(this.jobspor = this.jobspor || {});
