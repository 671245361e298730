/**
 * Two versions of one run put together: a trace beats a record, a record a run that goes on. Each part
 * is the greater in a total order, so it does not matter which goes into which, or how often.
 */
(() => {
  "use strict";

  const { sound, isAhead } = globalThis.course.run;
  const RANK = { open: 0, stopped: 1, finished: 1, disposed: 2 };

  /** The same text for the same run. @param {Run} run @param {object} [without] */
  const text = (run, without = {}) => JSON.stringify({ ...run, ...without });

  /** The newest last; what a clock that ran ahead has stamped is older than the others. @param {RunEntry} entry */
  const age = (entry) => `${!isAhead(entry.at, new Date())}${entry.at}${JSON.stringify(entry)}`;

  /** @param {Run["entries"]} one @param {Run["entries"]} other */
  function answers(one, other) {
    const all = new Map(Object.entries(one));
    for (const [key, entry] of Object.entries(other)) {
      const mine = all.get(key);
      all.set(key, mine && age(mine) >= age(entry) ? mine : entry);
    }
    return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** @param {Run["amendments"]} one @param {Run["amendments"]} other */
  function corrections(one, other) {
    const all = new Map([...one, ...other].map((made) => [made.at + JSON.stringify(made), made]));
    return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, made]) => made);
  }

  /** Of two that go on, all answers with the later head. @param {Run} one @param {Run} other @returns {Run} */
  function both(one, other) {
    /** @param {Run} run */
    const rank = (run) => run.updated + text(run, { entries: {}, amendments: [] });
    return {
      ...(rank(one) >= rank(other) ? one : other),
      entries: answers(one.entries, other.entries)
    };
  }

  /** Of two that are closed, the one that was closed first. @param {Run} one @param {Run} other */
  function first(one, other) {
    /** @param {Run} run */
    const rank = (run) => run.closed + text(run, { updated: "", amendments: [] });
    return rank(one) <= rank(other) ? one : other;
  }

  /** @param {Run} one @param {Run} other */
  function weightier(one, other) {
    if (RANK[one.state] !== RANK[other.state])
      return RANK[one.state] > RANK[other.state] ? one : other;
    return one.state === "open" ? both(one, other) : first(one, other);
  }

  /** @type {CourseRun["merge"]} */
  function merge(one, other) {
    const [a, b] = [sound(one) ?? one, sound(other) ?? other];
    const kept = weightier(a, b);
    if (kept.state === "disposed") return kept;
    const amendments = corrections(a.amendments, b.amendments);
    const last = amendments[amendments.length - 1]?.at ?? "";
    const updated =
      kept.state === "open"
        ? kept.updated
        : last > (kept.closed ?? "")
          ? last
          : (kept.closed ?? "");
    return { ...kept, updated, amendments };
  }

  Object.assign(course.run, { merge });
})();
