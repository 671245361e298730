/** What is done with a record: it is amended beside the original, kept until a day, and disposed of. */
(() => {
  "use strict";

  const { run } = globalThis.course;
  const { isSaid, later, closing, current } = run;

  /** @type {CourseRun["amend"]} */
  function amend(run, { by, reason, key, aspect, to }, now) {
    const from = current(run, key, aspect);
    const isClosed = run.state === "finished" || run.state === "stopped";
    if (!isClosed || !isSaid(by) || !isSaid(reason) || to.trim() === from) return null;
    const last = run.amendments[run.amendments.length - 1];
    const made = {
      at: later(last?.at ?? run.closed ?? "", now),
      by: by.trim(),
      reason: reason.trim(),
      key,
      aspect,
      from,
      to: to.trim()
    };
    return { ...run, updated: made.at, amendments: [...run.amendments, made] };
  }

  /** @type {CourseRun["dispose"]} */
  function dispose(run, { by, reason }, now) {
    if (run.state === "disposed" || !isSaid(by) || !isSaid(reason)) return null;
    const sheet = { ...run.sheet, parts: [], signatures: [] };
    const left = { sheet, entries: {}, amendments: [], by: by.trim(), reason: reason.trim() };
    const made = run.closed ? { finished: run.closed } : {};
    return { ...run, ...left, ...made, ...closing(run, now), state: "disposed" };
  }

  /** @type {CourseRun["until"]} */
  function until(one) {
    const {
      closed,
      sheet: { years, until: key }
    } = one;
    const said = key ? current(one, key, "value") : "";
    if (/^\d{4}-\d\d-\d\d$/.test(said)) return said;
    if (!closed || !years) return "";
    const at = new Date(closed);
    return new Date(Date.UTC(at.getFullYear() + years, at.getMonth(), at.getDate()))
      .toISOString()
      .slice(0, 10);
  }

  Object.assign(run, { amend, dispose, until });
})();
