/** What was stored or came in a file, read into a sound run or nothing. Only known fields come through. */
(() => {
  "use strict";

  const { VERSION, numberParts } = globalThis.course.run;
  const RESULTS = ["yes", "no", "not_applicable"];
  const STATES = ["open", "finished", "stopped", "disposed"];
  const ASPECTS = ["result", "reason", "note", "remedy", "value", "values", "rows"];

  /** @param {unknown} value @returns {Record<string, unknown>} */
  const fields = (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? /** @type {Record<string, unknown>} */ (value)
      : {};

  /** @param {unknown} value */
  const text = (value) => (typeof value === "string" ? value : "");

  /** @param {unknown} value */
  const count = (value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e6 ? Number(value) : 0;

  /** @template T @param {unknown} value @param {(one: unknown) => T} each @returns {T[]} */
  const list = (value, each) => (Array.isArray(value) ? value.map(each) : []);

  /** A time as ISO 8601 in UTC, so that texts sort as times do; "" for what is none. @param {unknown} value */
  function time(value) {
    const at = typeof value === "string" ? Date.parse(value) : NaN;
    return Number.isNaN(at) ? "" : new Date(at).toISOString();
  }

  /** @param {unknown} value @param {readonly string[]} known @returns {any} */
  const oneOf = (value, known) =>
    typeof value === "string" && known.includes(value) ? value : known[0];

  /** @param {unknown} value */
  const isTrue = (value) => value === true;

  /** @param {(one: unknown) => unknown} each @returns {(value: unknown) => unknown[]} */
  const many = (each) => (value) => list(value, each);

  /** An object with these fields, each as its reader reads it; one that is read as undefined is left out. @param {Record<string, (value: unknown) => unknown>} shape @returns {(value: unknown) => any} */
  const shaped = (shape) => (value) => {
    const given = fields(value);
    return Object.fromEntries(
      Object.entries(shape)
        .map(([name, read]) => [name, read(given[name])])
        .filter(([, one]) => one !== undefined)
    );
  };

  const row = shaped({
    id: text,
    number: count,
    text,
    critical: isTrue,
    evidence: text,
    blank: text,
    suggested: text,
    points: count,
    below: (value) => (value ? list(value, text) : undefined)
  });
  const field = shaped({
    id: text,
    label: text,
    type: text,
    choices: many(text),
    unit: text,
    required: isTrue,
    needed: many(text),
    personal: isTrue,
    hint: text
  });
  const part = shaped({
    id: text,
    title: text,
    rows: many(row),
    fields: many(field),
    columns: many(text),
    lines: (value) => Math.min(count(value), 100)
  });

  /** @type {(value: unknown) => RunSheet} */
  const sheet = shaped({
    id: text,
    type: text,
    title: text,
    number: text,
    revision: text,
    hash: text,
    years: count,
    until: text,
    page: text,
    pass: count,
    points: count,
    parts: many(part),
    signatures: many(shaped({ label: text, required: isTrue }))
  });

  /** Without what is empty. @param {Record<string, unknown>} given @returns {any} */
  const held = (given) => Object.fromEntries(Object.entries(given).filter(([, one]) => one));

  /** @param {unknown} value @returns {RunEntry | null} */
  function entry(value) {
    const { at, result, reason, note, remedy, value: given, values, rows } = fields(value);
    return time(at)
      ? held({
          at: time(at),
          result: RESULTS.includes(text(result)) && result,
          reason: text(reason),
          note: text(note),
          remedy: text(remedy),
          value: text(given),
          values: Array.isArray(values) && list(values, text),
          rows: Array.isArray(rows) && list(rows, (cells) => list(cells, text))
        })
      : null;
  }

  /** In one order, whatever the order the answers were given in. @param {unknown} value @returns {Record<string, RunEntry>} */
  function entries(value) {
    /** @type {[string, RunEntry][]} */
    const found = [];
    for (const [key, one] of Object.entries(fields(value)).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const kept = entry(one);
      if (kept) found.push([key.slice(0, 200), kept]);
    }
    return Object.fromEntries(found);
  }

  /** @param {unknown} value @returns {Amendment[]} */
  const amendments = (value) =>
    list(value, fields)
      .filter(({ at, by, reason }) => time(at) && text(by) && text(reason))
      .map((one) => ({
        at: time(one.at),
        by: text(one.by),
        reason: text(one.reason),
        key: text(one.key),
        aspect: oneOf(one.aspect, ASPECTS),
        from: text(one.from),
        to: text(one.to)
      }));

  /** @type {CourseRun["isNewer"]} */
  const isNewer = (value) => Number(fields(value).version) > VERSION;

  /** @type {CourseRun["sound"]} */
  function sound(value) {
    const one = fields(value);
    const [id, found, state] = [text(one.id), sheet(one.sheet), oneOf(one.state, STATES)];
    const [started, updated, closed] = [time(one.started), time(one.updated), time(one.closed)];
    if (one.version !== VERSION || numberParts(id)?.document !== found.number || !started)
      return null;
    if (one.state !== state || (state !== "open" && !closed)) return null;
    const isTrace = state === "disposed";
    return {
      version: VERSION,
      id,
      course: text(one.course),
      device: text(one.device),
      person: text(one.person),
      sheet: isTrace ? { ...found, parts: [], signatures: [] } : found,
      started,
      updated: updated || started,
      state,
      entries: isTrace ? {} : entries(one.entries),
      amendments: isTrace ? [] : amendments(one.amendments),
      ...held({
        ...(state === "open" ? {} : { closed, reason: text(one.reason), by: text(one.by) }),
        finished: isTrace && time(one.finished),
        guest: one.guest === true
      })
    };
  }

  Object.assign(course.run, { sound, isNewer });
})();
