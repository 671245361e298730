/** When an item is due again. Days are local, as YYYY-MM-DD. No DOM, no memory, no clock. */
(() => {
  "use strict";

  const DAYS = [1, 3, 7, 16]; // until the next time; each right answer moves on to the next one
  const LAST = DAYS.length - 1;
  const FARTHEST = 16;
  const ENOUGH = 2; // right ones in a row: the item leaves the book of mistakes

  /** @type {CourseSchedule["dayOf"]} */
  function dayOf(time) {
    const date = new Date(time);
    const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    return parts.map((part, place) => String(part).padStart(place ? 2 : 4, "0")).join("-");
  }

  /** @type {CourseSchedule["later"]} */
  function later(day, days) {
    const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
    return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
  }

  /** @param {number} step @param {string} today */
  const planned = (step, today) => ({
    ...(step ? { step } : {}),
    due: later(today, DAYS[step] ?? FARTHEST)
  });

  /**
   * Wrong: tomorrow. Right: the next interval; in a row it counts if it was sure and without a hint.
   * It does either once a day: right after one has seen the key it proves nothing.
   * @type {CourseSchedule["next"]}
   */
  function next(before, { hash, correct, hints, unsure }, today) {
    const isSure = !unsure && hints === 0;
    if (!correct) return planned(0, today);
    if (!before?.due) return isSure ? {} : planned(0, today);
    const { streak = 0, step = streak } = before.hash === hash ? before : {};
    const isAgain = dayOf(before.at) === today;
    const row = isSure ? streak + (isAgain ? 0 : 1) : 0;
    if (row >= ENOUGH) return {};
    const place = Math.min(step + (isAgain ? 0 : 1), LAST);
    const plan = planned(place, today);
    return { ...(row ? { streak: row } : {}), ...plan, ...(isAgain ? { due: before.due } : {}) };
  }

  /** A day farther off than any is planned comes of a clock that was set back: due. @type {CourseSchedule["isDue"]} */
  const isDue = (entry, today) =>
    Boolean(entry.due) &&
    (String(entry.due) <= today || String(entry.due) > later(today, FARTHEST));

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.schedule = { dayOf, later, next, isDue };
})();
