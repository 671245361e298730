/** A text from another device: is it ours, and what does it bring? Pure but for the `change` it is given. */
(() => {
  "use strict";

  const { clock, store } = globalThis.course;
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

  /** With other times. @template T @param {T} value @param {(time: string) => string} change @returns {T} */
  function timed(value, change) {
    const isTime = new Set(["at", "begun", "submitted", "starred", "unstarred", "saved", "latest"]);
    /** @param {unknown} one */
    const each = (one) => (typeof one === "string" && /^\d{4}-.*Z$/.test(one) ? change(one) : one);
    return JSON.parse(store.serialize(/** @type {any} */ (value)), (name, one) => {
      if (isTime.has(name)) return each(one);
      const isTimes = name === "times" && typeof one === "object" && one !== null;
      return isTimes
        ? Object.fromEntries(Object.entries(one).map(([id, time]) => [id, each(time)]))
        : one;
    });
  }

  /** Clocks may be a little ahead. @param {Progress} theirs @param {Date} now */
  function arrived(theirs, now) {
    const [today, soon] = [now.toISOString(), clock.soon(now)];
    return timed(theirs, (time) =>
      time > soon ? clock.doubted(time, soon) : time > today ? today : time
    );
  }

  /** @param {Progress} mine @param {Progress} came @param {Date} now */
  function merged(mine, came, now) {
    const [today, soon] = [now.toISOString(), clock.soon(now)];
    const after = store.merge(
      timed(mine, (time) => clock.doubted(time, soon)),
      came
    );
    /** What was here is as it was; what came counts as of now. @param {any} all @param {Readonly<Record<string, object>> | undefined} before */
    const settled = (all, before) =>
      Object.fromEntries(
        Object.entries(all).map(([id, one]) => [
          id,
          timed(
            one,
            store.own(before, id)
              ? clock.restored
              : (time) => (clock.isDoubted(time) ? today : time)
          )
        ])
      );
    const courses = Object.entries(after.courses).map(([id, { items, attempts, ...others }]) => {
      const was = store.own(mine.courses, id);
      return [
        id,
        { ...others, items: settled(items, was?.items), attempts: settled(attempts, was?.attempts) }
      ];
    });
    return { ...after, courses: Object.fromEntries(courses) };
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
      const [more, tries] = [
        differing(items, was?.items ?? {}),
        differing(attempts, was?.attempts ?? {})
      ];
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
      const came = arrived(found.data, now);
      /** @type {Merged} */
      let count = { items: 0, attempts: 0, courses: [] };
      const { remembered, newer } = change((was) => {
        const { saved: _, ...others } = merged(was, came, now);
        const after = { ...others, ...(was.saved ? { saved: was.saved } : {}) };
        count = counted(after, was);
        return after;
      });
      if (remembered) return { merged: count };
      return { problem: newer ? "newer" : "not-remembered" };
    } catch {
      return { problem: "corrupt" }; // no JSON, or nested so deeply that it cannot be walked through
    }
  }

  Object.assign(course.store, { bringIn });
})();
