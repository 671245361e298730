/**
 * The plot of Better against |Worse|, with numbered points; labels that would meet stand apart. Its
 * unit is a pixel of a phone.
 */
(() => {
  "use strict";

  const { shape } = globalThis.course.panel;
  const [LEFT, TOP, SIDE, SIZE] = [56, 14, 294, 366];
  const RADIUS = 12;
  const [LETTER, HIGH] = [16, 24]; // of the quadrants' names

  /** Style of the picture when it leaves the page: black on white. */
  const STYLE = `text{font:14px sans-serif}.plot-frame,.plot-cut,.plot-lead,.plot-point{fill:none;stroke:#000}
.plot-point{fill:#fff}.plot-cut{stroke-dasharray:6 4}.plot-doubt{stroke-dasharray:3 2}`;

  /** @param {number} worse */
  const across = (worse) => LEFT + worse * SIDE;
  /** @param {number} better */
  const down = (better) => TOP + (1 - better) * SIDE;

  /** Where a point covers the name of a quadrant in its corner. @param {{ x: number, y: number }} at @param {number} wide */
  const covers = ({ x, y }, wide) =>
    Math.min(x - LEFT, LEFT + SIDE - x) < wide + RADIUS &&
    Math.min(y - TOP, TOP + SIDE - y) < HIGH + RADIUS;

  /**
   * Moves points that would cover one another or a name to the nearest free place, the first ones stay.
   * @type {CourseKanoPlot["spread"]}
   */
  function spread(points, wide = 0) {
    /** @type {{ x: number, y: number }[]} */
    const placed = [];
    return points.map((point) => {
      let { x, y } = point;
      const isFree = () =>
        x >= LEFT &&
        x <= LEFT + SIDE &&
        y >= TOP &&
        y <= TOP + SIDE &&
        !covers({ x, y }, wide) &&
        placed.every((other) => Math.hypot(other.x - x, other.y - y) >= 2 * RADIUS + 2);
      for (let step = 1; step < 9000 && !isFree(); step += 1) {
        const [turn, far] = [step * 2.4, 4 * Math.sqrt(step) + 4];
        [x, y] = [point.x + far * Math.cos(turn), point.y + far * Math.sin(turn)];
      }
      placed.push({ x, y });
      return { ...point, x, y, from: point };
    });
  }

  /** @type {CourseKanoPlot["draw"]} */
  function draw(points, cut, said) {
    const drawn = shape("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "img", class: "plot" });
    const line = (
      /** @type {number} */ x1,
      /** @type {number} */ x2,
      /** @type {number} */ y1,
      /** @type {number} */ y2
    ) => drawn.append(shape("line", { x1, x2, y1, y2, class: "plot-cut" }));
    /** @param {string} kind @param {number} x @param {number} y @param {string} anchor @param {string | number} text @param {Record<string, string>} [more] */
    const write = (kind, x, y, anchor, text, more) =>
      drawn.append(
        shape("text", { x, y, "text-anchor": anchor, class: `plot-${kind}`, ...more }, String(text))
      );
    const [x, y, right, bottom] = [across(cut.worse), down(cut.better), LEFT + SIDE, TOP + SIDE];
    drawn.append(shape("title", {}, said.title), shape("desc", {}, said.desc));
    drawn.append(
      shape("rect", { x: LEFT, y: TOP, width: SIDE, height: SIDE, class: "plot-frame" })
    );
    line(x, x, TOP, bottom);
    line(LEFT, right, y, y);
    const { A, O, I, M } = said.names;
    write("name", LEFT + 6, TOP + 18, "start", A);
    write("name", right - 6, TOP + 18, "end", O);
    write("name", LEFT + 6, bottom - 8, "start", I);
    write("name", right - 6, bottom - 8, "end", M);
    for (const share of [0, 0.5, 1]) {
      write("scale", across(share), bottom + 28, "middle", share);
      write("scale", LEFT - 16, down(share) + 5, "end", share);
    }
    const [middle, high] = [LEFT + SIDE / 2, TOP + SIDE / 2];
    write("axis", middle, SIZE - 10, "middle", said.across);
    write("axis", 14, high, "middle", said.up, { transform: `rotate(-90 14 ${high})` });
    drawn.append(...dots(points, LETTER * Math.max(...[A, O, I, M].map((name) => name.length))));
    return drawn;
  }

  /** @param {readonly KanoPoint[]} points @param {number} wide */
  function dots(points, wide) {
    const exact = points.map((one) => ({ ...one, x: across(one.worse), y: down(one.better) }));
    const placed = spread(exact, wide);
    const leads = placed.flatMap(({ x, y, from }) =>
      x === from.x && y === from.y
        ? []
        : [shape("line", { x1: from.x, y1: from.y, x2: x, y2: y, class: "plot-lead" })]
    );
    return [
      ...leads,
      ...placed.flatMap(({ x, y, number, isDoubtful }) => [
        shape("circle", {
          cx: x.toFixed(1),
          cy: y.toFixed(1),
          r: RADIUS,
          class: `plot-point${isDoubtful ? " plot-doubt" : ""}`
        }),
        shape(
          "text",
          { x: x.toFixed(1), y: (y + 5).toFixed(1), "text-anchor": "middle", class: "plot-number" },
          String(number)
        )
      ])
    ];
  }

  Object.assign(globalThis.course, { kanoPlot: { STYLE, spread, draw } });
})();
