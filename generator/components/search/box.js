/**
 * The search box: it also hears what is pasted or composed; and where a page was opened from disk,
 * its answers are given without a worker.
 */
(() => {
  "use strict";

  class Here extends EventTarget {
    /** @param {string} address of the script that would be the worker */
    constructor(address) {
      super();
      const script = document.createElement("script");
      this.fetched = new Promise((done) => script.addEventListener("load", done));
      script.src = String(new URL(address, location.href));
      document.head.append(script);
    }

    /** @param {SearchMessage} message */
    async postMessage(message) {
      await this.fetched;
      setTimeout(() =>
        this.dispatchEvent(
          new MessageEvent("message", { data: globalThis.course.searched(message) })
        )
      );
    }
  }

  /** @param {Event} event */
  function hear(event) {
    const box = /** @type {HTMLElement} */ (event.target);
    const composing = /** @type {InputEvent} */ (event).isComposing;
    if (box.matches?.(".md-search__input") && !composing) box.dispatchEvent(new Event("keyup"));
  }

  for (const type of ["input", "compositionend"]) document.addEventListener(type, hear);
  if (location.protocol === "file:") globalThis.Worker = /** @type {any} */ (Here);
})();
