/**
 * A long table is kept beside its field, which shows only how it begins: browsers take seconds to lay
 * out thousands of lines in a field. What is shown cannot be edited then, only replaced.
 */
(() => {
  "use strict";

  const LONG = 20_000; // characters
  const SHOWN = 50; // lines
  /** @type {WeakMap<HTMLInputElement, { full: string, start: string }>} */
  const kept = new WeakMap();

  /** @param {string} text */
  const startOf = (text) => `${text.slice(0, LONG).split("\n").slice(0, SHOWN).join("\n")}\n…`;

  /** @type {CourseHeld["text"]} */
  function text(field) {
    const one = kept.get(field);
    return one && field.value === one.start ? one.full : field.value;
  }

  /** @type {CourseHeld["put"]} */
  function put(field, given) {
    const full = given.replace(/\r\n?/g, "\n");
    const isLong = full.length > LONG;
    kept.delete(field);
    field.value = isLong ? startOf(full) : full;
    field.readOnly = isLong;
    if (isLong) kept.set(field, { full, start: field.value });
    return isLong;
  }

  /** @type {CourseHeld["pastes"]} */
  function pastes(field, told) {
    field.addEventListener("paste", (event) => {
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      if (!field.readOnly && pasted.length <= LONG) return; // the browser's own, which can be undone
      event.preventDefault();
      const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
      const [before, after] = field.readOnly ? ["", ""] : [field.value.slice(0, from), field.value.slice(to)];
      const isLong = put(field, before + pasted + after);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      told(isLong);
    });
  }

  Object.assign(globalThis.course, { held: { text, put, pastes } });
})();
