/** Whether a printed revision still holds. No DOM. */
(() => {
  "use strict";

  /** @type {Course["validity"]["judge"]} */
  function judge(printed, document) {
    const at = document.history.findIndex(({ revision }) => revision === printed);
    const since = at < 0 ? [] : document.history.slice(at + 1);
    return { state: state(printed, at, document), since };
  }

  /** @param {string} printed @param {number} at @param {CourseDocument} document @returns {Standing} */
  function state(printed, at, document) {
    if (document.status === "obsolete") return "withdrawn";
    if (at < 0 && printed !== document.revision) return "unknown";
    const isSample = document.status === "sample";
    if (document.status !== "approved" && !isSample) return "pending";
    if (printed !== document.revision) return "superseded";
    return isSample ? "sample" : "current";
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.validity = { judge };
})();
