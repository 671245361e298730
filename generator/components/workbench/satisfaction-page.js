/** The satisfaction workbench: a card a figure; each is computed by itself, all are taken away together. */
(() => {
  "use strict";

  const { satisfactionResults: results, parts, strips, panel, words } = globalThis.course;
  const { make, filled } = panel;
  const found = document.querySelector('[data-workbench="satisfaction"]');
  if (!(found instanceof HTMLElement)) return;
  const root = found;
  const { part, field, say } = parts.of(root);
  /** @type {Record<string, string>} by the name of a field */
  const samples = JSON.parse(document.getElementById("satisfaction_data")?.textContent ?? "{}");
  /** @type {Map<string, { finding: Figured, isSample: boolean }>} */
  const state = new Map();

  /** @param {string} name */
  const given = (name) => ({
    label: field(name).labels?.[0]?.textContent?.trim() ?? "",
    text: field(name).value
  });
  /** @param {string} name @param {number} per */
  const rate = (name, per) => () =>
    results.rate(given(`${name}-part`), given(`${name}-whole`), per);
  /** @type {Record<string, () => Figured>} */
  const MEASURES = {
    csat: () => results.csat(field("csat-values").value),
    nps: () => results.nps(field("nps-values").value),
    index: () =>
      results.index(field("index-values").value, field("index-best").value, given("index-count")),
    complaints: rate("complaints", 1000),
    "on-time": rate("on-time", 1),
    "first-time": rate("first-time", 1)
  };

  /** @param {string} name */
  const fields = (name) =>
    /** @type {HTMLInputElement[]} */ ([...part(name).querySelectorAll("textarea, input")]);
  /** @param {string} name */
  const isSample = (name) =>
    fields(name).every((one) => one.value === samples[one.dataset.part ?? ""]);

  /** @param {string} name */
  function compute(name) {
    const finding = /** @type {() => Figured} */ (MEASURES[name])();
    if (finding.value) state.set(name, { finding, isSample: isSample(name) });
    else state.delete(name);
    const label =
      finding.value && isSample(name)
        ? [make("p", { class: "muted" }, words["bench-fictional"])]
        : [];
    const notes = finding.notes.map((text) => make("li", {}, text));
    part(`${name}-out`).replaceChildren(
      make("p", finding.value ? { class: "bench-value" } : {}, finding.said),
      ...label,
      ...(notes.length ? [make("ul", {}, ...notes)] : [])
    );
    part(`${name}-picture`).replaceChildren(
      ...finding.pictures.map((one) => strips.draw(one.strips, one))
    );
    part(name).classList.toggle("has-result", finding.value !== "");
    part("take").hidden = state.size === 0;
    say("took", "");
  }

  /** What was found is no longer that of the fields. @param {string} name */
  function forget(name) {
    state.delete(name);
    part(name).classList.remove("has-result");
    part(`${name}-out`).replaceChildren();
    part(`${name}-picture`).replaceChildren();
    part("take").hidden = state.size === 0;
  }

  /** @param {string} name */
  function sample(name) {
    for (const one of fields(name)) one.value = samples[one.dataset.part ?? ""] ?? "";
    compute(name);
  }

  /** @param {string} name */
  function clear(name) {
    for (const one of fields(name)) one.value = one.defaultValue;
    forget(name);
    part(`${name}-out`).replaceChildren(make("p", {}, words["bench-cleared"]));
  }

  /** A line for each figure that was found. */
  function lines() {
    const body = Object.keys(MEASURES).flatMap((name) => {
      const one = state.get(name);
      if (!one) return [];
      const { value, count, said, notes } = one.finding;
      const doubts = [...(one.isSample ? [words["bench-fictional"]] : []), ...notes].join("");
      const title = part(name).querySelector("h2")?.textContent ?? "";
      return [
        [
          title,
          value,
          count ? String(count) : "—",
          part(`${name}-formula`).textContent ?? "",
          said,
          doubts
        ]
      ];
    });
    return [words["bench-figures-head"].split("|"), ...body];
  }

  /** @type {Record<string, (name: string) => unknown>} */
  const ACTIONS = { compute, sample, clear };
  for (const name of Object.keys(MEASURES)) {
    for (const [action, run] of Object.entries(ACTIONS)) {
      part(name)
        .querySelector(`[data-do="${action}"]`)
        ?.addEventListener("click", () => void run(name));
    }
    part(name).addEventListener("input", () => forget(name));
    part(name).addEventListener("keydown", ({ key, target }) => {
      if (key === "Enter" && target instanceof HTMLInputElement) compute(name);
    });
  }
  const take = {
    csv: () =>
      say(
        "took",
        parts.save(filled("{name}.csv", { name: words["bench-satisfaction-file"] }), lines())
      ),
    copy: async () => say("took", await parts.copy(lines())),
    print: () => window.print()
  };
  for (const [name, action] of Object.entries(take)) {
    part("take")
      .querySelector(`[data-do="${name}"]`)
      ?.addEventListener("click", () => void action());
  }
  parts.show(root);
})();
