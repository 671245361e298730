/** The time by which a timed attempt goes: it never stands still and never goes back. No DOM. */
(() => {
  "use strict";

  /**
   * By the clock on the wall, which runs while the device sleeps; where that is set back, on from the
   * latest time that was seen, by the time that has gone since.
   * @type {Course["clockOf"]}
   */
  function clockOf(wall = () => Date.now(), gone = () => performance.now()) {
    let ahead = -Infinity; // of what has gone
    return ({ begun, latest = begun }) => {
      const run = gone();
      ahead = Math.max(ahead, wall() - run, Date.parse(latest) - run);
      return ahead + run;
    };
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.clockOf = clockOf;
})();
