/** Print buttons: hidden in the page, since without script they could do nothing. */
(() => {
  "use strict";

  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll("[data-print][hidden]");
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
