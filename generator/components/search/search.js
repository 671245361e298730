/**
 * The theme's search worker, ours: it answers the theme's messages (0 the index, 1 ready, 2 a query,
 * 3 its results). The same file on the page: there the box also hears what is pasted or composed,
 * and the answers are given without a worker when opened from disk, where a browser starts none.
 */
(() => {
  "use strict";

  /** @type {ReturnType<CourseIndex>} */
  let find = () => [];

  /** @param {SearchMessage} message */
  function answer(message) {
    if (message.type === 2) return { type: 3, data: { items: find(message.data) } };
    find = course.index(message.data.docs);
    return { type: 1 };
  }

  class Here extends EventTarget {
    /** @param {SearchMessage} message */
    postMessage(message) {
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: answer(message) })));
    }
  }

  /** @param {Event} event */
  function hear(event) {
    const box = /** @type {HTMLElement} */ (event.target);
    const composing = /** @type {InputEvent} */ (event).isComposing;
    if (box.matches?.(".md-search__input") && !composing) box.dispatchEvent(new Event("keyup"));
  }

  if (typeof document === "undefined") {
    addEventListener("message", ({ data }) => postMessage(answer(data)));
    return;
  }
  for (const type of ["input", "compositionend"]) document.addEventListener(type, hear);
  if (location.protocol === "file:") globalThis.Worker = /** @type {any} */ (Here);
})();
