/** A drawing as a file: SVG with its own style and lines of text below it, and PNG on white paper. */
(() => {
  "use strict";

  const { make, shape } = globalThis.course.panel;
  const LEADING = 20;

  /** @type {CoursePicture["svg"]} */
  function svg(drawn, style, lines) {
    const copy = /** @type {SVGElement} */ (drawn.cloneNode(true));
    const [, , width = 0, bottom = 0] = (drawn.getAttribute("viewBox") ?? "")
      .split(" ")
      .map(Number);
    const height = bottom + LEADING * (lines.length + 1);
    for (const [name, value] of Object.entries({
      xmlns: drawn.namespaceURI,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`
    }))
      copy.setAttribute(name, String(value));
    copy.prepend(shape("style", {}, style));
    copy.append(
      ...lines.map((text, at) => shape("text", { x: 12, y: bottom + LEADING * (at + 1) }, text))
    );
    return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  }

  /** @type {CoursePicture["png"]} */
  async function png(picture) {
    const image = new Image();
    const address = URL.createObjectURL(picture);
    await new Promise((done, failed) =>
      Object.assign(image, { onload: done, onerror: failed, src: address })
    );
    const canvas = Object.assign(make("canvas"), {
      width: 2 * image.width,
      height: 2 * image.height
    });
    const paper = canvas.getContext("2d");
    if (paper) {
      paper.fillStyle = "#fff";
      paper.fillRect(0, 0, canvas.width, canvas.height);
      paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    }
    URL.revokeObjectURL(address);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }

  Object.assign(globalThis.course, { picture: { svg, png } });
})();
