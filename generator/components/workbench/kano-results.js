/** What the Kano workbench shows of its results: table, doubts, plot, priorities in words. */
(() => {
  "use strict";

  const { kano, panel, kanoPlot, words } = globalThis.course;
  const { make, filled } = panel;
  const NONE = "—"; // where nothing is defined

  /** Two decimals; no sign before what rounds to nothing. @param {number | null} share @param {string} [sign] */
  function two(share, sign = "") {
    if (share === null) return NONE;
    const text = share.toFixed(2);
    return Number(text) ? sign + text : text;
  }
  /** @param {number} share */
  const percent = (share) => `${Math.round(share * 100)}%`;

  /** The mode with what is as frequent or nearly so: `M＝O≈A`. @param {KanoFound} found */
  const rivals = ({ mode, ties, nears }) => [[mode, ...ties].join("＝"), ...nears].join("≈");
  /** @param {KanoFound} found */
  const isDoubtful = ({ mode }) => mode === "R" || mode === "Q";

  /** One line of the table, as texts: shown and exported the same. @type {CourseKanoResults["line"]} */
  const line = ({ title, found }, number, names) => [
    String(number),
    title,
    `${rivals(found)} ${names[found.mode]}`,
    two(found.better),
    two(found.worse, "−"),
    found.quadrant ?? NONE,
    found.blauth,
    percent(found.strength),
    percent(found.total),
    found.isSure ? words["bench-yes"] : words["bench-no"],
    String(found.all),
    ...kano.CODES.map((code) => String(found.counts[code]))
  ];

  /** @param {HTMLElement} body @param {string[][]} lines */
  function table(body, lines) {
    body.replaceChildren(
      ...lines.map((cells) =>
        make(
          "tr",
          {},
          ...cells.map((text, at) =>
            at === 1
              ? make("th", { scope: "row" }, text)
              : make("td", /^[−\d.%—]+$/.test(text) ? { class: "num" } : {}, text)
          )
        )
      )
    );
  }

  /** What is wrong with a feature, as letters; empty where nothing is. @type {[KanoDoubt, (found: KanoFound) => string][]} */
  const DOUBTS = [
    ["tie", (found) => (found.ties.length ? rivals(found) : "")],
    ["near", (found) => (!found.ties.length && found.nears.length ? rivals(found) : "")],
    ["disagree", ({ mode, blauth }) => (mode === blauth ? "" : `${mode}／${blauth}`)],
    ["reverse", (found) => (isDoubtful(found) ? found.mode : "")],
    [
      "quadrant",
      (found) =>
        isDoubtful(found) || (found.quadrant ?? found.mode) === found.mode
          ? ""
          : `${found.mode}／${found.quadrant}`
    ],
    ["undefined", ({ base }) => (base ? "" : NONE)]
  ];

  /** What a reader must not overlook: a sentence for each doubt, and the features it is of. @type {CourseKanoResults["flags"]} */
  function flags(features, { doubts }) {
    const small = features.filter(({ found }) => found.isSmall).length;
    const said = small ? [make("li", {}, filled(doubts.small, { count: small }))] : [];
    for (const [name, doubt] of DOUBTS) {
      const of = features.flatMap(({ title, found }, at) => {
        const letters = doubt(found);
        return letters
          ? [
              "；",
              String(at + 1),
              make("span", { class: "bench-screen" }, ` ${title}`),
              ` ${letters}`
            ]
          : [];
      });
      const [before = "", after = ""] = doubts[name].split("{list}");
      if (of.length) said.push(make("li", {}, before, ...of.slice(1), after));
    }
    return said;
  }

  /** First what must not fail, then what one competes with, then what delights. @type {CourseKanoResults["priorities"]} */
  function priorities(features, { categories: names, advice }) {
    return kano.CODES.flatMap((code) => {
      const of = features
        .map((one, at) => ({ ...one, number: at + 1 }))
        .filter(({ found }) => found.mode === code);
      if (of.length === 0) return [];
      const weight = (/** @type {KanoFound} */ found) =>
        (code === "A" ? found.better : found.worse) ?? 0;
      const sorted = of.sort((a, b) => weight(b.found) - weight(a.found));
      const entries = sorted.map(({ title, number, found }) =>
        make(
          "li",
          {},
          `${number} ${title}`,
          make(
            "span",
            { class: "bench-screen" },
            filled(words["bench-priority"], {
              better: two(found.better),
              worse: two(found.worse, "−"),
              all: found.all
            })
          )
        )
      );
      return [
        make(
          "section",
          {},
          make("h4", {}, names[code]),
          make("p", {}, advice[code]),
          make("ul", {}, ...entries)
        )
      ];
    });
  }

  /** @type {CourseKanoResults["plot"]} */
  function plot(features, cut, names) {
    const points = features.flatMap(({ found }, at) =>
      found.better === null || found.worse === null
        ? []
        : [
            {
              number: at + 1,
              better: found.better,
              worse: found.worse,
              isDoubtful: isDoubtful(found)
            }
          ]
    );
    const desc = features
      .map(
        ({ title, found }, at) => `${at + 1} ${title} ${two(found.better)} ${two(found.worse, "−")}`
      )
      .join("；");
    const said = {
      title: words["bench-plot"],
      desc,
      across: words["bench-across"],
      up: words["bench-up"],
      names
    };
    return kanoPlot.draw(points, cut, said);
  }

  Object.assign(globalThis.course, { kanoResults: { line, table, flags, priorities, plot } });
})();
