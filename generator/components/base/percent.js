/** A share in per cent, the same wherever a result is told. */
(() => {
  "use strict";

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  /** Cut, not rounded: 99.6 is not yet 100, and 59.6 no pass at 60. @type {Course["percent"]} */
  course.percent = (share) => Math.floor(share * 100 + 1e-9);
})();
