/** Before a run: who runs it, which runs are still open, and whether it is time to save records to a file. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button, labelled, filled, when } = run;
  const DAY = 86_400_000;
  const REMIND = 7; // days with records that are in no file

  /** @param {Run} one */
  function progress(one) {
    const asks = run.asks(one.sheet).filter(({ kind }) => kind !== "signature");
    return { done: asks.filter((ask) => run.isAnswered(one, ask)).length, count: asks.length };
  }

  /** @param {Run} one @param {RunPage} page */
  function openRun(one, page) {
    const said = filled(words["run-open-line"], {
      person: one.person,
      at: when(one.started),
      ...progress(one)
    });
    const item = make(
      "li",
      "run-open",
      make("p", "", make("span", "run-number", one.id), make("br", ""), said)
    );
    const onward = button(words["run-resume"], () => page.go(one, true), "md-button--primary");
    const gone = () => {
      const list = item.parentElement;
      item.remove();
      if (list?.children.length === 0) list.parentElement?.remove();
      document.querySelector("[data-run]")?.querySelector("input")?.focus();
    };
    const line = make("div", "run-line", onward);
    item.append(line);
    page.more().then(
      () => line.append(run.giveUp(one, page.store, gone)),
      () => 0
    );
    return item;
  }

  /** @param {{ since: string }} saved */
  function reminder({ since }) {
    const days = since ? Math.floor((Date.now() - Date.parse(since)) / DAY) : 0;
    return days >= REMIND ? filled(words["run-remind"], { days }) : "";
  }

  /** @type {Record<RunCondition, string>} */
  const CONDITIONS = {
    ready: words["run-about"],
    guest: words["run-guest"],
    memory: words["run-not-remembered"],
    newer: words["run-newer"]
  };

  /** @type {CourseRun["start"]} */
  async function start(page) {
    const { store, sheet, course } = page;
    const [condition, runs, saved] = await Promise.all([
      store.condition(),
      store.openRuns(course, sheet.id),
      store.saved()
    ]);
    const [who, needed] = run.who ?? [words["run-person"], words["run-who-needed"]];
    const person = make("input", "");
    const said = run.status();
    const begin = button(
      words["run-start"],
      async () => {
        if (!person.value.trim()) {
          said.textContent = needed;
          return person.focus();
        }
        begin.disabled = true; // one press, one run
        const { run: made, remembered } = await store.begin({
          course,
          person: person.value.trim(),
          sheet
        });
        page.go(made, remembered);
      },
      runs.length > 0 ? "" : "md-button--primary"
    );
    const element = make(
      "section",
      "run-start",
      Object.assign(make("h2", "run-title", words["run-title"]), { tabIndex: -1 }),
      make("p", condition === "ready" ? "muted" : "run-note", CONDITIONS[condition])
    );
    if (runs.length > 0)
      element.append(
        make(
          "div",
          "",
          make("h3", "", words["run-open"]),
          make("ul", "run-opens", ...runs.map((one) => openRun(one, page)))
        )
      );
    element.append(labelled(who, person), begin, said);
    const records = make("a", "", words["run-records"]);
    records.href = page.records;
    element.append(make("p", "muted run-kept", records, " ", reminder(saved)));
    return element;
  }

  Object.assign(run, { start });
})();
