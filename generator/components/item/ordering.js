/** Puts things in order: two buttons each, and dragging where there is a mouse. */
(() => {
  "use strict";

  const { words } = globalThis.course;

  /** @param {HTMLElement} thing @param {"up" | "down"} way */
  function button(thing, way) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "md-button move";
    made.textContent = way === "up" ? "↑" : "↓";
    made.setAttribute(
      "aria-label",
      `${words[way]} ${thing.querySelector(".choice-letter")?.textContent}`
    );
    made.dataset.way = way;
    return made;
  }

  /** @param {HTMLElement} thing @param {string} way */
  function move(thing, way) {
    if (way === "up") thing.previousElementSibling?.before(thing);
    else thing.nextElementSibling?.after(thing);
  }

  /** @param {HTMLOListElement} list @param {MouseEvent} event @param {HTMLElement} status */
  function press(list, event, status) {
    const pressed = event.target;
    if (!(pressed instanceof HTMLButtonElement)) return;
    const thing = /** @type {HTMLElement} */ (pressed.closest("li"));
    move(thing, pressed.dataset.way ?? "");
    pressed.focus(); // moving takes it away
    const place = [...list.children].indexOf(thing) + 1;
    const letter = thing.querySelector(".choice-letter")?.textContent ?? "";
    status.textContent = words.moved.replace("{thing}", letter).replace("{place}", String(place));
  }

  /** @param {HTMLOListElement} list */
  function draggable(list) {
    /** @type {HTMLElement | null} */
    let dragged = null;
    list.addEventListener("dragstart", (event) => {
      dragged = event.target instanceof HTMLElement ? event.target.closest("li") : null;
      const isLocked = list.querySelector("button:disabled") !== null;
      if (isLocked) event.preventDefault();
    });
    list.addEventListener("dragover", (event) => {
      const over = event.target instanceof Element ? event.target.closest("li") : null;
      if (!dragged || !over || over.parentElement !== list) return;
      event.preventDefault();
      const { top, height } = over.getBoundingClientRect();
      if (event.clientY < top + height / 2) over.before(dragged);
      else over.after(dragged);
    });
    list.addEventListener("dragend", () => {
      dragged = null;
    });
  }

  /** @type {Course["ordering"]} */
  function ordering(list, status) {
    if (list.querySelector(".move")) return;
    for (const thing of /** @type {HTMLCollectionOf<HTMLElement>} */ (list.children)) {
      thing.draggable = true;
      thing.append(button(thing, "up"), button(thing, "down"));
    }
    list.addEventListener("click", (event) => press(list, event, status));
    draggable(list);
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.ordering = ordering;
})();
