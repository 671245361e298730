/** An item's two marks: in doubt about the answer, and starred to be found again. */
(() => {
  "use strict";

  /** @param {Element} button @param {boolean} isOn */
  function press(button, isOn) {
    button.setAttribute("aria-pressed", String(isOn));
    const icon = button.querySelector(".star-icon");
    if (icon) icon.textContent = isOn ? "★" : "☆";
  }

  /** @type {Course["marks"]} */
  function marks(host, { doubted, starred }) {
    const row = host.querySelector(".item-marks");
    const box = row?.querySelector("input");
    const button = row?.querySelector("button");
    if (!(row instanceof HTMLElement) || !box || !button) return null;
    row.hidden = false; // without script neither mark could be kept
    box.addEventListener("change", doubted);
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") !== "true";
      press(button, isOn);
      starred(isOn);
    });
    return {
      get unsure() {
        return box.checked;
      },
      show(unsure, isStarred) {
        box.checked = unsure;
        press(button, isStarred);
      },
      lock(isLocked) {
        box.disabled = isLocked;
      }
    };
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.marks = marks;
})();
