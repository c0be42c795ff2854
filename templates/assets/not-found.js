// The page for missing addresses: says what was asked for, and offers what is near.
// The addresses stand in the page, in a template; without this script it has its links all the same.
(function () {
  "use strict";
  var list = document.getElementById("hb-addresses");
  if (!list) return;

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (e) {
      return text;
    }
  }

  // The path without what varies: case, index.html, .html and slashes at the ends.
  function plain(path) {
    return decoded(path).toLowerCase().replace(/(^|\/)index\.html?$/, "$1").replace(/\.html?$/, "").replace(/^\/+|\/+$/g, "");
  }

  // How many letters differ (Levenshtein).
  function distance(a, b) {
    var row = [];
    for (var i = 0; i <= b.length; i++) row[i] = i;
    for (var j = 1; j <= a.length; j++) {
      var corner = row[0];
      row[0] = j;
      for (var k = 1; k <= b.length; k++) {
        var above = row[k];
        row[k] = Math.min(row[k] + 1, row[k - 1] + 1, corner + (a[j - 1] === b[k - 1] ? 0 : 1));
        corner = above;
      }
    }
    return row[b.length];
  }

  function unlike(a, b) {
    return distance(a, b) / Math.max(a.length, b.length, 1);
  }

  function last(path) {
    return path.slice(path.lastIndexOf("/") + 1);
  }

  // A page may have moved to another folder, so its name counts nearly as much as the whole path.
  function far(path, other) {
    return Math.min(unlike(path, other), unlike(last(path), last(other)) + 0.1);
  }

  function show(id, links) {
    var section = document.getElementById(id);
    links.forEach(function (link) {
      var item = document.createElement("li");
      item.appendChild(link.cloneNode(true));
      section.querySelector("ul").appendChild(item);
    });
    section.hidden = links.length === 0;
  }

  var path = plain(location.pathname).slice(0, 300);
  var asked = document.getElementById("hb-asked");
  asked.querySelector("code").textContent = decoded(location.pathname).slice(0, 300);
  asked.hidden = false;

  var moved = [];
  var found = {};
  Array.prototype.forEach.call(list.content.querySelectorAll("a"), function (link) {
    var href = link.getAttribute("href");
    var old = link.getAttribute("data-old");
    var other = plain(old || href);
    if (old && other === path) moved.push(link);
    var score = far(path, other);
    if (!found[href] || score < found[href].score) found[href] = { link: link, score: score };
  });
  show("hb-moved", moved.slice(0, 1));
  var near = Object.keys(found)
    .map(function (href) {
      return found[href];
    })
    .filter(function (one) {
      return one.score < 0.5 && moved.indexOf(one.link) < 0;
    })
    .sort(function (a, b) {
      return a.score - b.score;
    });
  show("hb-near", near.slice(0, 3).map(function (one) {
    return one.link;
  }));
})();
