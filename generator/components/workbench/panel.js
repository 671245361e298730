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

  /** @type {CoursePanel["picture"]} */
  function picture(drawn, style) {
    const copy = /** @type {SVGElement} */ (drawn.cloneNode(true));
    copy.setAttribute("xmlns", SVG);
    copy.prepend(shape("style", {}, style));
    return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  }

  /** @type {CoursePanel["png"]} */
  async function png(picture, width, height) {
    const image = new Image();
    const address = URL.createObjectURL(picture);
    await new Promise((done, failed) => Object.assign(image, { onload: done, onerror: failed, src: address }));
    const canvas = Object.assign(make("canvas"), { width: 2 * width, height: 2 * height });
    const paper = canvas.getContext("2d");
    if (paper) {
      paper.fillStyle = "#fff";
      paper.fillRect(0, 0, canvas.width, canvas.height);
      paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    }
    URL.revokeObjectURL(address);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { panel: { make, shape, filled, files, save, picture, png } });
})();
