// The page works without this: numbers are links to words, words are links to rows.  Here are the filters, the keys,
// and what keeps the table and the text in step.  The state stands in the fragment of the address.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const FACETS = ["level", "check", "document", "desk"].filter($);
  const main = document.querySelector("main");
  const form = $("filters");

  // --- what there is, looked up once

  const entries = [...document.querySelectorAll("#table tr[id]")].map((row) => ({
    row,
    link: row.querySelector("th a"),
    marks: [],
    places: 0, // the same wrong words of an article share a row; what is counted are the places
    of: {
      level: [row.className],
      check: [row.dataset.check],
      document: [row.parentNode.dataset.document],
      desk: (row.dataset.desk || "").split("\n").filter(Boolean),
    },
    shown: true,
  }));
  const byAnchor = new Map(entries.map((entry) => ["#" + entry.row.id, entry]));
  const byMark = new Map();
  for (const mark of document.querySelectorAll(".words a[href^='#r']")) {
    const entry = byAnchor.get(mark.getAttribute("href"));
    entry.marks.push(mark);
    if (!mark.id) continue;
    entry.places += 1;
    byMark.set("#" + mark.id, entry);
  }
  const all = entries.reduce((sum, entry) => sum + entry.places, 0);
  const number = (count) => count.toLocaleString("en");
  const bodies = [...document.querySelectorAll("#table tbody")];
  const articles = [...document.querySelectorAll("#texts > article")];
  const options = FACETS.map((facet) => [...$(facet).options].map((option) => ({ option, label: option.textContent })));

  // --- the state, and the fragment that holds it

  let current = null;
  const side = () => (document.activeElement && document.activeElement.closest("#texts") ? "text" : "table");

  function read() {
    const asked = location.hash;
    const given = new URLSearchParams(byAnchor.has(asked) || byMark.has(asked) ? "" : asked.slice(1));
    for (const facet of FACETS) {
      const value = given.get(facet) || "";
      $(facet).value = [...$(facet).options].some((option) => option.value === value) ? value : "";
    }
    if ($("all")) $("all").checked = given.get("marks") === "all";
    if ($("keys")) $("keys").checked = given.get("keys") !== "off";
    const at = byAnchor.get("#r" + given.get("at")) || byAnchor.get(asked) || byMark.get(asked);
    filter();
    if (!at) return;
    go(at, byMark.has(asked) ? "text" : "table", byMark.has(asked) ? $(asked.slice(1)) : null);
    write(false); // or the browser would go to a row by itself, and take the focus away again
  }

  function write(push) {
    const state = new URLSearchParams();
    for (const facet of FACETS) if ($(facet).value) state.set(facet, $(facet).value);
    if ($("all") && $("all").checked) state.set("marks", "all");
    if ($("keys") && !$("keys").checked) state.set("keys", "off");
    if (current) state.set("at", current.row.id.slice(1));
    const address = location.pathname + location.search + (String(state) ? "#" + state : "");
    try {
      history[push ? "pushState" : "replaceState"](null, "", address);
    } catch {
      // a browser that keeps no history for files: the page works, only its address stays as it is
    }
  }

  // --- filters

  function filter() {
    const wanted = FACETS.map((facet) => $(facet).value);
    const counts = FACETS.map(() => new Map());
    const count = (at, entry) => {
      for (const value of ["", ...entry.of[FACETS[at]]]) counts[at].set(value, (counts[at].get(value) || 0) + entry.places);
    };
    const filled = new Set();
    let shown = 0;
    for (const entry of entries) {
      const missed = FACETS.map((facet, at) => at).filter((at) => wanted[at] && !entry.of[FACETS[at]].includes(wanted[at]));
      entry.shown = !missed.length;
      entry.row.hidden = !entry.shown;
      for (const mark of entry.marks) mark.classList.toggle("off", !entry.shown);
      if (missed.length === 1) count(missed[0], entry);
      if (missed.length) continue;
      shown += entry.places;
      filled.add(entry.row.parentNode).add(entry.of.document[0]);
      FACETS.forEach((facet, at) => count(at, entry));
    }
    options.forEach((choices, at) => {
      for (const { option, label } of choices) option.textContent = `${label} (${number(counts[at].get(option.value) || 0)})`;
    });
    const some = wanted.some(Boolean);
    for (const body of bodies) body.hidden = !filled.has(body);
    for (const article of articles) article.hidden = some && !filled.has(article.dataset.document);
    $("clear").hidden = !some;
    main.classList.toggle("all", !!$("all") && $("all").checked);
    const told = all === 1 && shown ? "1 shown" : `${shown === all ? "All" : `${number(shown)} of`} ${number(all)} shown`;
    if ($("shown").textContent !== told) $("shown").textContent = told;
  }

  function clear() {
    for (const facet of FACETS) $(facet).value = "";
    filter();
  }

  // --- going from one to the other

  const beside = matchMedia("screen and (min-width: 60rem)");

  function go(entry, to, mark) {
    if (!entry.shown) clear();
    if (current) {
      for (const part of [current.row, ...current.marks]) part.classList.remove("at");
      current.link.removeAttribute("aria-current");
    }
    current = entry;
    for (const part of [entry.row, ...entry.marks]) part.classList.add("at");
    entry.link.setAttribute("aria-current", "true");
    const words = mark || entry.marks[0];
    if (words) for (let at = words.closest("details"); at; at = at.parentNode.closest("details")) at.open = true;
    const target = to === "text" && words ? words : entry.link;
    target.focus({ preventScroll: true });
    bring(entry, words, target);
    requestAnimationFrame(() => bring(entry, words, target)); // what was not laid out before has its true height now
  }

  // Side by side both are brought into view; on a narrow screen only the one that was asked for.
  function bring(entry, words, target) {
    if (!beside.matches) return target.scrollIntoView({ block: "center" });
    if (words) words.scrollIntoView({ block: "center" });
    const panel = $("table");
    const frame = panel.getBoundingClientRect();
    const box = entry.row.getBoundingClientRect();
    const top = Math.max(frame.top, 0) + 8;
    const bottom = Math.min(frame.bottom, innerHeight) - 8;
    if (box.top < top || box.bottom > bottom) panel.scrollTop += box.top - top - Math.max(0, (bottom - top - box.height) / 3);
  }

  function step(by) {
    const shown = entries.filter((entry) => entry.shown);
    if (!shown.length) return;
    const at = current && current.shown ? shown.indexOf(current) + by : by > 0 ? 0 : shown.length - 1;
    go(shown[Math.max(0, Math.min(at, shown.length - 1))], side());
    write(false);
  }

  main.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a");
    const hash = link ? link.getAttribute("href") : "";
    const row = event.target.closest("#table tr[id]");
    if (byMark.has(hash)) go(byMark.get(hash), "text", $(hash.slice(1)));
    else if (byAnchor.has(hash)) go(byAnchor.get(hash), "table", link);
    else if (hash.startsWith("#")) return reveal(event, hash.slice(1));
    else if (!link && row && !String(getSelection())) go(byAnchor.get("#" + row.id), "table");
    else return;
    event.preventDefault();
    write(true);
  });

  // A place in the text that is no conflict, or an article: it is unfolded, and the browser goes there.
  function reveal(event, id) {
    const place = $(id);
    if (!place || !place.closest("article")) return;
    event.preventDefault();
    place.closest("article").hidden = false;
    place.closest("article").querySelector("details").open = true;
    for (const other of document.querySelectorAll(".words span.at")) other.classList.remove("at");
    if (place.matches("span")) place.classList.add("at");
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    const show = () => place.scrollIntoView({ block: place.matches("article") ? "start" : "center" });
    show();
    requestAnimationFrame(show);
  }

  // --- keys

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    f: () => $(FACETS[0]).focus(),
    c: () => (clear(), write(false)),
    "?": () => {
      $("help").open = !$("help").open;
      $("help").querySelector("summary").focus();
    },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !$("keys").checked) return;
    if (document.activeElement.matches("select, input, textarea") || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  // --- begin

  form.hidden = !entries.length;
  if ($("shortcuts")) $("shortcuts").hidden = !entries.length;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => (filter(), write(false)));
  if ($("keys")) $("keys").addEventListener("change", () => write(false));
  $("clear").addEventListener("click", () => (clear(), write(false), $(FACETS[0]).focus()));
  addEventListener("popstate", read);
  const unfolded = [];
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) unfolded.push(fold), (fold.open = true);
  });
  addEventListener("afterprint", () => {
    for (const fold of unfolded.splice(0)) fold.open = false;
  });
  read();
})();
