/**
 * A long table is kept beside its field, which shows only how it begins: browsers take seconds to lay
 * out thousands of lines in a field. What is shown cannot be edited then, only replaced.
 */
(() => {
  "use strict";

  const LONG = 20_000; // characters
  const SHOWN = 50; // lines
  /** @type {WeakMap<HTMLInputElement, string>} */
  const kept = new WeakMap();

  /** @type {CourseHeld["text"]} */
  const text = (field) => (field.readOnly && kept.get(field)) || field.value;

  /** @type {CourseHeld["put"]} */
  function put(field, given) {
    const full = given.replace(/\r\n?/g, "\n");
    field.readOnly = full.length > LONG;
    field.value = field.readOnly
      ? [...full.slice(0, LONG).split("\n").slice(0, SHOWN), "…"].join("\n")
      : full;
    kept.set(field, field.readOnly ? full : "");
    return field.readOnly;
  }

  /** @type {CourseHeld["pastes"]} */
  function pastes(field, told) {
    field.addEventListener("paste", (event) => {
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      if (!field.readOnly && pasted.length <= LONG) return; // the browser's own, which can be undone
      event.preventDefault();
      if (field.readOnly) field.value = "";
      const { value, selectionStart: from, selectionEnd: to } = field; // setRangeText would lay it all out
      put(field, value.slice(0, from ?? 0) + pasted + value.slice(to ?? 0));
      field.dispatchEvent(new Event("input", { bubbles: true }));
      told(field.readOnly);
    });
  }

  Object.assign(globalThis.course, { held: { text, put, pastes } });
})();
