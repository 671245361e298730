/** When an item is due again. Days are local, as YYYY-MM-DD. No DOM, no memory, no clock. */
(() => {
  "use strict";

  const DAYS = [1, 3, 7, 16]; // until the next time, after so many right ones in a row
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

  /**
   * Wrong, in doubt or with a hint: tomorrow. Right counts once a day: right after one has seen the
   * key it proves nothing.
   * @type {CourseSchedule["next"]}
   */
  function next(before, { hash, correct, hints, unsure }, today) {
    if (!correct || unsure || hints > 0) return { due: later(today, DAYS[0] ?? 1) };
    if (!before?.due) return {};
    const streak = before.hash === hash ? before.streak ?? 0 : 0;
    if (dayOf(before.at) === today) return { ...(streak ? { streak } : {}), due: before.due };
    if (streak + 1 >= ENOUGH) return {};
    return { streak: streak + 1, due: later(today, DAYS[streak + 1] ?? FARTHEST) };
  }

  /** A day farther off than any is planned comes of a clock that was set back: due. @type {CourseSchedule["isDue"]} */
  const isDue = (entry, today) =>
    Boolean(entry.due) && (String(entry.due) <= today || String(entry.due) > later(today, FARTHEST));

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.schedule = { dayOf, later, next, isDue };
})();
