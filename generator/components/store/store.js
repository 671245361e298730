/**
 * What the browser remembers of a learner's work: one JSON text under one key.
 * All but `open` is pure; `open` reads and writes, and never throws.
 */
(() => {
  "use strict";

  const KEY = "course-progress";
  const VERSION = 1;

  /** @param {unknown} value @returns {value is Record<string, any>} */
  const isRecord = (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value);

  /**
   * An own entry only, so that an id such as `constructor` is an id like any other.
   * @template T @param {Readonly<Record<string, T>>} record @param {string} id
   */
  const own = (record, id) =>
    Object.prototype.hasOwnProperty.call(record, id) ? record[id] : undefined;

  /**
   * The entries that are records; whatever else a damaged store holds is left behind.
   * @param {unknown} value @param {(entry: Record<string, any>) => any} [keep]
   * @returns {Record<string, any>}
   */
  function records(value, keep = (entry) => entry) {
    const entries = Object.entries(isRecord(value) ? value : {});
    return Object.fromEntries(
      entries.filter(([, entry]) => isRecord(entry)).map(([id, entry]) => [id, keep(entry)]),
    );
  }

  /** @param {string | null} text @returns {Record<string, any>} */
  function parseRecord(text) {
    try {
      const value = JSON.parse(text ?? "{}");
      return isRecord(value) ? value : {};
    } catch {
      return {};
    }
  }

  /** @type {CourseStore["parse"]} */
  function parse(text) {
    const data = parseRecord(text);
    if (Number(data.version) > VERSION) return { newer: true, data };
    const courses = records(data.courses, (one) => ({ ...one, items: records(one.items) }));
    return { newer: false, data: { ...data, version: VERSION, courses } };
  }

  /** @type {CourseStore["serialize"]} */
  const serialize = (state) => JSON.stringify(state.data);

  /** @param {unknown} value @returns {value is string[]} */
  const isResponse = (value) =>
    Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === "string");

  /** @type {CourseStore["recall"]} */
  function recall(state, courseId, itemId, hash) {
    const items = (!state.newer && own(state.data.courses, courseId)?.items) || {};
    const entry = own(items, itemId) ?? {};
    const known = typeof entry.hash === "string" && isResponse(entry.response);
    const same = entry.hash === hash;
    return { response: known && same ? entry.response ?? null : null, changed: known && !same };
  }

  /**
   * The state with one course's items replaced; every field not known here stays.
   * @param {ProgressState} state @param {string} courseId
   * @param {(items: CourseProgress["items"]) => CourseProgress["items"]} edit
   * @returns {ProgressState}
   */
  function withItems(state, courseId, edit) {
    if (state.newer) return state;
    const { data } = state;
    const before = own(data.courses, courseId) ?? { items: {} };
    const after = { ...before, items: edit(before.items) };
    return { newer: false, data: { ...data, courses: { ...data.courses, [courseId]: after } } };
  }

  /** @type {CourseStore["remember"]} */
  const remember = (state, courseId, itemId, entry) =>
    withItems(state, courseId, (items) => ({
      ...items,
      [itemId]: { ...own(items, itemId), ...entry },
    }));

  /** @type {CourseStore["forget"]} */
  const forget = (state, courseId, itemId) =>
    withItems(state, courseId, (items) =>
      Object.fromEntries(Object.entries(items).filter(([id]) => id !== itemId)),
    );

  /** @type {CourseStore["open"]} */
  function open(storage = () => localStorage, now = () => new Date().toISOString()) {
    const read = () => parse(storage().getItem(KEY));

    /**
     * Reads again before it writes: another tab may have remembered something since.
     * @param {(state: ProgressState) => ProgressState} edit @returns {Written}
     */
    function change(edit) {
      try {
        const state = read();
        if (!state.newer) storage().setItem(KEY, serialize(edit(state)));
        return { remembered: !state.newer, newer: state.newer };
      } catch {
        return { remembered: false, newer: false }; // storage is blocked or full
      }
    }

    return {
      recall(courseId, itemId, hash) {
        try {
          return recall(read(), courseId, itemId, hash);
        } catch {
          return { response: null, changed: false }; // storage is blocked
        }
      },
      remember: (courseId, itemId, checked) =>
        change((state) => remember(state, courseId, itemId, { ...checked, at: now() })),
      forget: (courseId, itemId) => change((state) => forget(state, courseId, itemId)),
    };
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.store = { parse, serialize, recall, remember, forget, open };
})();
