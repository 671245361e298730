/** What the workbenches share: making elements, handing results out. */
(() => {
  "use strict";

  const sample = document.createElement("template");
  sample.innerHTML = "<svg></svg>";
  const SVG = sample.content.firstElementChild?.namespaceURI ?? ""; // no script names a host

  /** @type {CoursePanel["make"]} */
  function make(tag, attributes = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.append(...inside);
    return made;
  }

  /** @type {CoursePanel["shape"]} */
  function shape(tag, attributes, text = "") {
    const made = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    if (text) made.textContent = text;
    return made;
  }

  /** @type {CoursePanel["filled"]} */
  const filled = (text, values) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

  /** @type {CoursePanel["save"]} */
  function save(name, data) {
    const link = make("a", { href: URL.createObjectURL(data), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it late
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { panel: { make, shape, filled, save } });
})();
