/** Runs as rows of a table, for programs that calculate. */
(() => {
  "use strict";

  const { records, run, words } = globalThis.course;

  /** Which steps were not as they should be, and what was done. @param {Run} one */
  const deviations = (one) =>
    run
      .asks(one.sheet)
      .filter(({ key }) => run.current(one, key, "result") === "no")
      .map((ask) => {
        const said = /** @type {const} */ (["note", "remedy"])
          .map((aspect) => run.current(one, ask.key, aspect))
          .filter(Boolean);
        return [run.named(ask), ...said].join("；");
      });

  /** Who ran it and the notes have no ask of their own. @type {Record<string, string>} */
  const NAMES = { "/person": words["run-person"], "/notes": words["run-notes"] };

  /** @param {Run} one */
  function amendments(one) {
    const asks = new Map(run.asks(one.sheet).map((ask) => [ask.key, ask]));
    return one.amendments.map(({ key, aspect, at, from, to, reason, by }) => {
      const ask = asks.get(key);
      const said = {
        from: run.worded(ask, aspect, from) || "—",
        to: run.worded(ask, aspect, to) || "—",
        reason,
        by,
        at: run.when(at)
      };
      return `${ask ? run.named(ask) : (NAMES[key] ?? key)}：${run.filled(words["run-amended"], said)}`;
    });
  }

  /** Every answer as it holds now, signatures too. @param {Run} one */
  const answers = (one) =>
    run.asks(one.sheet).flatMap((ask) => {
      const said = run
        .aspects(ask)
        .map((aspect) => run.worded(ask, aspect, run.current(one, ask.key, aspect)))
        .filter(Boolean);
      return said.length > 0 ? [`${run.named(ask)}：${said.join("；")}`] : [];
    });

  /** @param {Run} one */
  function state(one) {
    if (one.state === "open") return words["run-is-open"];
    return one.state === "disposed" ? words["rec-is-disposed"] : run.outcome(one).text;
  }

  /** @param {Run} one */
  function row(one) {
    const { id, sheet, state: is, started, closed = "", finished = "", by = "", reason = "" } = one;
    const isTrace = is === "disposed";
    return [
      id,
      sheet.title,
      sheet.number,
      run.filled(words["rec-revision"], { revision: sheet.revision }),
      run.current(one, "/person", "value"),
      run.when(started),
      run.when(isTrace ? finished : closed),
      state(one),
      answers(one).join("\n"),
      deviations(one).join("\n"),
      isTrace ? "" : reason,
      run.current(one, "/notes", "value"),
      amendments(one).join("\n"),
      isTrace ? "" : run.until(one),
      isTrace ? run.when(closed) : "",
      by,
      isTrace ? reason : ""
    ];
  }

  /** @type {CourseRecords["table"]} */
  const table = (runs) => [words["rec-columns"].split(","), ...runs.map(row)];

  Object.assign(records, { table });
})();
