/** The steps of an assessment as cards: what each of the two assessors saw. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, card, legend, evidence, results } = run;
  const SEEN = /** @type {const} */ ([["yes", words["run-seen"]], ["no", words["run-unseen"]]]);

  /** A step, as each of the two assessors saw it. @param {RunTold} told @param {RunRow} row @returns {RunCards} */
  function step(told, row) {
    const assessors = /** @type {const} */ ([[1, words["run-first"]], [2, words["run-second"]]]);
    const pieces = assessors.map(([assessor, name]) => {
      const { element, show } = results(told, `${row.id}/${assessor}`, SEEN);
      const group = make("div", "run-assessor", make("span", "run-label", name), element);
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", name);
      return { element: group, show };
    });
    const points = make("span", "run-points", run.filled(words["run-points"], { points: row.points }));
    const element = card(row.critical ? "is-critical" : "", [...legend(row, words["run-veto"]), points], ...evidence(row), ...pieces.map((piece) => piece.element));
    return { element, show: () => pieces.forEach((piece) => piece.show()) };
  }

  run.pieces.score = (told, ask) => (ask.kind === "score" && ask.assessor === 1 ? step(told, ask.row) : null);
})();
