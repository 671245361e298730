/** The answers of a record in words. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;

  /** @type {Record<string, string>} */
  const RESULTS = { yes: words["run-yes"], no: words["run-no"], not_applicable: words["run-na"] };
  /** @type {Record<string, string>} */
  const SEEN = { yes: words["run-seen"], no: words["run-unseen"] };
  /** @type {Record<RunAspect, string>} */
  const ASPECTS = {
    result: words["run-result"],
    reason: words["run-reason"],
    note: words["run-note"],
    remedy: words["run-remedy"],
    value: words["run-value"],
    values: words["run-value"],
    rows: words["run-value"]
  };

  /** A result in words, any other text as it is. @type {CourseRun["worded"]} */
  function worded(ask, aspect, text) {
    if (aspect !== "result") return text;
    return (ask?.kind === "score" ? SEEN : RESULTS)[text] ?? "";
  }

  /** @type {CourseRun["aspects"]} */
  function aspects(ask) {
    if (ask.kind === "check")
      return [
        "result",
        ...(ask.row.blank ? /** @type {const} */ (["value"]) : []),
        "reason",
        "note",
        "remedy"
      ];
    if (ask.kind === "score") return ["result"];
    if (ask.kind === "table") return ["rows"];
    return [ask.kind === "field" && ask.field.type === "choices" ? "values" : "value"];
  }

  /** @type {CourseRun["moot"]} */
  function moot(record) {
    const found = run
      .asks(record.sheet)
      .filter(
        (ask) => ask.kind === "check" && run.current(record, ask.key, "result") === "not_applicable"
      );
    const critical = found.filter((ask) => "row" in ask && ask.row.critical).length;
    const text = run.filled(words[critical > 0 ? "run-moot-critical" : "run-moot"], {
      count: found.length,
      critical
    });
    return { critical, text: found.length > 0 ? `，${text}` : "" };
  }

  /** @type {Record<RecordResult, string>} */
  const OUTCOMES = {
    done: words["rec-done"],
    deviations: words["rec-deviations"],
    stopped: words["rec-stopped"],
    passed: words["rec-passed"],
    failed: words["rec-failed"]
  };

  /** @param {Run} record @param {number} deviations @returns {RecordResult} */
  function resultOf(record, deviations) {
    if (record.state === "stopped") return "stopped";
    if (record.sheet.type === "practical")
      return run.scores(record).verdict === "passed" ? "passed" : "failed";
    return deviations > 0 ? "deviations" : "done";
  }

  /** @type {CourseRun["outcome"]} */
  function outcome(record) {
    const deviations = run
      .asks(record.sheet)
      .filter((ask) => ask.kind === "check" && run.current(record, ask.key, "result") === "no");
    const result = resultOf(record, deviations.length);
    const text = run.filled(OUTCOMES[result], { count: deviations.length });
    return {
      result,
      deviations,
      text: record.state === "finished" ? text + moot(record).text : text
    };
  }

  Object.assign(run, { worded, aspects, moot, outcome, aspectNames: ASPECTS });
})();
