/**
 * What is kept of a learner's work: one JSON text, read into sound data and written back.
 * Pure: text -> state, data -> data. What cannot be used is left behind, entry by entry.
 */
(() => {
  "use strict";

  const VERSION = 2;

  /** @param {unknown} value @returns {value is Record<string, any>} */
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /** @param {unknown} value @returns {value is string[]} */
  const isTexts = (value) => Array.isArray(value) && value.every((one) => typeof one === "string");

  /** An own entry only, so that an id such as `constructor` is an id like any other. @type {CourseStore["own"]} */
  const own = (record, id) =>
    record && Object.prototype.hasOwnProperty.call(record, id) ? record[id] : undefined;

  /**
   * The entries as `keep` makes them; without those of which it makes nothing.
   * @template T @param {unknown} value @param {(entry: Record<string, any>, id: string) => T | null} keep
   * @returns {Record<string, T>}
   */
  function records(value, keep) {
    /** @type {[string, T][]} */
    const found = [];
    for (const [id, entry] of Object.entries(isRecord(value) ? value : {})) {
      const kept = isRecord(entry) ? keep(entry, id) : null;
      if (kept !== null) found.push([id, kept]);
    }
    return Object.fromEntries(found);
  }

  /** A time as ISO 8601 in UTC, so that texts sort as times do; "" for what is none. @param {unknown} value */
  function time(value) {
    const at = typeof value === "string" ? Date.parse(value) : NaN;
    return Number.isNaN(at) ? "" : new Date(at).toISOString();
  }

  /** @param {unknown} value @param {number} [otherwise] between 0 and 1 */
  const share = (value, otherwise = 0) =>
    typeof value === "number" && value >= 0 && value <= 1 ? value : otherwise;

  /** @param {unknown} value a whole number from 0 on */
  const whole = (value) => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : 0);

  /** @param {Record<string, unknown>} raw */
  function planned({ due, streak, step }) {
    const isDay = typeof due === "string" && /^\d{4}-\d\d-\d\d$/.test(due);
    const counts = Object.entries({ streak: whole(streak), step: whole(step) });
    return {
      ...Object.fromEntries(counts.filter(([, count]) => count)),
      ...(isDay ? { due } : {})
    };
  }

  /** @param {Record<string, any>} raw @returns {Entry | null} */
  function entry({
    hash,
    response,
    correct,
    credit,
    hints,
    unsure,
    at,
    due,
    streak,
    step,
    starred,
    unstarred,
    ...unknown
  }) {
    const isAnswered = typeof hash === "string" && isTexts(response) && response.length > 0;
    const star = time(starred) > time(unstarred) ? { starred: time(starred) } : {};
    const marks = { ...star, ...(time(unstarred) ? { unstarred: time(unstarred) } : {}) };
    const nothing = {
      ...unknown,
      hash: "",
      response: [],
      correct: false,
      credit: 0,
      hints: 0,
      unsure: false,
      at: ""
    };
    if (!isAnswered) return time(starred) || time(unstarred) ? { ...nothing, ...marks } : null;
    const isRight = correct === true;
    const answered = { hash, response, correct: isRight, credit: share(credit, isRight ? 1 : 0) };
    const how = { hints: whole(hints), unsure: unsure === true, at: time(at) };
    return { ...unknown, ...answered, ...how, ...planned({ due, streak, step }), ...marks };
  }

  /** Version 1 knew no book of mistakes: what was wrong or hinted enters it. @param {Record<string, any>} raw */
  function entryOfOne(raw) {
    const { due, streak, step, ...known } = raw;
    const kept = entry(known);
    if (!kept || kept.hash === "" || (kept.correct && kept.hints === 0)) return kept;
    const { later, dayOf } = globalThis.course.schedule;
    return { ...kept, due: later(dayOf(kept.at || 0), 1) };
  }

  /** @param {Record<string, any>} raw @param {string} id @returns {Attempt | null} */
  function attempt(raw, id) {
    const { kind, form, seed, items, begun, submitted, limit, credits, ...others } = raw;
    if (!isTexts(items) || typeof kind !== "string" || !time(begun)) return null;
    const { hashes, responses, flags, unsure, times, ...unknown } = others;
    /** @template T @param {unknown} value @param {(one: any) => boolean} isSound @returns {Record<string, T>} */
    const sound = (value, isSound) =>
      Object.fromEntries(
        Object.entries(isRecord(value) ? value : {}).filter(([, one]) => isSound(one))
      );
    return {
      ...unknown,
      id,
      kind,
      form: String(form ?? ""),
      seed,
      items,
      begun: time(begun),
      hashes: sound(hashes, (one) => typeof one === "string"),
      responses: sound(responses, isTexts),
      ...(isRecord(times) ? { times: sound(times, (one) => time(one) !== "") } : {}),
      flags: isTexts(flags) ? flags : [],
      unsure: isTexts(unsure) ? unsure : [],
      ...(Number(limit) > 0 ? { limit: Number(limit) } : {}),
      ...(time(submitted) ? { submitted: time(submitted) } : {}),
      ...(isRecord(credits) ? { credits: sound(credits, (one) => share(one, -1) >= 0) } : {})
    };
  }

  /** @type {CourseStore["parse"]} */
  function parse(text) {
    let isDamaged = false;
    /** @type {Record<string, any>} */
    let raw = {};
    try {
      const found = JSON.parse(text || "{}");
      if (isRecord(found)) raw = found;
      else isDamaged = true;
    } catch {
      isDamaged = true;
    }
    if (Number(raw.version) > VERSION) return { newer: true, data: raw };
    const keep = Number(raw.version) === VERSION ? entry : entryOfOne;
    const courses = records(raw.courses, ({ seen, ...one }) => ({
      ...one,
      ...(typeof seen === "string" ? { seen } : {}),
      items: records(one.items, keep),
      attempts: records(one.attempts, attempt)
    }));
    const { saved, ...others } = raw;
    const last = time(saved) ? { saved: time(saved) } : {};
    return {
      newer: false,
      damaged: isDamaged,
      data: { ...others, ...last, version: VERSION, courses }
    };
  }

  /** @type {CourseStore["edit"]} */
  function edit(data, courseId, change) {
    const before = own(data.courses, courseId) ?? { items: {}, attempts: {} };
    return { ...data, courses: { ...data.courses, [courseId]: { ...before, ...change(before) } } };
  }

  /** @type {CourseStore["recall"]} */
  function recall(data, courseId, itemId, hash) {
    const found = own(own(data.courses, courseId)?.items, itemId);
    const isKnown = found !== undefined && found.response.length > 0;
    const isSame = isKnown && found.hash === hash;
    const { response, hints, unsure } = isSame
      ? found
      : { response: null, hints: 0, unsure: false };
    return {
      response,
      hints,
      unsure,
      changed: isKnown && !isSame,
      starred: Boolean(found?.starred)
    };
  }

  /** @type {CourseStore["remember"]} */
  function remember(data, courseId, itemId, checked, now) {
    const { dayOf, next } = globalThis.course.schedule;
    return edit(data, courseId, ({ items }) => {
      const before = own(items, itemId);
      const { due, streak, step, ...kept } = before ?? {};
      const given = { credit: checked.correct ? 1 : 0, hints: 0, unsure: false, ...checked };
      const after = {
        ...kept,
        ...given,
        at: now.toISOString(),
        ...next(before, given, dayOf(now))
      };
      return { items: { ...items, [itemId]: after } };
    });
  }

  /** @type {CourseStore["star"]} */
  function star(data, courseId, itemId, isOn, now) {
    return edit(data, courseId, ({ items }) => {
      const { starred, unstarred, ...kept } = own(items, itemId) ?? {};
      // Marked again at once, or with a clock that was set back: the last word still wins.
      const before = Math.max(Date.parse(starred || "") || 0, Date.parse(unstarred || "") || 0);
      const at = new Date(Math.max(now.getTime(), before + 1)).toISOString();
      const mark = isOn ? { starred: at, ...(unstarred ? { unstarred } : {}) } : { unstarred: at };
      const after = entry({ ...kept, ...mark });
      return after ? { items: { ...items, [itemId]: after } } : {};
    });
  }

  /** @type {CourseStore["write"]} */
  function write(data, courseId, written, now) {
    return edit(data, courseId, ({ items }) => {
      const kept = Object.entries(items).filter(([id]) => own(written, id) === undefined);
      const at = now.toISOString();
      const others = Object.entries(written).flatMap(([id, one]) =>
        one ? [[id, { ...one, at }]] : []
      );
      return { items: Object.fromEntries([...kept, ...others]) };
    });
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  const serialize = JSON.stringify;
  const known = { VERSION, own, parse, serialize, edit, recall, remember, star, write };
  course.store = Object.assign(course.store ?? {}, known);
})();
