/**
 * A worker for a page opened from disk, where a browser starts none: the script runs in a hidden
 * frame. For Zensical's search, which sets `onmessage` and calls `postMessage` in its worker.
 */
(() => {
  "use strict";

  /** @typedef {{ onmessage: ((event: { data: unknown }) => void) | null }} Side */

  /** Later and a copy, as between a page and a worker. @param {Side} to @param {unknown} data */
  function send(to, data) {
    const copy = structuredClone(data);
    setTimeout(() => to.onmessage?.({ data: copy }));
  }

  /** @implements {Side} */
  class Framed {
    /** @param {string} address */
    constructor(address) {
      /** @type {Side["onmessage"]} */
      this.onmessage = null;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      this.inside = /** @type {Window & typeof globalThis} */ (this.frame.contentWindow);
      this.inside.postMessage = (/** @type {unknown} */ data) => send(this, data);
      const script = this.inside.document.createElement("script");
      this.loaded = new Promise((done) => script.addEventListener("load", done));
      script.src = String(new URL(address, location.href));
      this.inside.document.body.append(script);
    }

    /** @param {unknown} data */
    async postMessage(data) {
      await this.loaded;
      send(/** @type {any} */ (this.inside), data);
    }

    terminate() {
      this.frame.remove();
    }
  }

  if (location.protocol === "file:") globalThis.Worker = /** @type {any} */ (Framed);
})();
