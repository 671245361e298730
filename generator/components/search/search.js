/**
 * The theme's search worker, ours: it answers the theme's messages (0 the index, 1 ready, 2 a query,
 * 3 its results). On a page that was opened from disk, where a browser starts no worker, box.js
 * fetches it and asks it.
 */
(() => {
  "use strict";

  /** @type {ReturnType<CourseIndex>} */
  let find = () => [];

  /** @type {Course["searched"]} */
  function searched(message) {
    if (message.type === 2) return { type: 3, data: { items: find(message.data) } };
    find = course.index(message.data.docs);
    return { type: 1 };
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.searched = searched;
  if (typeof document === "undefined")
    addEventListener("message", ({ data }) => postMessage(searched(data)));
})();
