/**
 * The modes of a bank's page, named in its address: ?mode=practice, five, study, exam, pre, post,
 * due, starred, paper. Without a mode, and without script, the page is the whole bank.
 */
(() => {
  "use strict";

  const { choices, clockOf, codes, draw, exam, findings, result, schedule, store, words } =
    globalThis.course;
  const { filled } = findings;
  const { make } = choices;
  const memory = store.open();
  const asked = new URLSearchParams(location.search);
  const today = schedule.dayOf(Date.now());

  /** @param {string} id */
  const by = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const root = by("session_root");
  if (!root) return;
  const [head, body, title, about] = [
    by("session_head"),
    by("session_body"),
    by("session_title"),
    by("session_about")
  ];

  /** @type {SessionData} */
  const data = JSON.parse(root.dataset.session ?? "{}");
  /** @type {readonly PoolItem[]} */
  const pool = Object.entries(data.items).map(([id, [objective, level, topic, scenario = ""]]) => ({
    id,
    objective,
    level,
    topic,
    scenario,
    enemies: data.enemies[id] ?? []
  }));
  const article = /** @type {HTMLElement} */ (root.parentElement);
  const note = by("session_note");
  /** @type {Attempt | null} */
  let current = null;
  /** Shows how the attempt is now. @type {(attempt: Attempt) => void} */
  let take = () => {};

  /** @param {string} id */
  const find = (id) =>
    /** @type {ItemElement | null} */ (
      document.querySelector(`course-item[data-item="${CSS.escape(id)}"]`)
    );

  /** @param {Written} written */
  function warn({ remembered, newer }) {
    if (!remembered) note.textContent = words[newer ? "newer-format" : "not-remembered"];
  }

  /** @param {Record<string, string>} values */
  function move(values) {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(values)) address.searchParams.set(name, value);
    try {
      history.replaceState(null, "", address);
    } catch {
      /* the address stays as it was */
    }
  }

  /** @type {SessionView} */
  const view = {
    root: article,
    data,
    find,
    holder: by("session_items"),
    bar: by("session_bar"),
    result: by("session_result"),
    clock: clockOf,
    keep(mine, edit) {
      const { attempt, ...written } = memory.keepAttempt(data.course, mine, edit);
      warn(written);
      if (!attempt || (attempt.dropped && !mine.dropped)) leave();
      return (current = attempt ?? mine);
    },
    remember: (id, checked) => warn(memory.remember(data.course, id, checked))
  };

  /** What is given up, or erased, is not gone on with. */
  function leave() {
    const address = new URL(location.href);
    address.searchParams.delete("attempt");
    location.replace(address);
  }

  /** Another page may have gone on with it since. */
  function look() {
    if (!current) return;
    const now = memory.attempt(data.course, current);
    if (!now || now.dropped) return leave();
    take((current = now));
  }

  const attempts = () => Object.values(memory.attempts(data.course)).filter((one) => !one.dropped);

  /** @param {number} length */
  function chance(length) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    return [...bytes].map((byte) => "23456789abcdefghjkmnpqrstuvwxyz"[byte % 31]).join("");
  }

  /** @param {string} kind @param {string} form @param {string} seed @param {readonly string[]} items @returns {Attempt} */
  const begin = (kind, form, seed, items) => ({
    id: chance(12),
    kind,
    form,
    seed,
    items,
    begun: new Date().toISOString(),
    hashes: Object.fromEntries(items.map((id) => [id, find(id)?.dataset.hash ?? ""])),
    responses: {},
    flags: [],
    unsure: []
  });

  /** Says what is on the page now. @param {string} name @param {string} text @param {string} [form] */
  function open(name, text, form = "") {
    article.classList.add("in-session");
    document.body.classList.add("has-session"); // :has() would look at every change of the page
    title.textContent = name;
    about.textContent = text;
    head.hidden = body.hidden = false;
    for (const place of document.querySelectorAll(".paper-form")) place.textContent = form;
    for (const ways of document.querySelectorAll("details.ways")) ways.removeAttribute("open");
  }

  /** @param {readonly string[]} ids */
  function place(ids, seed = today) {
    const items = ids.map(find).filter((item) => item !== null);
    choices.place(items, view.holder, seed);
    article.classList.toggle("is-empty", items.length === 0);
    return items;
  }

  /** The items of a topic, an objective, or all. @returns {[string, string[]]} */
  function chosen() {
    const of = asked.get("of") ?? "";
    const name = data.topics[of]?.title ?? data.objectives[of]?.title ?? words["session-all"];
    const found = pool.filter(({ topic, objective }) => !of || topic === of || objective === of);
    return [name, found.map(({ id }) => id)];
  }

  /** @param {string} key @param {number} count @param {string} [name] */
  const counted = (key, count, name = "") =>
    filled(words[/** @type {Word} */ (key)], { count, name });

  function practice() {
    const [name, ids] = chosen();
    open(words["session-practice"], counted("session-chosen", ids.length, name));
    place(ids);
  }

  /** Cards: the question in front, the key and its reasons behind. */
  function study() {
    const [name, ids] = chosen();
    open(words["session-study"], counted("session-chosen", ids.length, name));
    article.classList.add("is-study");
    const cards = place(ids).map(card);
    const all = exam.button(words["session-turn-all"], () => {
      const isTurned = cards.some((turn) => !turn());
      for (const turn of cards) turn(isTurned);
      all.textContent = words[isTurned ? "session-turn-none" : "session-turn-all"];
    });
    head.append(all);
  }

  /** @param {ItemElement} item @returns {(isTurned?: boolean) => boolean} */
  function card(item) {
    choices.refill(item);
    globalThis.course.answer.lock(item.form, true);
    const details = item.details;
    /** @param {boolean} [isTurned] */
    const turn = (isTurned) => {
      if (isTurned === undefined) return details.open && !details.hidden;
      details.hidden = !isTurned;
      details.open = isTurned;
      button.setAttribute("aria-expanded", String(isTurned));
      button.textContent = words[isTurned ? "session-turn-back" : "session-turn"];
      return isTurned;
    };
    const button = exam.button("", () => turn(!turn()), "item-turn");
    item.form.after(button);
    turn(false);
    return turn;
  }

  function five() {
    const role = data.roles[asked.get("role") ?? ""];
    if (!role) return;
    const form = `five-${asked.get("role")}-${today}`;
    const entries = Object.entries(memory.items(data.course)).filter(
      ([, one]) => one.response.length
    );
    const known = { due: memory.due(data.course, today), asked: entries.map(([id]) => id) };
    const drawn = () => begin("five", form, form, draw.five(role.objectives, pool, form, known));
    const before = attempts().find((one) => one.form === form && one.items.every(find));
    let attempt = before ?? drawn();
    open(
      filled(words["session-five"], { name: role.title }),
      counted("session-five-about", attempt.items.length)
    );
    const items = place(attempt.items, form);
    /** @param {ItemElement} item */
    function show(item) {
      const { item: id = "", hash } = item.dataset;
      const response = (attempt.hashes[id] === hash && attempt.responses[id]) || null; // not to an earlier wording
      choices.refill(item, response);
      if (response) item.show();
    }
    items.forEach(show);
    const count = make("p", "session-done");
    const tell = () => {
      const done = Object.keys(attempt.credits ?? {}).length;
      const text = filled(words["session-done"], { done, count: attempt.items.length });
      if (count.textContent === text) return; // once is enough to say it
      count.textContent = text;
      if (done === attempt.items.length) findings.show(view.result, data, attempt, {});
    };
    view.holder.addEventListener("course-checked", (event) => {
      const {
        dataset: { item = "" }
      } = /** @type {ItemElement} */ (event.target);
      const { credit, response } = /** @type {CustomEvent} */ (event).detail;
      taken(
        view.keep(attempt, (now) => {
          const { credits, responses } = now;
          if (credits?.[item] !== undefined) return now; // the first answer counts
          return store.touched(now, item, {
            credits: { ...credits, [item]: credit },
            responses: { ...responses, [item]: response }
          });
        }),
        item
      );
    });
    view.bar.replaceChildren(count);
    exam.showBar(view.bar);
    view.holder.after(view.result); // where one is when the last item is answered
    view.result.setAttribute("role", "status");
    /** @param {Attempt} now @param {string} [answered] the item that was answered here */
    const taken = (now, answered) => {
      const others = items.filter(
        ({ dataset: { item = "" } }) =>
          item !== answered && now.credits?.[item] !== attempt.credits?.[item]
      );
      attempt = now;
      others.forEach(show);
      tell();
    };
    take = taken;
    taken(before ?? view.keep(attempt));
    current = attempt;
  }

  /** The book of mistakes, what is due today first; or what is starred. @param {boolean} isStarred */
  function book(isStarred) {
    const items = memory.items(data.course);
    const due = memory.due(data.course, today);
    const all = Object.keys(items).filter(
      (id) => items[id]?.[isStarred ? "starred" : "due"] && data.items[id]
    );
    const ids = [...all.filter((id) => due.includes(id)), ...all.filter((id) => !due.includes(id))];
    const text = filled(words[isStarred ? "session-starred-about" : "session-due-about"], {
      count: ids.length,
      due: all.filter((id) => due.includes(id)).length
    });
    const empty = words[isStarred ? "session-starred-none" : "session-due-none"];
    open(words[isStarred ? "session-starred" : "session-due"], ids.length ? text : empty);
    for (const item of place(ids)) {
      const { at = "" } = items[item.dataset.item ?? ""] ?? {};
      if (!at || schedule.dayOf(at) !== today) choices.refill(item); // a new day, a new try
    }
  }

  /** A mock exam of what came up least; a test before and one after without a common item. @param {Paper} paper @param {string} kind @param {string} name */
  function drawn({ quotas }, kind, name) {
    const luck = chance(8);
    const ids =
      kind === "exam"
        ? draw.paper(quotas, pool, luck, used(kind))
        : kind === "pre"
          ? (draw.forms(quotas, pool, luck)[0] ?? [])
          : draw.paper(quotas, without(handed("pre", name)[0]), luck);
    const { form, seed, items } = codes.write(name, ids, pool);
    return begin(kind, form, seed, items);
  }

  /** How often each item came up, also in what was given up: it was seen. @param {string} kind */
  function used(kind) {
    /** @type {Record<string, number>} */
    const times = {};
    const all = Object.values(memory.attempts(data.course)).filter((one) => one.kind === kind);
    for (const id of all.flatMap((one) => one.items)) times[id] = (times[id] ?? 0) + 1;
    return times;
  }

  /** Scenarios of which nothing was asked, and other items. @param {Attempt | undefined} attempt */
  const without = (attempt) =>
    draw
      .units(pool)
      .filter((unit) => !unit.some(({ id }) => attempt?.items.includes(id)))
      .flat();

  /** Attempts that were handed in, the last one first. @param {string} kind @param {string} name */
  function handed(kind, name) {
    const own = attempts().filter(
      (one) => one.kind === kind && one.submitted && codes.nameOf(one.form) === name
    );
    return own.sort((one, other) => String(other.submitted).localeCompare(String(one.submitted)));
  }

  /** @param {string} kind */
  function paper(kind) {
    const name = asked.get("paper") ?? "";
    const found = data.papers[name];
    if (!found) return;
    const own = attempts().filter((one) => one.kind === kind && codes.nameOf(one.form) === name);
    const named = own.find((one) => one.id === asked.get("attempt"));
    const attempt = named ?? own.find((one) => !one.submitted);
    const text = {
      minutes: found.minutes,
      pass: found.pass,
      count: found.quotas.reduce((sum, { count }) => sum + count, 0)
    };
    const about = `${filled(words["session-paper-about"], text)}${words["session-not-formal"]}`;
    open(
      `${found.title}${kind === "exam" ? "" : ` · ${words[kind === "pre" ? "session-pre" : "session-post"]}`}`,
      about
    );
    if (attempt) sit(attempt, found, name, attempt.submitted ? "" : words["session-resumed"]);
    else offer(kind, name, found);
  }

  /** @param {Attempt} attempt @param {Paper} found @param {string} name @param {string} [said] */
  function sit(attempt, found, name, said = "") {
    const code = filled(words["session-form"], { form: attempt.form });
    open(title.textContent ?? "", `${about.textContent}${code}`, attempt.form);
    move({ attempt: attempt.id });
    const before = attempt.kind === "post" ? handed("pre", name)[0] : undefined;
    const anew = exam.button(words["session-anew"], () => {
      if (!confirm(words["session-anew-sure"])) return;
      view.keep(current ?? attempt, (now) => (now.submitted ? now : { ...now, dropped: true }));
      leave();
    });
    const over = () => {
      note.textContent = ""; // what was said of the unfinished paper
      anew.remove();
    };
    const sitting = new exam.Exam(view, attempt, { pass: found.pass, before, over });
    [current, take] = [attempt, (now) => sitting.take(now)];
    if (attempt.submitted) return sitting.review();
    sitting.run();
    if (!said) return;
    note.textContent = said;
    head.append(anew);
  }

  /** What is coming, how long, and what was reached before. @param {string} kind @param {string} name @param {Paper} found */
  function offer(kind, name, found) {
    const intro = by("session_intro");
    const start = () => {
      const chosen = /** @type {HTMLInputElement | null} */ (intro.querySelector("input:checked"));
      const limit = found.minutes * 60 * Number(chosen?.value ?? 0);
      const attempt = { ...drawn(found, kind, name), ...(limit ? { limit } : {}) };
      intro.hidden = true;
      view.keep(attempt);
      sit(attempt, found, name);
      title.focus();
    };
    intro.hidden = false;
    article.classList.add("is-empty");
    intro.querySelector("[data-start]")?.addEventListener("click", start);
    const list = /** @type {HTMLElement} */ (intro.querySelector("ul"));
    for (const one of handed(kind, name).slice(0, 5)) {
      const link = make(
        "a",
        "",
        filled(words["session-before-line"], {
          day: schedule.dayOf(one.submitted ?? ""),
          score: result.score(one)
        })
      );
      link.href = `?${new URLSearchParams({ mode: kind, paper: name, attempt: one.id })}`;
      const line = make("li", "");
      line.append(link);
      list.append(line);
    }
  }

  /** A paper to print: the one of the code that was typed, or a new one. */
  function sheet() {
    const typed = asked.get("form") ?? "";
    const name = asked.get("paper") ?? "";
    const quotas = data.papers[name]?.quotas;
    const drawn = () =>
      quotas ? codes.write(name, draw.paper(quotas, pool, chance(8)), pool) : null;
    const made = typed.trim() ? codes.read(typed, Object.keys(data.papers), pool) : drawn();
    if (!made) return;
    if (typeof made === "object") return lay(made);
    const why = words[made === "wrong" ? "session-form-wrong" : "session-form-changed"];
    open(words["session-no-form"], filled(why, { form: typed }));
  }

  /** @param {PaperForm} made */
  function lay({ name, form, seed, items }) {
    move({ paper: name, form });
    open(data.papers[name]?.title ?? "", filled(words["session-form"], { form }), form);
    article.classList.add("is-paper");
    for (const item of place(items, seed)) choices.refill(item);
  }

  const mode = asked.get("mode") ?? "";
  /** @type {Record<string, () => void>} */
  const MODES = {
    practice,
    study,
    five,
    paper: sheet,
    due: () => book(false),
    starred: () => book(true),
    exam: () => paper("exam"),
    pre: () => paper("pre"),
    post: () => paper("post")
  };
  addEventListener("storage", look); // another tab
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) look();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look();
  });
  for (const hidden of document.querySelectorAll("details.ways[hidden]"))
    hidden.removeAttribute("hidden");
  if (Object.prototype.hasOwnProperty.call(MODES, mode)) MODES[mode]?.();
})();
