/** The plot of Better against |Worse|, with numbered points; labels that would meet stand apart. */
(() => {
  "use strict";

  const { shape } = globalThis.course.panel;
  const SIZE = 520;
  const [LEFT, TOP, SIDE] = [64, 28, 420];
  const RADIUS = 11;

  /** Style of the picture when it leaves the page: black on white. */
  const STYLE = `text{font-family:sans-serif;font-size:14px;fill:#000}
.plot-frame,.plot-cut{fill:none;stroke:#000}.plot-cut{stroke-dasharray:6 4}
.plot-name{fill:#555;font-size:15px}.plot-point{fill:#fff;stroke:#000;stroke-width:1.5}
.plot-number{font-size:12px;text-anchor:middle}.plot-lead{stroke:#000;stroke-width:.75}.plot-doubt{stroke-dasharray:3 2}`;

  /** @param {number} worse */
  const across = (worse) => LEFT + worse * SIDE;
  /** @param {number} better */
  const down = (better) => TOP + (1 - better) * SIDE;

  /**
   * Moves points that would cover one another to the nearest free place, the first ones stay.
   * @type {CourseKanoPlot["spread"]}
   */
  function spread(points) {
    /** @type {{ x: number, y: number }[]} */
    const placed = [];
    return points.map(({ x, y }) => {
      const free = (/** @type {{ x: number, y: number }} */ at) =>
        at.x >= LEFT && at.x <= LEFT + SIDE && at.y >= TOP && at.y <= TOP + SIDE &&
        placed.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= 2 * RADIUS + 2);
      let found = { x, y };
      for (let step = 1; step < 4000 && !free(found); step += 1) {
        const [turn, far] = [step * 2.4, 4 * Math.sqrt(step) + 4];
        found = { x: x + far * Math.cos(turn), y: y + far * Math.sin(turn) };
      }
      placed.push(found);
      return found;
    });
  }

  /** @type {CourseKanoPlot["draw"]} */
  function draw(points, cut, words) {
    const drawn = shape("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "img", class: "plot" });
    drawn.append(shape("title", {}, words.title), shape("desc", {}, words.desc));
    drawn.append(shape("rect", { x: LEFT, y: TOP, width: SIDE, height: SIDE, class: "plot-frame" }));
    const [x, y] = [across(cut.worse), down(cut.better)];
    drawn.append(shape("line", { x1: x, x2: x, y1: TOP, y2: TOP + SIDE, class: "plot-cut" }));
    drawn.append(shape("line", { x1: LEFT, x2: LEFT + SIDE, y1: y, y2: y, class: "plot-cut" }));
    const corners = /** @type {const} */ ([["A", 8, 20, "start"], ["O", SIDE - 8, 20, "end"], ["I", 8, SIDE - 8, "start"], ["M", SIDE - 8, SIDE - 8, "end"]]);
    for (const [code, right, below, anchor] of corners) {
      drawn.append(shape("text", { x: LEFT + right, y: TOP + below, "text-anchor": anchor, class: "plot-name" }, words.names[code]));
    }
    for (const share of [0, 0.5, 1]) {
      drawn.append(shape("text", { x: across(share), y: TOP + SIDE + 20, "text-anchor": "middle", class: "plot-scale" }, String(share)));
      drawn.append(shape("text", { x: LEFT - 8, y: down(share) + 5, "text-anchor": "end", class: "plot-scale" }, String(share)));
    }
    drawn.append(shape("text", { x: LEFT + SIDE / 2, y: SIZE - 16, "text-anchor": "middle", class: "plot-axis" }, words.across));
    drawn.append(shape("text", { x: 20, y: TOP + SIDE / 2, "text-anchor": "middle", class: "plot-axis", transform: `rotate(-90 20 ${TOP + SIDE / 2})` }, words.up));
    drawn.append(...dots(points));
    return drawn;
  }

  /** @param {readonly KanoPoint[]} points */
  function dots(points) {
    const exact = points.map(({ better, worse }) => ({ x: across(worse), y: down(better) }));
    return spread(exact).flatMap(({ x, y }, at) => {
      const [point, from] = [points[at], exact[at]];
      if (!point || !from) return [];
      const leads = Math.hypot(x - from.x, y - from.y) > 1
        ? [shape("line", { x1: from.x, y1: from.y, x2: x, y2: y, class: "plot-lead" })] : [];
      const dot = shape("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: RADIUS, class: point.isDoubtful ? "plot-point plot-doubt" : "plot-point" });
      const number = shape("text", { x: x.toFixed(1), y: (y + 4).toFixed(1), class: "plot-number" }, String(point.number));
      return [...leads, dot, number];
    });
  }

  Object.assign(globalThis.course, { kanoPlot: { SIZE, STYLE, RADIUS, spread, draw } });
})();
