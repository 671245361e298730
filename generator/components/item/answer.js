/** A form of an item and the response in it, whatever the type: read, fill, lock. */
(() => {
  "use strict";

  const PARTS = "input, select, textarea, .ordering > li";

  /** @param {Element} part @returns {string[]} */
  function given(part) {
    if (part instanceof HTMLLIElement) return [part.dataset.choice ?? ""];
    if (part instanceof HTMLSelectElement) return part.value ? [`${part.name}=${part.value}`] : [];
    if (part instanceof HTMLTextAreaElement) return part.value.trim() ? [part.value.trim()] : [];
    const input = /** @type {HTMLInputElement} */ (part);
    if (input.type === "text") return input.value.trim() ? [input.value.trim()] : [];
    return input.checked ? [input.value] : [];
  }

  /** @type {CourseAnswer["read"]} */
  const read = (form) => [...form.querySelectorAll(PARTS)].flatMap(given);

  /** @param {HTMLOListElement} list @param {readonly string[]} response */
  function arrange(list, response) {
    const things = new Map([...list.children].map((li) => [li.getAttribute("data-choice"), li]));
    for (const id of response) list.append(things.get(id) ?? "");
  }

  /** The figure of an item shows which place is chosen, and how it was judged, as the list below it. @type {CourseAnswer["mark"]} */
  function mark(form) {
    for (const spot of form.querySelectorAll(".hotspot a")) {
      const line = form.querySelector(`[id="${spot.getAttribute("href")?.slice(1)}"]`);
      const verdict = line?.querySelector(".choice-verdict")?.classList[1];
      spot.setAttribute("class", verdict ?? (line?.querySelector(":checked") ? "is-chosen" : ""));
    }
  }

  /** @type {CourseAnswer["fill"]} */
  function fill(form, response) {
    const list = form.querySelector("ol.ordering");
    if (list) arrange(/** @type {HTMLOListElement} */ (list), response);
    for (const part of form.querySelectorAll("select"))
      for (const one of response)
        if (one.startsWith(`${part.name}=`)) part.value = one.slice(part.name.length + 1);
    const typed = form.querySelector("textarea, input[type=text]");
    if (typed) /** @type {HTMLInputElement} */ (typed).value = response[0] ?? "";
    for (const part of form.querySelectorAll("input"))
      if (part.type !== "text") part.checked = response.includes(part.value);
    mark(form);
  }

  /**
   * Stops changes. What can be read but not changed is not `disabled`: it keeps its contrast, its
   * focus and its feedback; a select knows no such state.
   * @type {CourseAnswer["lock"]}
   */
  function lock(form, isLocked) {
    for (const part of form.querySelectorAll("select, .ordering button"))
      /** @type {HTMLSelectElement} */ (part).disabled = isLocked;
    for (const part of form.querySelectorAll("textarea, input[type=text]"))
      /** @type {HTMLInputElement} */ (part).readOnly = isLocked;
    for (const part of form.querySelectorAll("input:not([type=text])"))
      if (isLocked) part.setAttribute("aria-disabled", "true");
      else part.removeAttribute("aria-disabled");
    mark(form);
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.answer = { read, fill, lock, mark };
})();
