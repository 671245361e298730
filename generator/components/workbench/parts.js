/** The parts of a workbench's page by their names, and what every workbench says of pastes. */
(() => {
  "use strict";

  const { csv, panel, turns, words } = globalThis.course;
  const { make, filled } = panel;
  const MOST_SHOWN = 20; // bad rows; the rest is counted
  const MOST_QUOTED = 30; // characters of a cell

  /** @type {CourseParts["of"]} */
  function of(root) {
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));
    const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (part(name));
    const say = (/** @type {string} */ name, /** @type {string} */ text) => {
      part(name).textContent = text;
    };
    const chosen = (/** @type {string} */ name) =>
      /** @type {HTMLInputElement | null} */ (root.querySelector(`[name="${name}"]:checked`))
        ?.value ?? "";
    return { part, field, say, chosen };
  }

  /** @type {CourseParts["problem"]} */
  const problem = (which) =>
    ({
      "": "",
      large: words["bench-large"],
      binary: words["bench-binary"],
      empty: words["bench-empty"],
      unread: words["bench-unread"],
      gone: words["bench-gone"]
    })[which];

  /** @type {CourseParts["worker"]} */
  const worker = (say) =>
    turns.worker(
      (share) =>
        say("said", filled(words["bench-working"], { percent: Math.round(20 * share) * 5 })),
      async () => {
        const isThere = await globalThis.course.reader.ready();
        if (!isThere) say("said", problem("unread"));
        return isThere;
      }
    );

  /** Lines to the clipboard; the sentence that says whether it worked. @type {CourseParts["copy"]} */
  async function copy(lines) {
    const text = csv.tsv(lines);
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false
    );
    return words[done ? "bench-copied" : "bench-copy-failed"];
  }

  /** @type {CourseParts["save"]} */
  function save(name, lines) {
    panel.save(name, new Blob([csv.csv(lines)], { type: "text/csv" }));
    return words["bench-saved"];
  }

  /** @type {CourseParts["bad"]} */
  function bad(host, rows, all, reasons) {
    host.hidden = all === 0;
    const lines = rows.slice(0, MOST_SHOWN).map(({ line, reason, cell = "" }) =>
      make(
        "li",
        {},
        filled(words["bench-bad-row"], {
          line,
          reason: filled(reasons[reason] ?? "", {
            cell: cell.length > MOST_QUOTED ? `${cell.slice(0, MOST_QUOTED)}…` : cell
          })
        })
      )
    );
    const more = all - lines.length;
    host.replaceChildren(
      make("p", {}, filled(words["bench-bad"], { count: all })),
      make("ul", {}, ...lines),
      ...(more ? [make("p", {}, filled(words["bench-bad-more"], { count: more }))] : [])
    );
  }

  /** Says above a table that is wider than its box that it can be moved. */
  const widths = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      const box = /** @type {HTMLElement} */ (target.parentElement);
      box.dataset.cue = box.scrollWidth > box.clientWidth ? words["bench-cue"] : "";
    }
  });
  /** @type {CourseParts["cue"]} */
  const cue = (root) => {
    for (const table of root.querySelectorAll(".table > table")) widths.observe(table);
  };

  /** @type {CourseParts["show"]} */
  function show(root) {
    for (const other of document.querySelectorAll("[data-without-script]")) other.remove();
    root.hidden = false;
    cue(root);
  }

  /** All is computed, and this is laid out now, so that its time counts for its turn. @type {CourseParts["laid"]} */
  const laid = (part) => Math.min(1, part.offsetHeight + 1);

  Object.assign(globalThis.course, {
    parts: { of, problem, worker, copy, save, bad, cue, show, laid }
  });
})();
