/** The Kano page to touch: what each curve says at a point, and where a pair of answers stands. */
(() => {
  "use strict";

  const { words } = globalThis.course;
  const LEVELS = [
    words["explore-very-unhappy"], words["explore-unhappy"], words["explore-even"],
    words["explore-happy"], words["explore-very-happy"],
  ];
  /** The height of a curve at a place across, by halving: curves run from left to right. @param {SVGPathElement} curve @param {number} x */
  function heightAt(curve, x) {
    let [low, high] = [0, curve.getTotalLength()];
    for (let step = 0; step < 24; step += 1) {
      const middle = (low + high) / 2;
      if (curve.getPointAtLength(middle).x < x) low = middle;
      else high = middle;
    }
    return curve.getPointAtLength(low).y;
  }

  /** @param {HTMLElement} host */
  function explore(host) {
    const svg = host.previousElementSibling?.querySelector("svg");
    const level = host.querySelector("input");
    const curves = [...(svg?.querySelectorAll("path.fig-curve") ?? [])].map((one) => /** @type {SVGPathElement} */ (one));
    const entries = [...host.querySelectorAll("[data-curve]")];
    if (!svg || !level || curves.length === 0) return;
    const boxes = curves.map((curve) => curve.getBBox());
    const [left, right] = [Math.min(...boxes.map((box) => box.x)), Math.max(...boxes.map((box) => box.x + box.width))];
    const [top, bottom] = [Math.min(...boxes.map((box) => box.y)), Math.max(...boxes.map((box) => box.y + box.height))];
    const dots = curves.map(() => svg.appendChild(document.createElementNS(svg.namespaceURI ?? "", "circle")));

    const show = () => {
      const x = left + (Number(level.value) / 100) * (right - left);
      for (const [at, curve] of curves.entries()) {
        const y = heightAt(curve, x);
        for (const [name, value] of Object.entries({ cx: x, cy: y, r: 5, class: "explore-dot" })) dots[at]?.setAttribute(name, String(value));
        const share = (bottom - y) / (bottom - top); // 0: as unhappy as can be
        const entry = entries[at];
        if (entry) entry.textContent = LEVELS[Math.min(4, Math.floor(share * 5))] ?? "";
      }
      level.setAttribute("aria-valuetext", words["explore-level"].replace("{percent}", level.value));
    };
    level.addEventListener("input", show);
    host.hidden = false;
    show();
  }

  /** @param {HTMLElement} host */
  function pair(host) {
    const table = host.nextElementSibling?.querySelector("table");
    const [functional, dysfunctional] = host.querySelectorAll("select");
    const said = host.querySelector('[role="status"]');
    if (!table || !functional || !dysfunctional || !said) return;
    host.addEventListener("change", () => {
      table.querySelector(".is-chosen")?.classList.remove("is-chosen");
      const cell = table.tBodies[0]?.rows[functional.selectedIndex - 1]?.cells[dysfunctional.selectedIndex];
      cell?.classList.add("is-chosen");
      const told = words["explore-pair"].replace("{code}", cell?.textContent ?? "");
      said.textContent = cell ? told.replace("{title}", cell.querySelector("abbr")?.title ?? "") : "";
    });
    host.hidden = false;
  }

  for (const host of document.querySelectorAll("[data-explore]")) explore(/** @type {HTMLElement} */ (host));
  for (const host of document.querySelectorAll("[data-pair]")) pair(/** @type {HTMLElement} */ (host));
})();
