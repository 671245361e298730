/** Which steps fail most, as bars: the step above its bar, the share and the counts beside it. */
(() => {
  "use strict";

  const { records, run, words } = globalThis.course;
  const sample = document.createElement("template");
  sample.innerHTML = "<svg></svg>";
  const SVG = sample.content.firstElementChild?.namespaceURI ?? ""; // no script names a host
  const [LETTER, STEP, BAR, BESIDE] = [15, 52, 16, 130];

  /** @param {string} tag @param {Record<string, string | number>} attributes @param {string} [text] */
  function shape(tag, attributes, text = "") {
    const made = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.textContent = text;
    return made;
  }

  /** @param {string} text @param {number} width */
  function fitting(text, width) {
    const most = Math.floor(width / LETTER);
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
  }

  /** @type {CourseRecords["bars"]} */
  function bars(spots, label, width) {
    const drawn = shape("svg", {
      viewBox: `0 0 ${width} ${spots.length * STEP}`,
      role: "img",
      class: "rec-chart"
    });
    drawn.append(shape("title", {}, label));
    for (const [place, { number, text, share, no, answered }] of spots.entries()) {
      const [y, long] = [place * STEP, Math.max(2, Math.round(share * (width - BESIDE)))];
      const said = run.filled(words["rec-share"], {
        share: globalThis.course.percent(share),
        no,
        answered
      });
      drawn.append(
        shape("text", { x: 0, y: y + 18, class: "rec-step" }, fitting(`${number} ${text}`, width)),
        shape("rect", {
          x: 1,
          y: y + 26,
          width: long,
          height: BAR,
          class: place === 0 ? "is-first" : ""
        }),
        shape("text", { x: long + 8, y: y + 26 + BAR - 3, class: "rec-value" }, said)
      );
    }
    return drawn;
  }

  Object.assign(records, { bars });
})();
