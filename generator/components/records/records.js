/** The page of all records: what is read, which state it is in, which record is open. */
(() => {
  "use strict";

  const { records, run, words } = globalThis.course;
  const { part, say, store } = records;
  const { filled } = run;
  const page = /** @type {HTMLElement} */ (document.querySelector(".records"));
  /** @type {RecordsNow} */
  let now = { runs: [], lines: [], condition: "ready" };
  let shownId = "";
  let drawn = "";

  /** The record the address names. */
  function named() {
    try {
      const id = decodeURIComponent(location.hash.slice(1));
      return id && document.getElementById(id) === null ? id : "";
    } catch {
      return "";
    }
  }

  const beside = document.currentScript?.getAttribute("src") ?? "";
  /** @type {Record<string, Promise<unknown>>} */
  const fetched = {};

  /** What shows a record is fetched with the first one that is opened, what reads a file with the first file. @type {CourseRecords["viewer"]} */
  const viewer = (name = "record.js") =>
    (fetched[name] ??= new Promise((resolve, reject) => {
      const script = run.make("script", "");
      Object.assign(script, {
        src: beside.replace(/records\.js/, name),
        onload: resolve,
        onerror: reject
      });
      document.head.append(script);
    }).catch((problem) => {
      delete fetched[name]; // asked for again
      throw problem;
    }));

  /** @param {RecordLine} line */
  async function record(line) {
    say(
      "one-title",
      filled(words["rec-title"], {
        title: line.record.sheet.title,
        revision: line.record.sheet.revision
      })
    );
    for (const name of ["one-record", "one-amend", "one-tools"]) part(name).replaceChildren();
    try {
      await viewer();
    } catch {
      drawn = "";
      return say("one-said", words["run-not-shown"]);
    }
    if (line.record.id === shownId) filledIn(line);
  }

  /** @param {RecordLine} line */
  function filledIn(line) {
    const amended = async (/** @type {Run} */ made) => {
      const { remembered } = await store.save(made);
      await records.reload();
      say("one-said", words[remembered ? "rec-amended" : "rec-not-kept"]);
      part("one-said").focus();
    };
    const tools = part("one-tools");
    tools.replaceChildren(
      run.button(words["run-print"], () => print(), "md-button--primary"),
      run.button(words["rec-dispose"], () => records.ask([line]), "run-danger")
    );
    part("one-record").replaceChildren(run.view(line.record));
    part("one-amend").replaceChildren(run.correction(line.record, (made) => void amended(made)));
  }

  /** One record alone, or everything else. @type {CourseRecords["open"]} */
  function open() {
    const id = named();
    const line = now.lines.find((one) => one.record.id === id);
    const isMoved = id !== shownId;
    shownId = id;
    part("one").hidden = !line;
    part("rest").hidden = Boolean(line);
    const state = line ? line.record.id + line.record.updated : "";
    const isOther = state !== drawn;
    drawn = state;
    if (line && isOther) void record(line); // else what is being typed would be lost
    if (!line) records.weakSpots(); // the chart asks how wide it may be
    if (isMoved) say("one-said", "");
    if (isMoved) say("said", id && !line ? filled(words["rec-gone"], { number: id }) : "");
    if (isMoved && line) {
      part("one-title").focus({ preventScroll: true });
      page.scrollIntoView();
    }
  }

  /** @param {{ at: string, since: string }} saved */
  function keeping(saved) {
    const { count, days, isLong } = records.unsaved(now.runs, saved, new Date());
    say(
      "saved",
      saved.at ? filled(words["rec-saved"], { at: run.when(saved.at) }) : words["rec-never-saved"]
    );
    say("remind-text", filled(words[days > 0 ? "rec-remind" : "rec-remind-many"], { count, days }));
    part("remind").hidden = !isLong || now.condition !== "ready";
  }

  function state() {
    const { damaged, newer } = store.unread();
    const { condition } = now;
    const states = {
      blocked: condition === "memory",
      newer: condition === "newer" || newer > 0,
      damaged: damaged > 0,
      empty: condition === "ready" && now.runs.length + damaged + newer === 0,
      guest: condition === "guest"
    };
    for (const [name, holds] of Object.entries(states)) part(name).hidden = !holds;
    say("damaged-count", filled(words["rec-unread"], { count: damaged }));
    part("keep").hidden = condition !== "ready";
    part("export").hidden = now.runs.length === 0;
    part("weak-spots").hidden = now.lines.length === 0;
  }

  /** @type {CourseRecords["reload"]} */
  async function reload() {
    const [condition, runs, saved] = [
      await store.condition(),
      await store.all(),
      await store.saved()
    ];
    const closed = runs.filter((one) => one.state === "finished" || one.state === "stopped");
    closed.sort(({ closed: a = "" }, { closed: b = "" }) => (a < b ? 1 : a > b ? -1 : 0));
    now = { runs, condition, lines: closed.map(records.line) };
    state();
    records.show(now);
    keeping(saved);
    open();
  }

  let waiting = 0;
  /** Another tab may keep an answer a second. */
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(() => void reload(), 400);
  }

  Object.assign(records, { now: () => now, open, reload, viewer });
  page.hidden = false;
  for (const other of document.querySelectorAll("[data-without-script]")) other.remove();
  void reload();
  store.watch(soon);
  addEventListener("hashchange", open);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) soon();
  });
  part("again").addEventListener("click", () => location.reload());
  let { clientWidth } = page;
  addEventListener("resize", () => {
    if (page.clientWidth !== clientWidth) records.weakSpots(); // the words of the chart keep their size
    clientWidth = page.clientWidth;
  });
})();
