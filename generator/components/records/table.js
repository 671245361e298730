/** Runs as rows of a table, for programs that calculate. */
(() => {
  "use strict";

  const { records, run, words } = globalThis.course;

  /** @type {Record<RecordResult, string>} */
  const RESULTS = {
    done: words["rec-done"], deviations: words["rec-deviations"], stopped: words["rec-stopped"],
    passed: words["rec-passed"], failed: words["rec-failed"],
  };

  /** @type {CourseRecords["resultOf"]} */
  const resultOf = ({ result, deviations }) => run.filled(RESULTS[result], { count: deviations });

  /** Which steps were not as they should be, and what was done. @param {Run} one */
  const deviations = (one) => run.asks(one.sheet).filter(({ key }) => run.current(one, key, "result") === "no").map((ask) => {
    const said = /** @type {const} */ (["note", "remedy"]).map((aspect) => run.current(one, ask.key, aspect)).filter(Boolean);
    return [run.named(ask), ...said].join("；");
  });

  /** @param {Run} one */
  const amendments = ({ amendments: made }) =>
    made.map(({ at, from, to, reason, by }) => run.filled(words["run-amended"], { from, to, reason, by, at: run.when(at) }));

  /** @param {Run} one */
  function state(one) {
    if (one.state === "open") return words["run-is-open"];
    return one.state === "disposed" ? words["rec-is-disposed"] : resultOf(records.line(one));
  }

  /** @param {Run} one */
  function row(one) {
    const { id, sheet, state: is, started, closed = "", finished = "", by = "", reason = "" } = one;
    const isTrace = is === "disposed";
    return [
      id, sheet.title, sheet.number, sheet.revision, run.current(one, "/person", "value"), run.when(started),
      run.when(isTrace ? finished : closed), state(one), deviations(one).join("\n"), isTrace ? "" : reason,
      run.current(one, "/notes", "value"), amendments(one).join("\n"), isTrace ? "" : run.until(one),
      isTrace ? run.when(closed) : "", by, isTrace ? reason : "",
    ];
  }

  /** @type {CourseRecords["table"]} */
  const table = (runs) => [words["rec-columns"].split(","), ...runs.map(row)];

  Object.assign(records, { table, resultOf });
})();
