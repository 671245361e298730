/** What the workbenches share: making elements, taking files in, handing results out. */
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

  /** A file that is dropped on the workbench or chosen. @type {CoursePanel["files"]} */
  function files(root, input, taken) {
    const take = async (/** @type {File | undefined} */ file) => {
      if (!file) return;
      const isLarge = file.size > course.pasted.LIMIT;
      taken(isLarge ? { text: "", problem: "large" } : course.pasted.decode(new Uint8Array(await file.arrayBuffer())));
    };
    input.addEventListener("change", () => void take(input.files?.[0]));
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      void take(event.dataTransfer?.files[0]);
    });
  }

  /** @type {CoursePanel["save"]} */
  function save(name, data) {
    const link = make("a", { href: URL.createObjectURL(data), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it late
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { panel: { make, shape, filled, files, save } });
})();
