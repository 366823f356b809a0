// HTML from texts: everything that comes from a scenario goes through escape().
(function (page) {
  var entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };

  page.escape = function (words) {
    return String(words).replace(/[&<>"']/g, function (letter) { return entities[letter]; });
  };

  page.stripped = function (html) {
    return html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, function (all) {
      for (var letter in entities) { if (entities[letter] === all) { return letter; } }
      return all;
    });
  };

  // Attributes in the order given; undefined ones are left out.
  page.tag = function (name, attributes, content) {
    var open = "<" + name;
    for (var key in attributes) {
      if (attributes[key] !== undefined) {
        open += " " + key + "=\"" + page.escape(attributes[key]) + "\"";
      }
    }
    return content === undefined ? open + "/>" : open + ">" + content + "</" + name + ">";
  };

  // Words of a language with {names} filled in. A table has both languages, or words of one.
  page.textsIn = function (language, table) {
    var place = language === "da" ? 1 : 0;
    var pieces = {};  // Of each text that was asked for: words and names by turns.
    function text(key, values) {
      if (!pieces[key]) {
        if (!table[key]) { throw new Error("no text for " + key); }
        var words = typeof table[key] === "string" ? table[key] : table[key][place];
        pieces[key] = words.split(/[{}]/);
      }
      return pieces[key].map(function (piece, k) {
        if (k % 2 === 0) { return piece; }
        if (!values || values[piece] === undefined) { throw new Error(key + " needs " + piece); }
        return values[piece];
      }).join("");
    }
    // A text that need not exist, for names that scenarios may invent: "own_role" is "own role".
    text.orSpaced = function (key, name) {
      return table[key] ? text(key) : String(name).replace(/_/g, " ");
    };
    text.has = function (key) { return table[key] !== undefined; };
    return text;
  };

  // The interval of a cell, so that it stays on one line.
  function withRange(cell) {
    return cell.indexOf(" (") < 0 ? cell : cell.replace(/ (\([^()<]*\))(<br>|$)/, " <i>$1</i>$2");
  }

  // A number in words, with the number itself for whoever checks it.
  page.datum = function (raw, words) {
    return page.tag("data", { value: raw }, page.escape(words));
  };

  // A list of facts: [[term, HTML]], those without content left out.
  page.facts = function (pairs) {
    return "<dl>" + pairs.filter(function (pair) {
      return page.stripped(pair[1]) !== "";
    }).map(function (pair) {
      return "<dt>" + pair[0] + "</dt><dd>" + pair[1] + "</dd>";
    }).join("\n") + "</dl>";
  };

  // Rows of cells, already HTML; the first cell of a row is its head.
  page.table = function (caption, heads, rows, className) {
    var head = heads.map(function (cell, k) {
      return page.tag("th", { scope: "col", "class": k === 0 ? "label" : undefined }, cell);
    }).join("");
    var body = rows.map(function (row) {
      return "<tr>" + row.map(function (cell, k) {
        return k === 0 ? page.tag("th", { scope: "row" }, cell) : "<td>" + withRange(cell) + "</td>";
      }).join("") + "</tr>";
    }).join("\n");
    return page.tag("div", { "class": "scroll", tabindex: 0, role: "region",
                             "aria-label": page.stripped(caption) },
      page.tag("table", { "class": className }, "<caption><span>" + caption + "</span></caption><thead><tr>" +
        head + "</tr></thead><tbody>" + body + "</tbody>"));
  };
})(this.jobspor = this.jobspor || {});
