/** A run from its start to a record. Runs are never changed, only made anew. */
(() => {
  "use strict";

  const { VERSION } = globalThis.course.run;

  /** @type {CourseRun["begin"]} */
  const begin = (given, now) => ({
    version: VERSION,
    ...given,
    started: now.toISOString(),
    updated: now.toISOString(),
    state: "open",
    entries: {},
    amendments: []
  });

  /** @type {CourseRun["asks"]} */
  function asks({ type, parts, signatures }) {
    /** @type {Ask[]} */
    const found = [];
    for (const part of parts) {
      for (const row of part.rows) {
        if (type !== "practical") found.push({ kind: "check", key: row.id, part, row });
        else
          for (const assessor of /** @type {const} */ ([1, 2]))
            found.push({ kind: "score", key: `${row.id}/${assessor}`, part, row, assessor });
      }
      for (const field of part.fields)
        found.push({ kind: "field", key: `${part.id}/${field.id}`, part, field });
      if (part.columns.length > 0) found.push({ kind: "table", key: part.id, part });
    }
    signatures.forEach((one, place) =>
      found.push({ kind: "signature", key: `/sign/${place}`, ...one })
    );
    return found;
  }

  /** An own entry only, so that an id such as `constructor` is an id like any other. @type {CourseRun["entry"]} */
  const entry = ({ entries }, key) =>
    Object.prototype.hasOwnProperty.call(entries, key) ? entries[key] : undefined;

  /** @type {CourseRun["later"]} */
  const later = (before, now) =>
    new Date(Math.max(Number(now), Date.parse(before) + 1 || 0)).toISOString();

  /** By ten minutes or more: clocks that are right differ by less. @type {CourseRun["isAhead"]} */
  const isAhead = (at, now) => Date.parse(at) > Number(now) + 600_000;

  /** @type {CourseRun["answer"]} */
  function answer(run, key, change, now) {
    if (run.state !== "open") return run;
    const before = entry(run, key);
    const at = later(!before || isAhead(before.at, now) ? "" : before.at, now);
    const updated = at > run.updated ? at : run.updated;
    return { ...run, updated, entries: { ...run.entries, [key]: { ...before, ...change, at } } };
  }

  /** @type {CourseRun["isSaid"]} */
  const isSaid = (value) => (value ?? "").trim() !== "";

  /** @param {Run} run @param {Ask} ask @returns {Missing["why"][]} */
  function wanting(run, ask) {
    const given = entry(run, ask.key);
    if (ask.kind === "check") return ofCheck(ask.row, given);
    if (ask.kind === "score") return given?.result ? [] : ["answer"];
    if (ask.kind === "table") return [];
    const {
      required,
      needed: [key = "", value]
    } = ask.kind === "field" ? ask.field : { ...ask, needed: [] };
    const isGiven = isSaid(given?.value) || (given?.values ?? []).length > 0;
    if ((required || (key && entry(run, key)?.value === value)) && !isGiven) return ["answer"];
    return isGiven && course.run.isSame?.(run, ask.key) ? ["same"] : [];
  }

  /** @param {RunRow} row @param {RunEntry | undefined} given @returns {Missing["why"][]} */
  function ofCheck({ critical, blank }, { result, reason, note, remedy, value } = { at: "" }) {
    if (!result) return ["answer"];
    if (result === "not_applicable") return [...(reason ?? "").trim()].length > 1 ? [] : ["reason"];
    if (result === "yes") return blank && !isSaid(value) ? ["value"] : [];
    return [
      ...(isSaid(note) ? [] : /** @type {const} */ (["note"])),
      ...(isSaid(remedy) ? [] : /** @type {const} */ (["remedy"])),
      ...(critical ? /** @type {const} */ (["critical"]) : [])
    ];
  }

  /** @type {CourseRun["isAnswered"]} */
  function isAnswered(run, ask) {
    const given = entry(run, ask.key);
    if (!given) return false;
    const cells = (given.rows ?? []).flat();
    return Boolean(given.result) || [given.value, ...(given.values ?? []), ...cells].some(isSaid);
  }

  /** @type {CourseRun["missing"]} */
  const missing = (run) =>
    asks(run.sheet).flatMap((ask) => wanting(run, ask).map((why) => ({ ask, why })));

  /** @type {CourseRun["closing"]} */
  function closing(run, now) {
    const closed = later(run.updated, now);
    return { updated: closed, closed };
  }

  /** @type {CourseRun["finish"]} */
  function finish(run, now) {
    if (run.state !== "open" || missing(run).length > 0) return null;
    return { ...run, ...closing(run, now), state: "finished" };
  }

  /** @type {CourseRun["stop"]} */
  function stop(run, reason, now) {
    if (run.state !== "open" || !isSaid(reason)) return null;
    return { ...run, ...closing(run, now), state: "stopped", reason: reason.trim() };
  }

  Object.assign(course.run, {
    begin,
    asks,
    entry,
    answer,
    isAnswered,
    missing,
    finish,
    stop,
    closing,
    isSaid,
    later,
    isAhead
  });
})();
