/** How the sittings went, one after another, as a line of points. */
(() => {
  "use strict";

  const sample = document.createElement("template");
  sample.innerHTML = "<svg></svg>";
  const SVG = sample.content.firstElementChild?.namespaceURI ?? ""; // no script names a host
  const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [220, 60, 24, 28, 32];
  const SHOWN = 12; // the last ones; all are in the table

  /** @param {string} tag @param {Record<string, string | number>} attributes @param {string} [text] */
  function shape(tag, attributes, text = "") {
    const made = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.textContent = text;
    return made;
  }

  /** @type {Course["chart"]} */
  function chart(sittings, label, width) {
    const shown = sittings.slice(-SHOWN);
    const step = (width - LEFT - RIGHT) / (shown.length - 1 || 1);
    /** @param {number} share */
    const high = (share) => Math.round(TOP + (1 - share) * (HEIGHT - TOP - BOTTOM));
    /** @param {number} place */
    const far = (place) => Math.round(LEFT + place * step);
    const drawn = shape("svg", {
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: "img",
      class: "desk-chart"
    });
    drawn.append(shape("title", {}, label));
    for (const share of [0, 0.5, 1]) {
      drawn.append(
        shape("line", {
          x1: LEFT - 12,
          x2: width,
          y1: high(share),
          y2: high(share),
          class: "chart-grid"
        })
      );
      drawn.append(
        shape("text", { x: LEFT - 20, y: high(share) + 5, class: "chart-scale" }, `${share * 100}%`)
      );
    }
    const points = shown.map(({ share }, place) => `${far(place)},${high(share)}`).join(" ");
    drawn.append(shape("polyline", { points, class: "chart-line" }));
    for (const [place, { share, at }] of shown.entries()) {
      const [x, y] = [far(place), high(share)];
      drawn.append(shape("circle", { cx: x, cy: y, r: 5, class: "chart-point" }));
      if (shown.length > 6 && place !== 0 && place !== shown.length - 1) continue; // no room for more words
      drawn.append(
        shape(
          "text",
          { x, y: y - 12, class: "chart-value" },
          `${globalThis.course.percent(share)}%`
        )
      );
      const day = globalThis.course.schedule.dayOf(at).slice(5);
      drawn.append(shape("text", { x, y: HEIGHT - 8, class: "chart-value" }, day));
    }
    return drawn;
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.chart = chart;
})();
