/**
 * Times to come, of a clock that ran ahead. When such an answer was really given nobody knows: of two
 * it is the older one, so that it does not beat what is newer.
 */
(() => {
  "use strict";

  const AGES = Date.UTC(4000, 0) - Date.UTC(2000, 0); // so far back nothing else is
  const [FIRST, LAST] = ["1000", Date.UTC(3000, 0) - 1];

  /** Clocks that are right differ by less than ten minutes. @type {Course["clock"]["soon"]} */
  const soon = (now) => new Date(now.getTime() + 600_000).toISOString();

  /** @type {Course["clock"]["doubted"]} */
  const doubted = (time, soon) =>
    time > soon ? new Date(Math.min(Date.parse(time), LAST) - AGES).toISOString() : time;

  /** @type {Course["clock"]["isDoubted"]} */
  const isDoubted = (time) => time !== "" && time < FIRST;

  /** @type {Course["clock"]["restored"]} */
  const restored = (time) =>
    isDoubted(time) ? new Date(Date.parse(time) + AGES).toISOString() : time;

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.clock = { soon, doubted, isDoubted, restored };
})();
