/** The steps of an assessment as cards: what each of the two assessors saw. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, card, legend, evidence, results } = run;
  const SEEN = /** @type {const} */ ([
    ["yes", words["run-seen"]],
    ["no", words["run-unseen"]]
  ]);

  const ASSESSORS = /** @type {const} */ ([
    ["1", words["run-first"]],
    ["2", words["run-second"]]
  ]);
  let by = "1";
  /** @type {RunCards[]} */
  let switches = [];

  /** One assessor does not see what the other saw. @param {string} assessor */
  function turn(assessor) {
    by = assessor;
    for (const group of document.querySelectorAll(".run-assessor"))
      /** @type {HTMLElement} */ (group).hidden = group.getAttribute("data-by") !== by;
  }

  /** Who scores now, above the first step. @returns {RunCards} */
  function switcher() {
    const { element, show } = run.options(
      "radio",
      ASSESSORS,
      () => [by],
      ([assessor = "1"]) => turn(assessor)
    );
    const group = make(
      "div",
      "run-turn",
      make("span", "run-label", words["run-who-scores"]),
      element
    );
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", words["run-who-scores"]);
    switches = [{ element: group, show }];
    return { element: group, show };
  }

  /** A step, as each of the two assessors saw it. @param {RunTold} told @param {RunRow} row @returns {RunCards} */
  function step(told, row) {
    const pieces = ASSESSORS.map(([assessor, name]) => {
      const { element, show } = results(told, `${row.id}/${assessor}`, SEEN);
      const group = make("div", "run-assessor", make("span", "run-label", name), element);
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", name);
      group.dataset.by = assessor;
      group.hidden = assessor !== by;
      return { element: group, show };
    });
    const points = make(
      "span",
      "run-points",
      run.filled(words["run-points"], { points: row.points })
    );
    const element = card(
      row.critical ? "is-critical" : "",
      [...legend(row, words["run-veto"]), points],
      ...evidence(row),
      ...pieces.map((piece) => piece.element)
    );
    return { element, show: () => pieces.forEach((piece) => piece.show()) };
  }

  /** @type {NonNullable<CourseRun["isSame"]>} */
  function isSame(one, key) {
    const names = ["/sign/0", "/sign/1"].map((signature) =>
      run.entry(one, signature)?.value?.trim()
    );
    const at = names.indexOf(run.entry(one, key)?.value?.trim());
    return (
      key.startsWith("/sign/") && at >= 0 && (names[at] === one.person || key !== `/sign/${at}`)
    );
  }

  /** The first one brings the switch. @param {RunTold} told @param {RunRow} row */
  function withSwitch(told, row) {
    const [first, made] = [switcher(), step(told, row)];
    return {
      element: make("div", "", first.element, made.element),
      show: () => [first, made].forEach((piece) => piece.show())
    };
  }

  run.pieces.score = (told, ask) => {
    if (ask.kind !== "score" || ask.assessor === 2) return null;
    return ask.part === told.now().sheet.parts[0] && ask.row === ask.part.rows[0]
      ? withSwitch(told, ask.row)
      : step(told, ask.row);
  };
  run.who = [words["run-candidate"], words["run-candidate-needed"]];
  run.isSame = isSame;
  run.turn = (ask) => {
    if (ask.kind === "score") turn(String(ask.assessor));
    for (const piece of switches) piece.show();
  };
})();
