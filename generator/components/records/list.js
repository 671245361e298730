/** The lists: what is not done yet, what is due, what the search finds, what was disposed of. */
(() => {
  "use strict";

  const { records, run, words } = globalThis.course;
  const { part, link } = records;
  const { make, button, filled, when } = run;
  const PAGE = 50;
  const [text, from, to, procedure] = ["text", "from", "to", "procedure"].map(
    (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (part(name))
  );
  let most = PAGE;
  /** @type {readonly RecordLine[]} */
  let found = [];

  /** @param {HTMLElement} list @param {boolean} isThere */
  const showing = (list, isThere) => {
    /** @type {HTMLElement} */ (list.closest("section")).hidden = !isThere;
  };

  /** @param {Run} one */
  const titled = ({ sheet }) =>
    filled(words["rec-title"], { title: sheet.title, revision: sheet.revision });

  /** @param {Run} one @param {...(string | Node)} more */
  const entry = (one, ...more) =>
    make(
      "li",
      "rec-entry",
      make("strong", "", titled(one)),
      make("span", "run-number", one.id),
      ...more
    );

  /** @param {Run} one @param {string} reason */
  async function stop(one, reason) {
    const stopped = run.stop(one, reason, new Date());
    if (stopped) await records.store.save(stopped);
    await records.reload();
  }

  /** A run goes on where its sheet is; where that is gone or withdrawn, it can only be stopped. @param {Run} one */
  function open(one) {
    const path = Object.entries(records.pages).find(([id]) => id === one.course)?.[1];
    const [, href] = Object.entries(path ?? {}).find(([id]) => id === one.sheet.id) ?? [];
    const made = entry(
      one,
      make("span", "", filled(words["rec-begun"], { person: one.person, at: when(one.started) }))
    );
    if (!href)
      records.viewer().then(
        () => made.append(run.stopping((reason) => void stop(one, reason))),
        () => 0
      );
    else {
      const on = link(`${href}#run=${encodeURIComponent(one.id)}`, words["rec-continue"]);
      on.className = "md-button";
      made.append(on);
    }
    return made;
  }

  /** @param {RecordLine} line */
  function due(line) {
    const opener = link(records.to(line.record.id), line.record.id);
    opener.className = "run-number";
    const dispose = button(words["rec-dispose"], () => records.ask([line]));
    dispose.setAttribute("aria-label", `${words["rec-dispose"]} ${line.record.id}`);
    return make(
      "li",
      "rec-entry",
      make("strong", "", titled(line.record)),
      opener,
      make("span", "", filled(words["rec-due-since"], { until: line.until })),
      dispose
    );
  }

  /** @param {Run} trace */
  const gone = (trace) =>
    entry(
      trace,
      make(
        "span",
        "",
        filled(words["rec-trace"], {
          finished: trace.finished ? when(trace.finished) : "—",
          at: when(trace.closed ?? ""),
          by: trace.by ?? "",
          reason: trace.reason ?? ""
        })
      )
    );

  /** @param {RecordLine} line */
  function row(line) {
    const { record, day, person, until, result } = line;
    const name = make(
      "span",
      "rec-name",
      link(records.to(record.id), titled(record)),
      make("span", "run-number", record.id)
    );
    const isDoubted = result === "done" && run.moot(record).critical > 0; // what is critical did not apply
    const mark = make(
      "span",
      `rec-result is-${isDoubted ? "deviations" : result}`,
      run.outcome(record).text
    );
    return [name, day, person || "—", mark, until || "—"];
  }

  function table() {
    part("list").replaceChildren(
      ...(found.length > 0 ? [records.rows("list-table", found.slice(0, most).map(row))] : [])
    );
    part("more").hidden = found.length <= most;
  }

  function search() {
    const query = {
      text: text?.value ?? "",
      from: from?.value ?? "",
      to: to?.value ?? "",
      procedure: procedure?.value ?? ""
    };
    const { lines } = records.now();
    found = records.matching(lines, query);
    most = PAGE;
    const isAll = found.length === lines.length;
    records.say(
      "count",
      filled(words[isAll ? "rec-all" : "rec-count"], { count: found.length, all: lines.length })
    );
    records.say("scope-found", filled(words["rec-scope-found"], { count: found.length }));
    table();
  }

  /** The choices, as far as they changed, with what is chosen kept. @param {HTMLElement} list @param {[string, string][]} pairs */
  function choices(list, pairs) {
    const select = /** @type {HTMLSelectElement} */ (list);
    const { value } = select;
    const first = [...select.options].filter((option) => option.value === "");
    select.replaceChildren(...first, ...pairs.map(([key, title]) => new Option(title, key)));
    select.value = pairs.some(([key]) => key === value)
      ? value
      : (first[0]?.value ?? pairs[0]?.[0] ?? "");
  }

  /** @type {CourseRecords["show"]} */
  function show({ runs, lines }) {
    const opens = runs.filter(({ state }) => state === "open");
    const traces = runs.filter(({ state }) => state === "disposed");
    const dues = lines.filter((line) => records.isDue(line, records.today(new Date())));
    part("open").replaceChildren(...opens.slice(0, PAGE).map(open));
    part("due").replaceChildren(...dues.slice(0, PAGE).map(due));
    part("gone").replaceChildren(...traces.slice(0, PAGE).map(gone));
    for (const [name, all] of /** @type {const} */ ([
      ["open", opens],
      ["due", dues],
      ["gone", traces]
    ])) {
      showing(part(name), all.length > 0);
      records.say(`${name}-count`, String(all.length));
    }
    part("due-all").hidden = dues.length < 2;
    part("due-all").onclick = () => records.ask(dues);
    showing(part("list"), lines.length > 0);
    const pairs = records.procedures(lines);
    choices(part("procedure"), pairs);
    choices(part("weak"), pairs);
    search();
  }

  for (const field of [text, from, to, procedure]) field?.addEventListener("input", search);
  text?.addEventListener(
    "focus",
    () => void records.viewer("ideographs.js").then(records.reload, () => 0),
    { once: true }
  );
  part("more").addEventListener("click", () => {
    const place = most;
    most += PAGE;
    table();
    part("list").querySelectorAll("a")[place]?.focus();
  });

  Object.assign(records, { show, found: () => found });
})();
