/** The customers workbench: takes a table in, computes, shows it in pages, hands it out. */
(() => {
  "use strict";

  const {
    customersResults: results,
    held,
    amount,
    parts,
    reader,
    strips,
    panel,
    words
  } = globalThis.course;
  const { make, filled } = panel;
  const found = document.querySelector('[data-workbench="customers"]');
  if (!(found instanceof HTMLElement)) return;
  const root = found;
  const { part, field, say, chosen } = parts.of(root);
  /** @type {CustomersPage} */
  const data = JSON.parse(document.getElementById("customers_data")?.textContent ?? "{}");
  const PASTES = ["abc-paste", "rfm-paste"];
  const PAGE = 100; // lines of the table at a time

  const work = parts.worker(say);
  /** @type {{ names: string[], report: Report | null, from: number, told: string }} */
  const state = { names: [], report: null, from: 0, told: "" };

  const kind = () => /** @type {"abc" | "rfm"} */ (chosen("kind"));
  /** @param {number} at */
  const name = (at) =>
    field("numbers").checked
      ? filled(words["bench-customer"], { number: at + 1 })
      : (state.names[at] ?? "");
  /** A line with its name, if it is of a customer. @param {ReportLine} line */
  const full = ({ at, cells }) => (at === undefined ? cells : [name(at), ...cells]);

  /** The thresholds that were typed in; null by fifths, a sentence where one is no number. */
  function thresholds() {
    if (field("way").value === "fifths") return null;
    const [days = NaN, orders = NaN, money = NaN] = ["days", "orders", "money"].map((one) =>
      amount.amount(field(one).value)
    );
    const isGood = [days, orders, money].every((one) => one >= 0);
    return isGood ? { days, orders, money } : words["bench-bad-threshold"];
  }

  /** Why no row is read, and between which columns there is a doubt. @param {SalesTold} read */
  const unclear = ({ problem, suspects }) =>
    (problem && data.unclear[problem]) +
    (suspects.length
      ? filled(words["bench-suspects"], {
          names: suspects.map(globalThis.course.told.named).join("、")
        })
      : "");

  /** @param {PastedRow[]} rows */
  function* abc(rows) {
    const read = yield* globalThis.course.sales.abc(rows);
    if (read.problem) return { read, report: null, said: unclear(read) };
    yield 1;
    const [a = 80, b = 95] = field("bounds").value.split("-").map(Number);
    const rule = field("rule").value === "after" ? "after" : "before";
    return {
      read,
      report: yield* results.abc(read, rule, { a, b }, data.by),
      said: words["bench-no-sales"]
    };
  }

  /** @param {PastedRow[]} rows */
  function* rfm(rows) {
    const { sales } = globalThis.course;
    const read = yield* sales.rfm(rows, sales.day(field("until").value));
    if (read.problem) return { read, report: null, said: unclear(read) };
    yield 1;
    const high = thresholds();
    if (typeof high === "string") return { read, report: null, said: high };
    return { read, report: yield* results.rfm(read, high, data), said: "" };
  }

  /** @param {"abc" | "rfm"} which @param {string} text */
  function* steps(which, text) {
    const { rows, unseen, problem } = yield* globalThis.course.pasted.steps(text);
    if (problem) return { problem };
    const computed = yield* which === "abc" ? abc(rows) : rfm(rows);
    const { columns, ...read } = computed.read;
    yield 1; // showing it has a turn of its own
    return {
      problem,
      ...computed,
      taken: globalThis.course.told.told(
        { ...read, columns: [{ title: "", columns }], unseen },
        data.roles
      )
    };
  }

  async function compute() {
    const text = held.text(field(`${kind()}-paste`));
    const done = await work.run(steps(kind(), text));
    if (!done) return;
    if (!("read" in done)) return forget(parts.problem(done.problem));
    const { read, report, said, taken } = done;
    if (!report)
      forget((read.problem || read.customers.length) && said ? said : words["bench-nothing"]);
    parts.bad(part("bad"), read.bad, read.bad.length, data.reasons);
    if (!report) return;
    const told =
      filled(words["bench-customers-done"], {
        count: read.customers.length,
        bad: read.bad.length
      }) + (read.isHeading ? words["bench-heading-skipped"] : "");
    const about = [
      ...(text === sampleText() ? [words["bench-fictional"]] : []),
      ...report.about,
      taken + told
    ];
    Object.assign(state, {
      names: read.customers.map((one) => one.name),
      report: { ...report, about },
      from: 0,
      told
    });
    part("results").hidden = false;
    if (await show()) part("results").querySelector("h2")?.focus();
  }

  /** Shows the report; long work has said meanwhile how far it is. */
  async function show() {
    const isShown = await work.run(showing());
    if (isShown) say("said", state.told);
    return isShown;
  }

  /** Nothing is shown but a sentence. @param {string} [text] */
  function forget(text = "") {
    work.stop();
    Object.assign(state, { names: [], report: null, from: 0 });
    part("results").hidden = part("bad").hidden = true;
    for (const one of ["lines", "parts", "head", "about", "flags"]) part(one).replaceChildren();
    say("said", text);
  }

  /** @param {string} text @param {number} at */
  const cell = (text, at) => {
    if (at === 0) return make("th", { scope: "row" }, text);
    return make("td", { class: NUMBER.test(text) ? "num" : "" }, amount.grouped(text));
  };
  const NUMBER = /^[−\d.%—]+$/;
  /** @param {string[]} cells */
  const line = (cells) => make("tr", {}, ...cells.map(cell));
  /** Headings, over numbers to the right as these are. @param {string[]} texts @param {ReportLine | undefined} first */
  const headings = (texts, first) => {
    const cells = first ? full(first) : [];
    return make(
      "tr",
      {},
      ...texts.map((text, at) =>
        make(
          "th",
          { scope: "col", class: at > 0 && NUMBER.test(cells[at] ?? "") ? "num" : "" },
          text
        )
      )
    );
  };

  /** Each part is laid out in its own turn. @returns {Steps<boolean>} */
  function* showing() {
    const { report } = state;
    if (!report) return false;
    part("about").replaceChildren(...report.about.map((text) => make("p", {}, text)));
    part("flags").replaceChildren(...report.flags.map((text) => make("li", {}, text)));
    part("flags").hidden = report.flags.length === 0;
    say("took", "");
    part("parts").replaceChildren();
    for (const one of report.parts) {
      part("parts").append(...section(one));
      yield parts.laid(part("parts"));
    }
    part("head").replaceChildren(headings(report.head, report.lines[0]));
    page();
    parts.cue(root);
    yield parts.laid(part("lines"));
    return true;
  }

  /** @param {ReportPart} one */
  function section(one) {
    const drawn = one.strips.map((strip) =>
      strip.at === undefined ? strip : { ...strip, name: name(strip.at) }
    );
    const table = make(
      "table",
      { class: "data bench-table bench-group" },
      make("thead", {}, headings(one.head, one.lines[0])),
      make("tbody", {}, ...one.lines.map((each) => line(full(each))))
    );
    return [
      make("h3", {}, one.title),
      ...one.said.map((text) => make("p", {}, text)),
      make(
        "figure",
        { class: "figure" },
        strips.draw(drawn, { title: one.title, ends: ["0%", "100%"] })
      ),
      make("div", { class: "table", tabindex: 0, role: "region", "aria-label": one.title }, table),
      make(
        "ul",
        {},
        ...(one.todo ?? []).map(([title, what]) =>
          make("li", {}, make("strong", {}, title), ` ${what}`)
        )
      )
    ];
  }

  /** The lines of the table from `state.from` on. */
  function page() {
    const lines = state.report?.lines ?? [];
    const to = Math.min(lines.length, state.from + PAGE);
    part("lines").replaceChildren(...lines.slice(state.from, to).map((one) => line(full(one))));
    say("range", filled(words["bench-range"], { from: state.from + 1, to, all: lines.length }));
    part("pages").hidden = lines.length <= PAGE;
    part("previous").setAttribute("aria-disabled", String(state.from === 0));
    part("next").setAttribute("aria-disabled", String(to === lines.length));
  }

  /** @param {number} by */
  function turn(by) {
    const from = state.from + by;
    if (from < 0 || from >= (state.report?.lines.length ?? 0)) return;
    state.from = from;
    page();
  }

  const sampleText = () => data.samples[kind()].map((cells) => cells.join("\t")).join("\n");

  function sample() {
    held.put(field(`${kind()}-paste`), sampleText());
    forget(words["bench-sample"]);
  }

  function clear() {
    for (const one of PASTES) held.put(field(one), "");
    field("file").value = "";
    forget(words["bench-cleared"]);
  }

  const about = () => (state.report?.about ?? []).map((text) => [text]);
  const lines = () =>
    state.report ? [state.report.head, ...state.report.lines.map(full), [], ...about()] : [];
  /** The tables of groups one below the other, each under its title. */
  const groups = () => [...about(), ...(state.report?.parts ?? []).flatMap(tables)];
  /** @param {ReportPart} one */
  const tables = (one) => [
    [one.title],
    ...one.said.map((text) => [text]),
    one.head,
    ...one.lines.map(full),
    ...(one.todo ?? []).map((each) => [...each]),
    []
  ];

  function ways() {
    for (const one of root.querySelectorAll("[data-kind]"))
      /** @type {HTMLElement} */ (one).hidden = one.getAttribute("data-kind") !== kind();
    part("thresholds").hidden = kind() !== "rfm" || field("way").value === "fifths";
  }

  /** @type {Record<string, () => unknown>} */
  const ACTIONS = {
    sample,
    compute,
    clear,
    previous: () => turn(-PAGE),
    next: () => turn(PAGE),
    csv: () => say("took", parts.save(`${kind()}.csv`, lines())),
    groups: () => say("took", parts.save(`${kind()}-groups.csv`, groups())),
    copy: async () => say("took", await parts.copy(lines())),
    print: () => window.print()
  };
  for (const [action, run] of Object.entries(ACTIONS)) {
    root.querySelector(`[data-do="${action}"]`)?.addEventListener("click", () => void run());
  }
  for (const one of root.querySelectorAll('[name="kind"], [data-part="way"]'))
    one.addEventListener("change", ways);
  root.querySelector(".bench-in")?.addEventListener("input", ({ target }) => {
    if (target !== field("numbers")) forget(); // what is shown belongs to what was given
  });
  field("numbers").addEventListener("change", () => void show());
  reader.files(root, field("file"), ({ text, problem }) => {
    forget();
    const isLong = !problem && held.put(field(`${kind()}-paste`), text);
    say("said", problem ? parts.problem(problem) : words[isLong ? "bench-held" : "bench-read"]);
  });
  for (const one of PASTES) {
    held.pastes(field(one), (isLong) => say("said", isLong ? words["bench-held"] : ""));
  }
  ways();
  parts.show(root);
})();
