/** A picture of a few numbers: a strip each, its name before it and its value behind it. */
(() => {
  "use strict";

  const { shape } = globalThis.course.panel;
  const [WIDTH, LEFT, SIDE, ROW] = [360, 112, 150, 30];
  const LONGEST = 7; // characters of a name that have room

  /** @param {string} name */
  const short = (name) =>
    [...name].length > LONGEST ? `${[...name].slice(0, LONGEST - 1).join("")}…` : name;

  /** @type {CourseStrips["draw"]} */
  function draw(strips, { title, least = 0, most = 1, ends = [] }) {
    const height = strips.length * ROW + (ends.length ? 26 : 4);
    const drawn = shape("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", class: "strips" });
    const desc = strips.map(({ name, text }) => `${name} ${text}`).join("；");
    drawn.append(shape("title", {}, title), shape("desc", {}, desc));
    const across = (/** @type {number} */ value) =>
      LEFT + (SIDE * (Math.min(most, Math.max(least, value)) - least)) / (most - least || 1);
    const zero = across(0);
    strips.forEach(({ name, value, text, isMain }, at) => {
      const [top, end] = [at * ROW + 4, across(value)];
      drawn.append(
        shape("text", { x: 0, y: top + 17 }, short(name)),
        shape("rect", {
          x: Math.min(zero, end).toFixed(1),
          y: top + 2,
          height: ROW - 10,
          width: Math.max(1, Math.abs(end - zero)).toFixed(1),
          class: isMain ? "strip strip-main" : "strip"
        }),
        shape("text", { x: (Math.max(zero, end) + 6).toFixed(1), y: top + 17 }, text)
      );
    });
    drawn.append(
      shape("line", { x1: zero, x2: zero, y1: 2, y2: strips.length * ROW + 2, class: "strip-zero" })
    );
    ends.forEach((text, at) =>
      drawn.append(
        shape(
          "text",
          {
            x: LEFT + SIDE * at,
            y: height - 4,
            "text-anchor": "middle",
            class: "strip-end"
          },
          text
        )
      )
    );
    return drawn;
  }

  Object.assign(globalThis.course, { strips: { draw } });
})();
