/** What is chosen before printing a sheet: large type, no guidance, two copies on one page. */
(() => {
  "use strict";

  const page = document.querySelector(".sheet-page");
  const options = /** @type {HTMLElement | null} */ (document.querySelector("[data-options]"));
  const sheet = page?.querySelector(".sheet");
  if (!page || !options || !sheet) return;
  const boxes = /** @type {HTMLInputElement[]} */ ([...options.querySelectorAll("input")]);

  /** A copy is no part of what scripts or anchors look for. */
  function copy() {
    const made = /** @type {HTMLElement} */ (sheet?.cloneNode(true));
    for (const named of made.querySelectorAll("[id]")) named.removeAttribute("id");
    for (const row of made.querySelectorAll("[data-row], [data-part]")) {
      row.removeAttribute("data-row");
      row.removeAttribute("data-part");
    }
    made.classList.add("sheet-copy");
    return made;
  }

  /** Two copies leave no room for large type: of the two, the one chosen last holds.
   * @param {HTMLInputElement} chosen */
  function exclude(chosen) {
    const other = { twice: "large", large: "twice" }[chosen.value];
    for (const box of boxes) if (chosen.checked && box.value === other) box.checked = false;
  }

  function apply() {
    for (const box of boxes)
      document.documentElement.classList.toggle(`print-${box.value}`, box.checked);
    for (const older of document.querySelectorAll(".sheet-copy")) older.remove();
    if (boxes.some((box) => box.value === "twice" && box.checked)) page?.append(copy(), copy());
  }

  options.hidden = false;
  for (const box of boxes) {
    box.addEventListener("change", () => {
      exclude(box);
      apply();
    });
  }
  addEventListener("beforeprint", apply);
})();
