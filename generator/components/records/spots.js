/** Weak spots of one procedure over its records: as bars, and the same as a table. */
(() => {
  "use strict";

  const { records, run, words } = globalThis.course;
  const { part } = records;
  const { make, filled } = run;
  const [FEWEST, SHOWN] = [3, 8]; // records it takes; bars that are drawn

  /** @param {WeakSpot[]} spots @param {number} runs */
  function drawn(spots, runs) {
    const failing = spots.filter(({ no }) => no > 0).slice(0, SHOWN);
    if (failing.length === 0) return make("p", "", filled(words["rec-weak-none"], { runs }));
    const label = filled(words["rec-weak-chart"], {
      runs,
      text: failing[0]?.text ?? "",
      share: globalThis.course.percent(failing[0]?.share ?? 0)
    });
    const width = Math.max(280, Math.min(640, part("weak-found").clientWidth));
    return make(
      "figure",
      "figure rec-figure",
      make("figcaption", "", label),
      records.bars(failing, label, width)
    );
  }

  /** @param {WeakSpot} spot */
  const row = ({ number, text, critical, no, answered, share }) => [
    make(
      "span",
      "",
      `${number} ${text}`,
      ...(critical ? [" ", make("strong", "critical-word", words["run-critical"])] : [])
    ),
    String(no),
    String(answered),
    `${globalThis.course.percent(share)}%`
  ];

  /** @type {CourseRecords["weakSpots"]} */
  function weakSpots() {
    const key = /** @type {HTMLSelectElement} */ (part("weak")).value;
    const { runs, spots } = records.weak(
      records.now().lines.filter(({ procedure }) => procedure === key)
    );
    if (runs < FEWEST)
      return part("weak-found").replaceChildren(
        make("p", "", filled(words["rec-weak-few"], { runs }))
      );
    if (spots.length === 0)
      return part("weak-found").replaceChildren(make("p", "", words["rec-weak-share"]));
    part("weak-found").replaceChildren(
      drawn(spots, runs),
      records.rows("weak-table", spots.map(row))
    );
  }

  part("weak").addEventListener("input", weakSpots);
  Object.assign(records, { weakSpots });
})();
