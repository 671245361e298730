/** An assessment in numbers and in words. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { current, filled } = run;

  /** Both must reach the mark and see every step that is a veto; as it says on paper. @type {CourseRun["scores"]} */
  function scores(run) {
    const rows = run.sheet.parts.flatMap((part) => part.rows);
    /** @param {RunRow} row @param {1 | 2} assessor */
    const seen = ({ id }, assessor) => current(run, `${id}/${assessor}`, "result");
    /** @param {1 | 2} by */
    const total = (by) =>
      rows.reduce((sum, row) => sum + (seen(row, by) === "yes" ? row.points : 0), 0);
    const [first, second] = [total(1), total(2)];
    const needed = Math.ceil((run.sheet.points * run.sheet.pass) / 100);
    /** @param {1 | 2} by */
    const passes = (by) =>
      (by === 1 ? first : second) >= needed &&
      rows.every((row) => !row.critical || seen(row, by) === "yes");
    const scored = rows.filter((row) => seen(row, 1) && seen(row, 2));
    return {
      first,
      second,
      needed,
      agreed: scored.filter((row) => seen(row, 1) === seen(row, 2)).map(({ id }) => id),
      differ: scored.filter((row) => seen(row, 1) !== seen(row, 2)).map(({ id }) => id),
      vetoed: rows
        .filter((row) => row.critical && [seen(row, 1), seen(row, 2)].includes("no"))
        .map(({ id }) => id),
      verdict: scored.length < rows.length ? "open" : passes(1) && passes(2) ? "passed" : "failed"
    };
  }

  /** @type {CourseRun["scoreLines"]} */
  function scoreLines(one) {
    const { first, second, needed, agreed, differ, vetoed, verdict } = run.scores(one);
    const count = agreed.length + differ.length;
    const share = globalThis.course.percent(agreed.length / (count || 1));
    const rows = one.sheet.parts.flatMap((part) => part.rows);
    /** @param {readonly string[]} ids */
    const numbers = (ids) =>
      rows
        .filter(({ id }) => ids.includes(id))
        .map(({ number }) => number)
        .join("、");
    return [
      filled(words["run-totals"], { first, second, points: one.sheet.points, needed }),
      ...(count > 0
        ? [filled(words["run-agreement"], { share, agreed: agreed.length, count })]
        : []),
      ...(differ.length > 0 ? [filled(words["run-differ"], { rows: numbers(differ) })] : []),
      ...(vetoed.length > 0 ? [filled(words["run-vetoed"], { rows: numbers(vetoed) })] : []),
      ...(verdict === "open" || one.state === "stopped"
        ? []
        : [words[verdict === "passed" ? "run-passed" : "run-failed"]])
    ];
  }

  Object.assign(run, { scores, scoreLines });
})();
