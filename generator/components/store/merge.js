/**
 * The work of two devices put together. Each part is the greater of two in a total order, so the
 * result does not depend on which is merged into which, in what order, or how often.
 */
(() => {
  "use strict";

  const { attempt, greater, own } = globalThis.course.store;

  /**
   * @template T @param {Readonly<Record<string, T>>} one @param {Readonly<Record<string, T>>} other
   * @param {(a: T, b: T) => T} both
   * @returns {Record<string, T>}
   */
  function united(one, other, both) {
    const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
    /** @param {string} id @returns {[string, T]} */
    const pick = (id) => {
      const [a, b] = [own(one, id), own(other, id)];
      return [id, a === undefined ? /** @type {T} */ (b) : b === undefined ? a : both(a, b)];
    };
    return Object.fromEntries([...ids].sort().map(pick));
  }

  /** @param {Entry} one @param {Entry} other @returns {Entry} the newest answer, the newest mark */
  function entry(one, other) {
    const [
      { starred: a = "", unstarred: b = "", ...mine },
      { starred: c = "", unstarred: d = "", ...theirs }
    ] = [one, other];
    const [on, off] = [a > c ? a : c, b > d ? b : d];
    const marks = { ...(on > off ? { starred: on } : {}), ...(off ? { unstarred: off } : {}) };
    return { ...greater(mine, theirs, ({ at }) => [at]), ...marks };
  }

  /** @param {any} one @param {any} other fields that only a later version knows */
  const unknown = (one, other) => greater(one, other, () => []);

  /** @param {CourseProgress} one @param {CourseProgress} other @returns {CourseProgress} */
  function courses({ items, attempts, ...others }, { items: theirs, attempts: tries, ...rest }) {
    const kept = united(
      /** @type {Record<string, any>} */ (others),
      /** @type {Record<string, any>} */ (rest),
      unknown
    );
    return {
      ...kept,
      items: united(items, theirs, entry),
      attempts: united(attempts, tries, attempt)
    };
  }

  /** @type {CourseStore["merge"]} */
  function merge({ version, courses: mine, ...others }, { courses: theirs, version: _, ...rest }) {
    const kept = united(
      /** @type {Record<string, any>} */ (others),
      /** @type {Record<string, any>} */ (rest),
      unknown
    );
    return { ...kept, version, courses: united(mine, theirs, courses) };
  }

  Object.assign(course.store, { merge });
})();
