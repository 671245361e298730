/** A record as it is read: what was answered, and beside it what was corrected. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, filled, named, scoreLines, when, worded, aspects, aspectNames: ASPECTS } = run;

  /** @param {Run} record @param {string} key @param {RunAspect} aspect @param {Ask} [ask] */
  function corrections(record, key, aspect, ask) {
    return record.amendments
      .filter((made) => made.key === key && made.aspect === aspect)
      .map((made) => {
        const said = {
          from: worded(ask, aspect, made.from) || "—",
          to: worded(ask, aspect, made.to) || "—",
          by: made.by,
          reason: made.reason,
          at: when(made.at)
        };
        return make("p", "record-amended", filled(words["run-amended"], said));
      });
  }

  /** @param {Run} record @param {Ask} ask */
  function answers(record, ask) {
    return aspects(ask).flatMap((aspect) => {
      const text = worded(ask, aspect, run.original(record, ask.key, aspect));
      const made = corrections(record, ask.key, aspect, ask);
      const isDue = aspect === "result" || ask.kind !== "check";
      const isMoot =
        aspect === "reason" && run.original(record, ask.key, "result") !== "not_applicable";
      if ((!text || isMoot) && !isDue && made.length === 0) return [];
      const label =
        aspect === "result" || ask.kind !== "check"
          ? ""
          : aspect === "value"
            ? ask.row.blank
            : ASPECTS[aspect];
      const line = make(
        "p",
        `record-said${made.length > 0 ? " is-amended" : ""}`,
        label ? make("span", "run-label", `${label} `) : "",
        text || "—"
      );
      if (aspect === "result") line.dataset.result = run.original(record, ask.key, aspect);
      return [line, ...made];
    });
  }

  /** @param {Run} record @param {Ask} ask */
  function row(record, ask) {
    const at = run.entry(record, ask.key)?.at ?? "";
    const name = make("div", "record-asked", named(ask));
    if ("row" in ask && ask.row.critical)
      name.prepend(make("strong", "critical-word", words["run-critical"]), " ");
    const said = make("div", "record-answer", ...answers(record, ask));
    if (at) said.append(make("p", "record-at", when(at)));
    return Object.assign(make("li", "", name, said), { tabIndex: -1 });
  }

  /** @param {[string, string | Node][]} pairs */
  const list = (pairs) =>
    make(
      "dl",
      "record-facts",
      ...pairs
        .filter(([, text]) => text)
        .map(([name, text]) => make("div", "", make("dt", "", name), make("dd", "", text)))
    );

  /** How it ended; what deviates leads to its row. @param {Run} record @param {Map<string, HTMLElement>} rows */
  function ended(record, rows) {
    const { state, reason = "" } = record;
    if (state === "open") return words["run-is-open"];
    const { deviations, text } = run.outcome(record);
    const said = make(
      "strong",
      "record-state",
      state === "stopped" ? filled(words["run-was-stopped"], { reason }) : text
    );
    return make(
      "div",
      "",
      said,
      ...deviations.map((ask) =>
        run.button(named(ask), () => rows.get(ask.key)?.focus(), "run-link")
      )
    );
  }

  /** @param {Run} record @param {Map<string, HTMLElement>} rows @returns {[string, string | Node][]} */
  function facts(record, rows) {
    const { id, sheet, person, started, closed = "" } = record;
    return [
      [words["run-number"], id],
      [
        words["run-document"],
        filled(words["run-document-is"], {
          number: sheet.number,
          title: sheet.title,
          revision: sheet.revision
        })
      ],
      [words[sheet.type === "practical" ? "run-candidate" : "run-person"], person],
      [words["run-started"], when(started)],
      [words["run-closed"], when(closed)],
      [words["run-state"], ended(record, rows)],
      [words["run-until"], run.until(record)]
    ];
  }

  /** @type {CourseRun["view"]} */
  function view(record) {
    const asks = run.asks(record.sheet);
    const rows = new Map(asks.map((ask) => [ask.key, row(record, ask)]));
    /** @param {Ask[]} found */
    const rowsOf = (found) => found.map(({ key }) => rows.get(key) ?? "");
    const { number, title } = record.sheet;
    const running = make("p", "record-running", `${record.id}　${number} ${title}`);
    running.setAttribute("aria-hidden", "true"); // on each page of paper
    const made = make(
      "div",
      "record",
      list(facts(record, rows)),
      ...corrections(record, "/person", "value")
    );
    if (record.sheet.type === "practical")
      made.append(
        make("div", "record-scores", ...scoreLines(record).map((line) => make("p", "", line)))
      );
    for (const part of record.sheet.parts) {
      const inside = asks.filter((ask) => "part" in ask && ask.part === part);
      made.append(
        make("h3", "run-pause", part.title),
        make("ol", "record-rows", ...rowsOf(inside))
      );
    }
    const notes = run.original(record, "/notes", "value");
    const corrected = corrections(record, "/notes", "value");
    if (notes || corrected.length > 0)
      made.append(
        make("h3", "run-pause", words["run-notes"]),
        make("p", "record-said", notes || "—"),
        ...corrected
      );
    const signed = rowsOf(asks.filter((ask) => ask.kind === "signature"));
    made.append(make("h3", "run-pause", words["run-signed"]), make("ol", "record-rows", ...signed));
    return make("div", "record-paper", running, made);
  }

  Object.assign(run, { view });
})();
