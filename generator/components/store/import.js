/** A text from another device: is it ours, and what does it bring? Pure but for the `change` it is given. */
(() => {
  "use strict";

  const { store } = globalThis.course;
  const LIMIT = 4_000_000; // characters; a browser keeps five million

  /** @param {string} text @returns {{ data: Progress } | { problem: ImportProblem }} */
  function understood(text) {
    if (text.length > LIMIT) return { problem: "too-big" };
    const plain = text.replace(/^\uFEFF/, "");
    const { version, courses } = JSON.parse(plain) ?? {};
    const state = store.parse(plain);
    if (state.newer) return { problem: "newer" };
    const isOurs = Number(version) >= 1 && typeof courses === "object" && courses !== null;
    return isOurs ? { data: state.data } : { problem: "not-ours" };
  }

  /** A clock that ran ahead: times to come count as now. @param {Progress} data @param {string} now @returns {Progress} */
  function untilNow(data, now) {
    const isTime = new Set(["at", "begun", "submitted", "starred", "unstarred", "saved"]);
    return JSON.parse(store.serialize(data), (name, value) =>
      isTime.has(name) && typeof value === "string" && value > now ? now : value);
  }

  /**
   * How many entries of one are not in the other, or not the same.
   * @param {Readonly<Record<string, object>>} after @param {Readonly<Record<string, object>>} before
   */
  const differing = (after, before) =>
    Object.entries(after).filter(([id, one]) => {
      const was = store.own(before, id);
      return !was || store.canonical(was) !== store.canonical(one);
    }).length;

  /** @param {Progress} after @param {Progress} before @returns {Merged} */
  function counted(after, before) {
    /** @type {Merged} */
    const merged = { items: 0, attempts: 0, courses: [] };
    for (const [id, { items, attempts }] of Object.entries(after.courses)) {
      const was = store.own(before.courses, id);
      const [more, tries] = [differing(items, was?.items ?? {}), differing(attempts, was?.attempts ?? {})];
      merged.items += more;
      merged.attempts += tries;
      if (more + tries > 0) merged.courses.push(id);
    }
    return merged;
  }

  /** @type {CourseStore["bringIn"]} */
  function bringIn(text, change, now) {
    try {
      const found = understood(text);
      if ("problem" in found) return found;
      const incoming = untilNow(found.data, now.toISOString());
      /** @type {Merged} */
      let merged = { items: 0, attempts: 0, courses: [] };
      const { remembered, newer } = change((was) => {
        const after = store.merge(was, incoming);
        merged = counted(after, was);
        const { saved: _, ...others } = after;
        return { ...others, ...(was.saved ? { saved: was.saved } : {}) };
      });
      if (remembered) return { merged };
      return { problem: newer ? "newer" : "not-remembered" };
    } catch {
      return { problem: "corrupt" }; // no JSON, or nested so deeply that it cannot be walked through
    }
  }

  Object.assign(course.store, { bringIn });
})();
