/** A run on the page of its sheet: start, run, record. What is answered is kept at once. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button, filled, status, when } = run;
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-run]"));
  const told = document.querySelector("[data-sheet]")?.textContent;
  if (!place || !told) return;
  const holder = place;
  const course = document.querySelector(".sheet-blank")?.getAttribute("data-course") ?? "";
  /** @type {{ sheet: RunSheet, records: string, excuse: string }} */
  const { sheet, records, excuse } = JSON.parse(told);
  const store = run.open();
  /** @type {Run | null} */
  let now = null;
  let show = () => {};

  const beside =
    document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  /** @type {Promise<unknown> | undefined} */
  let shown;

  /** What shows a record, fetched while the run goes on; asked for again where that failed. */
  const record = () =>
    (shown ??= new Promise((resolve, reject) => {
      const script = make("script", "");
      Object.assign(script, {
        src: beside.replace(/run\.js/, "record.js"),
        onload: resolve,
        onerror: reject
      });
      document.head.append(script);
    }).catch((problem) => {
      shown = undefined;
      throw problem;
    }));

  /** What the page shows: the paper to start from, a run, or a record. @param {"" | "running" | "record"} state @param {(string | Node)[]} inside */
  function stand(state, ...inside) {
    document.documentElement.classList.toggle("is-running", state === "running");
    document.documentElement.classList.toggle("is-record", state === "record");
    holder.replaceChildren(...inside);
  }

  /** The address of a run, so that it is there again after a reload. @param {string} id */
  const remember = (id) =>
    history.replaceState(
      history.state,
      "",
      id ? `#run=${encodeURIComponent(id)}` : location.pathname + location.search
    );

  /** Once, however often it holds. @param {HTMLElement} line @param {string} text */
  function say(line, text) {
    if (line.textContent !== text) line.textContent = text;
  }

  /** Where the learner's eye is lost: the top of what is new. */
  function lead() {
    holder.scrollIntoView();
    /** @type {HTMLElement | null} */ (holder.querySelector("[tabindex='-1']"))?.focus({
      preventScroll: true
    });
  }

  /** @param {boolean} [isMoved] */
  async function toStart(isMoved = false) {
    now = null;
    show = () => {};
    remember("");
    const page = {
      sheet,
      course,
      records,
      store,
      more: record,
      go: (/** @type {Run} */ one, /** @type {boolean} */ kept) => go(one, kept, true)
    };
    stand("", await run.start(page));
    if (isMoved) lead();
  }

  /** @param {Run} one @param {boolean} remembered @param {boolean} [isMoved] */
  async function go(one, remembered, isMoved = false) {
    now = one;
    remember(one.state === "open" || !one.guest ? one.id : "");
    if (one.state === "open") {
      runPage(one, remembered);
    } else await recordPage(one, remembered);
    if (isMoved) lead();
  }

  // --- running -------------------------------------------------------------------------------

  /** @param {string} text */
  function title(text) {
    const made = make("h2", "run-title", text);
    made.tabIndex = -1;
    return made;
  }

  /** @param {Run} begun @param {boolean} isKept */
  function runPage(begun, isKept) {
    const [saved, said, note, bar, totals] = [
      make("span", "run-saved"),
      status(),
      status(),
      make("progress", ""),
      make("div", "run-scores")
    ];
    let asked = 0;
    let again = false;
    let isSaving = false;

    /** @param {boolean} remembered */
    function tell(remembered) {
      const { updated } = now ?? begun;
      saved.textContent = begun.guest
        ? ""
        : remembered
          ? filled(words["run-saved"], { at: when(updated).slice(11) })
          : words["run-unsaved"];
      saved.classList.toggle("is-unsaved", !remembered);
      say(note, remembered ? "" : words["run-not-remembered"]);
    }

    /** One at a time, and always the newest: the answers in between are in it. */
    async function keep() {
      again = true;
      if (isSaving) return;
      isSaving = true;
      while (again && now) {
        again = false;
        const { run: kept, remembered } = await store.save(now);
        if (now?.id !== kept.id) break;
        arrived(kept);
        tell(remembered);
      }
      isSaving = false;
    }

    /** @param {Run} kept by this tab or another */
    function arrived(kept) {
      if (!now || kept.id !== now.id || now.state !== "open") return;
      if (kept.state === "disposed") return void toStart(true);
      now = run.merge(kept, now);
      if (now.state === "open") show();
      else go(now, true, true);
    }
    onOther = async () => {
      const kept = await store.find(begun.id);
      if (kept) arrived(kept);
    };

    /** @param {string} key @param {Partial<RunEntry>} change */
    function answer(key, change) {
      if (!now) return;
      now = run.answer(now, key, change, new Date());
      saved.textContent = "…"; // until it is
      show();
      keep();
    }

    /** @param {Run | null} closed */
    async function close(closed) {
      if (!closed) return;
      now = closed;
      const { run: kept, remembered } = await store.save(closed);
      go(kept, remembered, true);
    }

    function finish() {
      const [first] = now ? run.missing(now) : [];
      if (!first) return void close(now && run.finish(now, new Date()));
      asked = 1; // from now on it is said how much is missing
      show();
      goTo(first.ask);
    }

    /** @param {Ask} ask */
    function goTo(ask) {
      const { key } = ask;
      run.turn?.(ask);
      const card = [...holder.querySelectorAll("[data-keys]")].find((one) =>
        one.getAttribute("data-keys")?.split(" ").includes(key)
      );
      const fields = [...(card?.querySelectorAll("input, textarea") ?? [])].filter(
        (one) => one instanceof HTMLElement && one.offsetParent !== null
      );
      const empty =
        fields.find((one) => one instanceof HTMLTextAreaElement && one.value.trim() === "") ??
        fields[0];
      card?.scrollIntoView({ block: "center" });
      if (empty instanceof HTMLElement) empty.focus({ preventScroll: true });
    }

    const tools = { now: () => now ?? begun, answer, goTo, excuse };
    const cards = run.cards(tools);
    const ending = run.finishing({ ...tools, finish });
    record().then(
      () =>
        ending.element.append(
          run.stopping((reason) => void close(now && run.stop(now, reason, new Date())))
        ),
      () => 0
    );
    show = () => {
      const one = tools.now();
      const asks = run.asks(one.sheet).filter(({ kind }) => kind !== "signature");
      bar.max = asks.length;
      bar.value = asks.filter((ask) => run.isAnswered(one, ask)).length;
      count.textContent = `${bar.value}/${bar.max}`;
      const isOpen = one.sheet.type !== "practical" || run.scores(one).verdict === "open"; // one's points are not the other's business
      totals.replaceChildren(
        ...(isOpen ? [] : run.scoreLines(one)).map((line) => make("p", "", line))
      );
      if (asked > 0) {
        const missing = run.missing(one);
        const [first] = missing;
        asked = missing.length;
        say(
          said,
          first
            ? filled(words["run-left"], { count: asked }) + run.miss(first)
            : words["run-complete"]
        );
      }
      cards.show();
      ending.show();
    };
    const count = make("span", "run-count");
    bar.setAttribute("aria-label", words["run-progress"]);
    const changed =
      begun.sheet.hash === sheet.hash
        ? []
        : [
            make(
              "p",
              "run-note",
              filled(words["run-changed"], { before: begun.sheet.revision, now: sheet.revision })
            )
          ];
    const guides = [
      ...document.querySelectorAll(".sheet-blank :is(.sheet-guide, .sheet-task)")
    ].map((one) => one.cloneNode(true));
    stand(
      "running",
      title(filled(words["run-running"], { person: begun.person })),
      make("p", "run-number", begun.id),
      ...changed,
      make("details", "run-guide", make("summary", "", words["run-guide"]), ...guides),
      make(
        "div",
        "run-bar",
        bar,
        count,
        saved,
        button(words["run-pause"], () => void toStart(true)),
        said
      ),
      note,
      cards.element,
      totals,
      ending.element
    );
    tell(isKept);
    show();
  }

  // --- a record ------------------------------------------------------------------------------

  /** @param {Run} one @param {boolean} isKept */
  async function recordPage(one, isKept) {
    try {
      await record();
      /** @param {Run} changed */
      const amended = async (changed) => {
        const { run: kept, remembered } = await store.save(changed);
        go(kept, remembered, true);
      };
      stand(
        "record",
        title(words[one.state === "stopped" ? "run-record-stopped" : "run-record"]),
        run.shown(one, { isKept, amended, close: () => void toStart(true) })
      );
    } catch {
      stand(
        "record",
        title(one.id),
        make("p", "run-note", words["run-not-shown"]),
        button(words["run-resume"], () => void recordPage(one, isKept))
      );
    }
  }

  // --- the page ------------------------------------------------------------------------------

  let onOther = async () => {};
  store.watch((id) => {
    if (now?.id === id && now.state === "open") onOther();
  });
  addEventListener("focus", () => {
    if (now?.state === "open") onOther();
  });

  async function begin() {
    const id = /^#run=(.+)$/.exec(location.hash)?.[1];
    let wanted = "";
    try {
      wanted = decodeURIComponent(id ?? "");
    } catch {
      wanted = ""; // an address that somebody cut
    }
    const found = wanted ? await store.find(wanted) : undefined;
    if (found && found.state !== "disposed" && found.sheet.id === sheet.id) go(found, true);
    else await toStart();
  }
  addEventListener("hashchange", () => {
    if (location.hash.startsWith("#run=")) begin();
  });
  if (document.readyState === "complete") begin();
  else addEventListener("DOMContentLoaded", begin); // by then the cards of forms and assessments are known
})();
