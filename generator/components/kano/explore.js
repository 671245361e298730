/** The Kano page to touch: what each curve says at a point, and what a pair of answers means. */
(() => {
  "use strict";

  /** The points a curve is drawn through, from left to right, as far apart as the steps of the slider or half as far. @param {Element} curve */
  const pointsOf = (curve) =>
    [...(curve.getAttribute("d") ?? "").matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y)
    }));

  /** @param {HTMLElement} host */
  function explore(host) {
    const svg = host.previousElementSibling?.querySelector("svg");
    const level = host.querySelector("input");
    const told = host.querySelector("output");
    const curves = [...(svg?.querySelectorAll("path.fig-curve") ?? [])].map(pointsOf);
    const levels = (host.dataset.explore ?? "").split("|"); // from as unhappy to as happy as can be
    const entries = [...host.querySelectorAll("[data-curve]")];
    if (!svg || !level || !told) return;
    const heights = curves.flat().map(({ y }) => y);
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    const dots = curves.map(() =>
      svg.appendChild(document.createElementNS(svg.namespaceURI ?? "", "circle"))
    );

    const show = () => {
      for (const [at, points] of curves.entries()) {
        const { x = 0, y = 0 } =
          points[Math.round((Number(level.value) / 100) * (points.length - 1))] ?? {};
        for (const [name, value] of Object.entries({ cx: x, cy: y, r: 5, class: "explore-dot" }))
          dots[at]?.setAttribute(name, String(value));
        const share = (bottom - y) / (bottom - top);
        const entry = entries[at];
        if (entry)
          entry.textContent =
            levels[Math.min(levels.length - 1, Math.floor(share * levels.length))] ?? "";
      }
      told.value = `${level.value}%`;
      level.setAttribute("aria-valuetext", told.value);
    };
    level.addEventListener("input", show);
    host.hidden = false;
    show();
  }

  /** The cells are buttons, one of them in the order of Tab; arrows go from one to the next. @param {HTMLElement} host */
  function pair(host) {
    const table = host.nextElementSibling?.querySelector("table");
    const [functional, dysfunctional] = host.querySelectorAll("select");
    const said = host.querySelector('[role="status"]');
    if (!table || !functional || !dysfunctional || !said) return;
    const cells = [...table.querySelectorAll("tbody td")].map((cell) => {
      const button = document.createElement("button");
      button.append(...cell.childNodes);
      cell.append(button);
      return button;
    });
    const show = () => {
      const at =
        functional.selectedIndex && dysfunctional.selectedIndex
          ? 5 * functional.selectedIndex + dysfunctional.selectedIndex - 6
          : -1;
      cells.forEach((one, place) => {
        one.setAttribute("aria-pressed", String(place === at));
        one.tabIndex = place === Math.max(0, at) ? 0 : -1;
      });
      const code = cells[at]?.textContent ?? "";
      const category = [...document.querySelectorAll(".category")].find(
        (one) => one.querySelector(".code")?.textContent === code
      );
      const [title, ...rest] = [".category-title", "dd", "dd ~ dd"].map(
        (one) => category?.querySelector(one)?.textContent ?? ""
      );
      said.textContent = code && `${title}：${rest.join("")}`;
    };
    host.addEventListener("change", show);
    cells.forEach((button, at) => {
      button.addEventListener("click", () => {
        [functional.selectedIndex, dysfunctional.selectedIndex] = [
          Math.floor(at / 5) + 1,
          (at % 5) + 1
        ];
        show();
      });
      button.addEventListener("keydown", (event) => {
        const by = { ArrowUp: -5, ArrowDown: 5, ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (!by) return;
        event.preventDefault();
        cells[at + by]?.focus();
      });
    });
    show();
    host.hidden = false;
  }

  for (const host of document.querySelectorAll("[data-explore]"))
    explore(/** @type {HTMLElement} */ (host));
  for (const host of document.querySelectorAll("[data-pair]"))
    pair(/** @type {HTMLElement} */ (host));
})();
