/** What came of an attempt: score, objectives, what to read again, time left. No DOM, no clock. */
(() => {
  "use strict";

  /** @param {readonly string[]} ids @param {Readonly<Record<string, number>>} credits */
  const mean = (ids, credits) =>
    ids.length ? ids.reduce((sum, id) => sum + (credits[id] ?? 0), 0) / ids.length : 0;

  /** @type {CourseResult["score"]} */
  const score = ({ items, credits = {} }) => globalThis.course.percent(mean(items, credits));

  /** @type {CourseResult["byObjective"]} */
  function byObjective({ items, credits = {} }, objectiveOf) {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    for (const id of items) {
      const objective = objectiveOf(id);
      if (objective) found.set(objective, [...(found.get(objective) ?? []), id]);
    }
    return [...found].map(([objective, ids]) => ({
      objective,
      count: ids.length,
      right: ids.filter((id) => credits[id] === 1).length,
      percent: globalThis.course.percent(mean(ids, credits))
    }));
  }

  /** The topics of what was not fully right, the one with most of them first. @type {CourseResult["reread"]} */
  function reread({ items, credits = {} }, topicOf) {
    /** @type {Map<string, number>} */
    const missed = new Map();
    for (const id of items) {
      const topic = topicOf(id);
      if (topic && (credits[id] ?? 0) < 1) missed.set(topic, (missed.get(topic) ?? 0) + 1);
    }
    return [...missed].sort((one, other) => other[1] - one[1]).map(([topic]) => topic);
  }

  /** @type {CourseResult["gains"]} */
  function gains(before, after, objectiveOf) {
    const was = new Map(
      byObjective(before, objectiveOf).map((row) => [row.objective, row.percent])
    );
    return byObjective(after, objectiveOf).flatMap(({ objective, percent: now }) => {
      const then = was.get(objective);
      return then === undefined ? [] : [{ objective, before: then, after: now }];
    });
  }

  /** Seconds left. @type {CourseResult["left"]} */
  const left = ({ begun, limit = Infinity }, now) =>
    Math.max(0, Math.ceil(limit - (now - Date.parse(begun)) / 1000));

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.result = { score, byObjective, reread, gains, left };
})();
