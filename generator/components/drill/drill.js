/** Plays the drill that the page holds: one moment at a time, remembered after each choice. */
(() => {
  "use strict";

  const root = document.getElementById("drill_root");
  const book = /** @type {HTMLElement | null} */ (root?.querySelector(".drill-book"));
  if (!root || !book || root.querySelector(".drill-play")) return;
  const { words, play, drillResult: result, draw } = globalThis.course;
  const { make, filled } = globalThis.course.panel;
  const memory = globalThis.course.store.open();
  const { drill: id = "", course = "", hash = "", title = "" } = root.dataset;
  const all = (/** @type {Element} */ within, /** @type {string} */ selector) =>
    /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
  const split = (/** @type {string | undefined} */ text) => (text ?? "").split(" ").filter(Boolean);

  const shown = all(book, "[data-meter]");
  const names = shown.map(({ dataset }) => dataset.word ?? "");
  /** @type {Drill} */
  const drill = {
    id,
    start: shown.map(({ dataset }) => Number(dataset.value)),
    nodes: all(book, "[data-node]").map((node) => ({
      id: node.dataset.node ?? "",
      choices: all(node, "[data-choice]").map(({ dataset }) => ({
        id: dataset.choice ?? "",
        next: dataset.next ?? "",
        best: "best" in dataset,
        bars: "bars" in dataset,
        amounts: split(dataset.amounts).map(Number),
        steps: split(dataset.steps)
      }))
    })),
    ends: all(book, "[data-end]").map(({ dataset }) => ({
      id: dataset.end ?? "",
      rating: dataset.rating ?? "",
      needs: split(dataset.needs).map(Number),
      otherwise: dataset.otherwise ?? ""
    }))
  };

  const status = make("p", { class: "drill-status", role: "status" });
  const stage = make("div", { class: "drill-stage" });
  const kept = make("p", { class: "muted", role: "status" });
  const holder = make("div", { class: "drill-play" }, status, stage, kept);

  const fresh = () => `drill-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  /** @returns {Attempt} */
  const begin = () => ({
    id: fresh(),
    kind: "drill",
    form: title,
    seed: fresh(),
    items: [],
    hashes: { [id]: hash },
    responses: {},
    flags: [],
    unsure: [],
    begun: new Date().toISOString()
  });
  const draft = () =>
    Object.values(memory.attempts(course))
      .filter(
        (one) => one.kind === "drill" && one.hashes[id] === hash && !one.submitted && !one.dropped
      )
      .sort((a, b) => (a.begun < b.begun ? 1 : -1))[0];

  let attempt = begin();
  /** @type {string[]} */
  let chosen = [];

  /** How it is now; what was given up elsewhere, or erased, is not gone on with. @param {Attempt | null} now */
  function take(now) {
    if (!now || now.dropped) return location.reload();
    [attempt, chosen] = [now, play.recorded(now)];
  }

  /** @param {(now: Attempt) => Attempt} edit what is over, or went on elsewhere, is not changed */
  function keep(edit) {
    const isKnown = (/** @type {Attempt} */ now) =>
      !now.submitted && !now.dropped && String(play.recorded(now)) === String(chosen);
    const {
      remembered,
      newer,
      attempt: now
    } = memory.keepAttempt(course, attempt, (now) => (isKnown(now) ? edit(now) : now));
    kept.textContent = remembered ? "" : words[newer ? "newer-format" : "not-remembered"];
    return now;
  }

  /** Another page may have gone on with it since. */
  function look() {
    const [now, before] = [memory.attempt(course, attempt), String(chosen)];
    take(now);
    if (before === String(chosen)) return;
    show(false);
    status.textContent = words[attempt.submitted ? "drill-over" : "drill-resumed"];
  }

  function restart() {
    if (chosen.length > 0 && !attempt.submitted) keep((now) => ({ ...now, dropped: true }));
    [attempt, chosen] = [begin(), []];
    show(true);
    status.textContent = "";
  }

  /** @param {string} text @param {string} kind */
  function again(text, kind = "") {
    const button = make(
      "button",
      { type: "button", class: `md-button ${kind}`, "data-do": "restart" },
      text
    );
    button.addEventListener("click", restart);
    return make("p", { class: "drill-actions" }, button);
  }

  /** @param {string} choice */
  function choose(choice) {
    const mine = [...chosen, choice];
    const path = play.walk(drill, mine);
    if (!path) return;
    const isOver = path.end ? { submitted: new Date().toISOString(), rating: path.end.rating } : {};
    const after = { ...play.record(drill, path.moves), ...isOver };
    const now = keep((one) => ({ ...one, ...after }));
    if (!now || String(play.recorded(now)) !== String(mine)) return look(); // it went on elsewhere
    take(now);
    show(true);
    const last = path.moves[path.moves.length - 1];
    const changed = last ? result.changed(names, last) : "";
    status.textContent = `${changed}。${path.end ? words["drill-over"] : ""}`;
  }

  /** @param {DrillPath} path */
  function before({ moves }) {
    const last = moves[moves.length - 1];
    if (!last) return [];
    const place = `[data-node="${last.node.id}"] [data-choice="${last.choice.id}"]`;
    const reply = result.copy(book ?? holder, place, "reply");
    const own = make(
      "p",
      { class: "drill-own" },
      words["drill-you"],
      ...result.copy(book ?? holder, place, "text")
    );
    return reply.length ? [own, speech(reply)] : [own];
  }

  /** @param {Node[]} said @param {(Node | string)[]} by */
  const speech = (said, by = [words["drill-customer"]]) =>
    make(
      "blockquote",
      { class: "drill-says" },
      make("span", { class: "drill-who-says" }, ...by),
      " ",
      make("span", {}, ...said)
    );

  /** @param {DrillPath} path */
  function scene(path) {
    const place = `[data-node="${path.at}"]`;
    const node = drill.nodes.find((one) => one.id === path.at);
    const note = book?.querySelector(`${place} .drill-note`)?.cloneNode(true);
    const buttons = draw
      .shuffled(node?.choices ?? [], `${attempt.seed}/${path.at}`)
      .map((choice) => {
        const text = result.copy(book ?? holder, `${place} [data-choice="${choice.id}"]`, "text");
        const button = make(
          "button",
          { type: "button", class: "drill-choose", "data-choose": choice.id },
          ...text
        );
        button.addEventListener("click", () => choose(choice.id));
        return make("li", {}, button);
      });
    const number = filled(words["drill-scene"], { number: path.moves.length + 1 });
    return [
      ...result.meters(names, path.standing),
      ...before(path),
      make("h2", { tabindex: -1 }, number),
      ...(note ? [note] : []),
      speech(
        result.copy(book ?? holder, place, "says"),
        result.copy(book ?? holder, place, "speaker")
      ),
      make("p", { class: "drill-ask" }, words["drill-choose"]),
      make("ul", { class: "drill-buttons" }, ...buttons),
      ...(path.moves.length ? [again(words["drill-restart"])] : [])
    ];
  }

  /** @param {boolean} isMoved whether the reader is taken there */
  function show(isMoved) {
    const path = play.walk(drill, chosen);
    if (!path || !root) return;
    root.classList.toggle("has-result", path.end !== null);
    if (path.end)
      stage.replaceChildren(
        ...result.show(root, drill, names, path),
        again(words["drill-again"], "md-button--primary")
      );
    else {
      result.marks(root, drill, null);
      stage.replaceChildren(...scene(path));
    }
    if (!isMoved) return;
    const heading = stage.querySelector("h2");
    heading?.focus({ preventScroll: true });
    holder.scrollIntoView({ block: "start" });
  }

  const found = draft();
  if (found && play.walk(drill, play.recorded(found))) {
    [attempt, chosen] = [found, play.recorded(found)];
    status.textContent = words["drill-resumed"];
  }
  root.prepend(holder);
  root.classList.add("is-played");
  show(false);
  addEventListener("storage", look); // another tab
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) look();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look();
  });
})();
