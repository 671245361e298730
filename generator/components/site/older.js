/**
 * What a browser lacks that is older than the page, which asks for this script only then: dialogs
 * (Safari before 15.4, Firefox before 98) and popovers (Chromium before 114, Safari before 17,
 * Firefox before 125). Both lie over the page, take the focus and give it back; Escape closes them.
 */
(() => {
  "use strict";

  /** @type {(() => void) | null} */
  let close = null;

  /** @param {HTMLElement} layer @param {HTMLElement} inside takes the focus @param {() => void} [closed] */
  function show(layer, inside, closed) {
    close?.();
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    Object.assign(layer.style, { display: "block", position: "fixed", zIndex: "9" });
    layer.setAttribute("open", "");
    layer.hidden = false;
    inside.focus();
    close = () => {
      close = null;
      layer.hidden = true;
      layer.removeAttribute("open");
      before?.focus();
      closed?.();
    };
  }

  const dialog = /** @type {HTMLDialogElement} */ (
    Object.getPrototypeOf(document.createElement("dialog"))
  );
  if (!("showModal" in dialog))
    Object.assign(/** @type {object} */ (dialog), {
      /** @this {HTMLDialogElement} */
      showModal() {
        Object.assign(this.style, {
          inset: "10% 0 auto",
          margin: "0 auto",
          boxShadow: "0 0 0 100vmax #0008"
        });
        /** @param {string} selector */
        const first = (selector) =>
          /** @type {HTMLElement | null} */ (this.querySelector(selector));
        show(this, first("[autofocus]") ?? first("button, input") ?? this, () =>
          this.dispatchEvent(new Event("close"))
        );
      },
      close() {
        close?.();
      }
    });

  /** @param {Element} target of a click */
  function explain(target) {
    const term = target.closest("[popovertarget]");
    const about = document.getElementById(term?.getAttribute("popovertarget") ?? "");
    if (!about) return target.closest(".about, dialog") ? undefined : closeAbout();
    if (about.hasAttribute("open")) return close?.();
    about.tabIndex = -1;
    show(about, about);
  }

  /** A click beside an explanation closes it, beside a dialog nothing. */
  function closeAbout() {
    if (document.querySelector(".about[open]")) close?.();
  }

  if (!("popover" in HTMLElement.prototype))
    document.addEventListener("click", ({ target }) => explain(/** @type {Element} */ (target)));
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close?.();
  });
})();
