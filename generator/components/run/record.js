/** A run from its start to a record that only amendments add to. Runs are never changed, only made anew. */
(() => {
  "use strict";

  const { VERSION } = globalThis.course.run;

  /** @type {CourseRun["begin"]} */
  const begin = (given, now) => ({
    version: VERSION, ...given, started: now.toISOString(), updated: now.toISOString(), state: "open", entries: {},
    amendments: [],
  });

  /** @type {CourseRun["asks"]} */
  function asks({ type, parts, signatures }) {
    /** @type {Ask[]} */
    const found = [];
    for (const part of parts) {
      for (const row of part.rows) {
        if (type !== "practical") found.push({ kind: "check", key: row.id, part, row });
        else for (const assessor of /** @type {const} */ ([1, 2]))
          found.push({ kind: "score", key: `${row.id}/${assessor}`, part, row, assessor });
      }
      for (const field of part.fields) found.push({ kind: "field", key: `${part.id}/${field.id}`, part, field });
      if (part.columns.length > 0) found.push({ kind: "table", key: part.id, part });
    }
    signatures.forEach((one, place) => found.push({ kind: "signature", key: `/sign/${place}`, ...one }));
    return found;
  }

  /** An own entry only, so that an id such as `constructor` is an id like any other. @type {CourseRun["entry"]} */
  const entry = ({ entries }, key) => (Object.prototype.hasOwnProperty.call(entries, key) ? entries[key] : undefined);

  /** @param {string} before @param {Date} now */
  const later = (before, now) => new Date(Math.max(now.getTime(), before ? Date.parse(before) + 1 : 0)).toISOString();

  /** @type {CourseRun["answer"]} */
  function answer(run, key, change, now) {
    if (run.state !== "open") return run;
    const before = entry(run, key);
    const at = later(before?.at ?? "", now);
    const updated = at > run.updated ? at : run.updated;
    return { ...run, updated, entries: { ...run.entries, [key]: { ...before, ...change, at } } };
  }

  /** @param {string | undefined} value */
  const isSaid = (value) => (value ?? "").trim() !== "";

  /** @param {Ask} ask @param {RunEntry | undefined} given @returns {Missing["why"][]} */
  function wanting(ask, given) {
    if (ask.kind === "check") return ofCheck(ask.row, given);
    if (ask.kind === "score") return given?.result ? [] : ["answer"];
    if (ask.kind === "table") return [];
    const isRequired = ask.kind === "field" ? ask.field.required : ask.required;
    const isGiven = isSaid(given?.value) || (given?.values ?? []).length > 0;
    return isRequired && !isGiven ? ["answer"] : [];
  }

  /** @param {RunRow} row @param {RunEntry | undefined} given @returns {Missing["why"][]} */
  function ofCheck({ critical, blank }, { result, reason, note, remedy, value } = { at: "" }) {
    if (!result) return ["answer"];
    if (result === "not_applicable") return isSaid(reason) ? [] : ["reason"];
    if (result === "yes") return blank && !isSaid(value) ? ["value"] : [];
    return [
      ...(isSaid(note) ? [] : /** @type {const} */ (["note"])),
      ...(isSaid(remedy) ? [] : /** @type {const} */ (["remedy"])),
      ...(critical ? /** @type {const} */ (["critical"]) : []),
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
    asks(run.sheet).flatMap((ask) => wanting(ask, entry(run, ask.key)).map((why) => ({ ask, why })));

  /** @param {Run} run @param {Date} now */
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

  /** @type {CourseRun["dispose"]} */
  function dispose(run, { by, reason }, now) {
    if (run.state === "disposed" || !isSaid(by) || !isSaid(reason)) return null;
    const sheet = { ...run.sheet, parts: [], signatures: [] };
    const left = { sheet, entries: {}, amendments: [], by: by.trim(), reason: reason.trim() };
    const made = run.closed ? { finished: run.closed } : {};
    return { ...run, ...left, ...made, ...closing(run, now), state: "disposed" };
  }

  /** @type {CourseRun["original"]} */
  function original(run, key, aspect) {
    if (key === "/person") return run.person;
    const given = entry(run, key);
    if (aspect === "values") return (given?.values ?? []).join("、");
    if (aspect === "rows") return (given?.rows ?? []).map((cells) => cells.join(" | ")).join("\n");
    return given?.[aspect] ?? "";
  }

  /** @type {CourseRun["current"]} */
  function current(run, key, aspect) {
    const made = run.amendments.filter((one) => one.key === key && one.aspect === aspect);
    const last = made[made.length - 1];
    return last ? last.to : original(run, key, aspect);
  }

  /** @type {CourseRun["amend"]} */
  function amend(run, { by, reason, key, aspect, to }, now) {
    const from = current(run, key, aspect);
    const isClosed = run.state === "finished" || run.state === "stopped";
    if (!isClosed || !isSaid(by) || !isSaid(reason) || to.trim() === from) return null;
    const last = run.amendments[run.amendments.length - 1];
    const made = { at: later(last?.at ?? run.closed ?? "", now), by: by.trim(), reason: reason.trim(), key, aspect, from, to: to.trim() };
    return { ...run, updated: made.at, amendments: [...run.amendments, made] };
  }

  /** Both must reach the mark and see every step that is a veto; two minds are settled by people. @type {CourseRun["scores"]} */
  function scores(run) {
    const rows = run.sheet.parts.flatMap((part) => part.rows);
    /** @param {RunRow} row @param {1 | 2} assessor */
    const seen = ({ id }, assessor) => current(run, `${id}/${assessor}`, "result");
    /** @param {1 | 2} by */
    const total = (by) => rows.reduce((sum, row) => sum + (seen(row, by) === "yes" ? row.points : 0), 0);
    const [first, second] = [total(1), total(2)];
    const needed = Math.ceil((run.sheet.points * run.sheet.pass) / 100);
    /** @param {1 | 2} by */
    const passes = (by) =>
      (by === 1 ? first : second) >= needed && rows.every((row) => !row.critical || seen(row, by) === "yes");
    const scored = rows.filter((row) => seen(row, 1) && seen(row, 2));
    const [one, other] = [passes(1), passes(2)];
    return {
      first, second, needed,
      agreed: scored.filter((row) => seen(row, 1) === seen(row, 2)).map(({ id }) => id),
      differ: scored.filter((row) => seen(row, 1) !== seen(row, 2)).map(({ id }) => id),
      vetoed: rows.filter((row) => row.critical && [seen(row, 1), seen(row, 2)].includes("no")).map(({ id }) => id),
      verdict: scored.length < rows.length ? "open" : one !== other ? "disputed" : one ? "passed" : "failed",
    };
  }

  /** @type {CourseRun["until"]} */
  function until({ closed, sheet: { retention } }) {
    const [, years] = /保留\s*(\d{1,2})\s*年/.exec(retention) ?? /(?:^|\D)(\d{1,2})\s*年/.exec(retention) ?? [];
    if (!closed || !years) return "";
    const at = new Date(closed);
    return new Date(Date.UTC(at.getFullYear() + Number(years), at.getMonth(), at.getDate())).toISOString().slice(0, 10);
  }

  Object.assign(course.run, {
    begin, asks, entry, answer, isAnswered, missing, finish, stop, dispose, original, current, amend, scores, until,
  });
})();
