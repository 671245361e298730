/** A drawing as a file: SVG with its own style, and PNG on white paper. */
(() => {
  "use strict";

  const { make, shape } = globalThis.course.panel;

  /** @type {CoursePicture["svg"]} */
  function svg(drawn, style) {
    const copy = /** @type {SVGElement} */ (drawn.cloneNode(true));
    copy.setAttribute("xmlns", drawn.namespaceURI ?? "");
    copy.prepend(shape("style", {}, style));
    return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  }

  /** @type {CoursePicture["png"]} */
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

  Object.assign(globalThis.course, { picture: { svg, png } });
})();
