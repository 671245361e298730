/** What the Kano workbench shows of its results: table, doubts, plot, priorities in words. */
(() => {
  "use strict";

  const { kano, panel, kanoPlot, words } = globalThis.course;
  const { make, filled } = panel;
  const NONE = "—"; // where nothing is defined
  const ORDER = /** @type {const} */ (["M", "O", "A", "I", "R", "Q"]);

  /** @param {number | null} share @param {string} [sign] */
  const two = (share, sign = "") =>
    share === null ? NONE : `${share > 0 ? sign : ""}${share.toFixed(2)}`;
  /** @param {number} share */
  const percent = (share) => `${Math.round(share * 100)}%`;

  /** @param {KanoFound} found @param {KanoPage["categories"]} names */
  function modeText(found, names) {
    const name = `${found.mode} ${names[found.mode]}`;
    const both = { first: found.mode, second: found.second };
    if (found.isTie) return `${name}${filled(words["bench-tie"], both)}`;
    return found.isNear ? `${name}${filled(words["bench-near"], both)}` : name;
  }

  /** One line of the table, as texts: shown and exported the same. @type {CourseKanoResults["line"]} */
  function line({ title, found }, number, names) {
    const counts = kano.CODES.map((code) => String(found.counts[code]));
    const quadrant = found.quadrant ? names[found.quadrant] : NONE;
    return [
      String(number), title, modeText(found, names), two(found.better), two(found.worse, "−"),
      quadrant, names[found.blauth], String(found.all), ...counts, percent(found.strength),
      percent(found.total), found.isSure ? words["bench-yes"] : words["bench-no"],
    ];
  }

  /** @param {HTMLElement} body @param {string[][]} lines */
  function table(body, lines) {
    body.replaceChildren(...lines.map((cells) => make("tr", {}, ...cells.map((text, at) =>
      at === 1 ? make("th", { scope: "row" }, text) : make("td", /^[−\d.%—]+$/.test(text) ? { class: "num" } : {}, text)))));
  }

  /** What a reader must not overlook. @param {readonly KanoFeature[]} features @param {KanoPage["categories"]} names */
  function flags(features, names) {
    const said = [];
    const small = features.filter(({ found }) => found.isSmall).length;
    if (small) said.push(filled(words["bench-small"], { count: small }));
    for (const [at, { title, found }] of features.entries()) {
      const about = { number: at + 1, title, mode: names[found.mode], other: names[found.blauth] };
      if (found.mode !== found.blauth) said.push(filled(words["bench-disagree"], about));
      if (found.mode === "R" || found.mode === "Q") said.push(filled(words["bench-reverse"], about));
      else if (found.quadrant && found.quadrant !== found.mode) said.push(filled(words["bench-quadrant"], { ...about, other: names[found.quadrant] }));
      if (found.base === 0) said.push(filled(words["bench-undefined"], about));
    }
    return said.map((text) => make("li", {}, text));
  }

  /** First what must not fail, then what one competes with, then what delights. @param {readonly KanoFeature[]} features @param {KanoPage} page */
  function priorities(features, { categories: names, advice }) {
    return ORDER.flatMap((code) => {
      const of = features.map((one, at) => ({ ...one, number: at + 1 })).filter(({ found }) => found.mode === code);
      if (of.length === 0) return [];
      const weight = (/** @type {KanoFound} */ found) => (code === "A" ? found.better : found.worse) ?? 0;
      const sorted = of.sort((a, b) => weight(b.found) - weight(a.found));
      const entries = sorted.map(({ title, number, found }) => make("li", {}, filled(words["bench-priority"], {
        number, title, better: two(found.better), worse: two(found.worse, "−"), all: found.all,
      })));
      return [make("h4", {}, names[code]), make("p", {}, advice[code]), make("ul", {}, ...entries)];
    });
  }

  /** @param {readonly KanoFeature[]} features @param {KanoCut} cut @param {KanoPage["categories"]} names */
  function plot(features, cut, names) {
    const points = features.flatMap(({ found }, at) => found.better === null || found.worse === null ? [] :
      [{ number: at + 1, better: found.better, worse: found.worse, isDoubtful: found.mode === "R" || found.mode === "Q" }]);
    const desc = features.map(({ title, found }, at) => `${at + 1} ${title} ${two(found.better)} ${two(found.worse, "−")}`).join("；");
    const said = { title: words["bench-plot"], desc, across: words["bench-across"], up: words["bench-up"], names };
    return kanoPlot.draw(points, cut, said);
  }

  Object.assign(globalThis.course, { kanoResults: { line, table, flags, priorities, plot } });
})();
