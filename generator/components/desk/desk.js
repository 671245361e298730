/** The desk: shows what is remembered, all of it as text; nothing that was imported becomes HTML. */
(() => {
  "use strict";

  const { standing, store, words, schedule } = globalThis.course;
  const memory = store.open();
  const desk = /** @type {HTMLElement} */ (document.querySelector(".desk"));
  /** @type {readonly DeskChapter[]} */
  const chapters = JSON.parse(document.querySelector("#desk_data")?.textContent ?? "[]");
  const seen = chapters.map(({ id, revision }) => memory.seen(id, revision));

  /** @param {string} text @param {Record<string, string | number>} values */
  const filled = (text, values) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

  /** @param {number} share */
  const percent = (share) => `${globalThis.course.percent(share)}%`;

  /** A code of a paper by its beginning. @param {string} form */
  const short = (form) => form.replace(/\..*/, "…");

  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (desk.querySelector(`[data-part="${name}"]`));

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag @param {string} className @param {...(string | Node)} inside
   */
  function make(tag, className, ...inside) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  }

  /** @param {string} href @param {string} className @param {...(string | Node)} inside */
  const link = (href, className, ...inside) =>
    Object.assign(make("a", className, ...inside), { href });

  /** @param {DeskChapter} chapter @returns {DeskWork} */
  const workOf = ({ id }) => ({
    items: memory.items(id),
    attempts: memory.attempts(id),
    due: memory.due(id)
  });

  /** @param {string} href @param {string} kind @param {string} title @param {string} text */
  const card = (href, kind, title, text) =>
    link(
      href,
      "card",
      make("span", "card-kind", kind),
      " ",
      make("span", "card-title", title),
      " ",
      make("span", "card-text", text)
    );

  /**
   * A table of the page's, filled; the heads stand in it.
   * @param {string} name @param {string} caption @param {readonly (readonly (string | Node)[])[]} rows
   */
  function table(name, caption, rows) {
    const made = /** @type {DocumentFragment} */ (
      /** @type {HTMLTemplateElement} */ (part(name)).content.cloneNode(true)
    );
    const heads = [...made.querySelectorAll("th")].map((head) => head.textContent ?? "");
    made.querySelector("caption")?.append(caption);
    made.querySelector("tbody")?.append(
      ...rows.map(([first = "", ...others]) => {
        const head = Object.assign(make("th", "", first), { scope: "row" });
        const cells = others.map((inside, place) => {
          const cell = make("td", "num", inside);
          cell.dataset.label = heads[place + 1] ?? "";
          return cell;
        });
        return make("tr", "", head, ...cells);
      })
    );
    return made;
  }

  // --- what to do now ------------------------------------------------------------------------

  /** @param {DeskChapter} chapter @param {DeskWork} work */
  function cards(chapter, work) {
    const due = standing.due(chapter, work);
    const next = standing.onward(chapter, work);
    const found = [];
    if (due > 0) {
      const made = card(
        chapter.book,
        words["desk-due"],
        filled(words["desk-due-count"], { count: due }),
        words["desk-due-text"]
      );
      made.classList.add("card-due");
      found.push(made);
    }
    const draft = standing.draft(work);
    if (draft) {
      const { id, kind, form, items } = draft;
      const paper = form.slice(0, form.lastIndexOf("-")); // its name, before the form
      const text = filled(words["desk-draft-text"], {
        count: standing.given(chapter, draft),
        total: items.length
      });
      const [path] = chapter.book.split("?");
      found.push(
        card(
          `${path}?${new URLSearchParams({ mode: kind, paper, attempt: id })}`,
          words["desk-draft"],
          `${KINDS[kind]} ${short(form)}`,
          text
        )
      );
    }
    if (next) {
      const [id, , page] = next.item;
      const [path = "", title = ""] = chapter.pages[page] ?? [];
      const text = filled(words["desk-onward-text"], {
        day: schedule.dayOf(next.at),
        left: next.left
      });
      found.push(card(`${path}#${id}`, words["desk-onward"], title, text));
    }
    const discussed = standing.discussed(chapter, work);
    if (discussed) {
      const {
        found: { path, title, questions },
        next: id,
        done
      } = discussed;
      const text = filled(words["desk-case-text"], { done, count: questions.length });
      found.push(card(`${path}#${id}`, words["desk-case"], title, text));
    }
    return found.map((one) => make("li", "", one));
  }

  /** @param {DeskChapter} chapter @param {DeskWork} work @param {string} before the revision of the last visit */
  function news(chapter, work, before) {
    const changed = standing.changed(chapter, work);
    const lines = [];
    if (before && before !== chapter.revision)
      lines.push(
        make(
          "p",
          "",
          filled(words["desk-revised"], { title: chapter.title, before, now: chapter.revision })
        )
      );
    if (changed.length > 0) {
      const first = changed[0] ?? ["", "", 0];
      const text = filled(words["desk-changed"], { count: changed.length });
      lines.push(
        make(
          "p",
          "",
          text,
          " ",
          link(`${chapter.pages[first[2]]?.[0]}#${first[0]}`, "", words["desk-changed-go"])
        )
      );
    }
    return lines;
  }

  // --- how it stands ---------------------------------------------------------------------------

  const STATES = { weak: words["desk-weak"], open: words["desk-open"], good: words["desk-good"] };

  /** @param {DeskChapter} chapter @param {DeskWork} work */
  function progress(chapter, work) {
    const rows = standing
      .objectives(chapter, work)
      .map(({ objective, total, answered, share, state }) => {
        const { text, topic, title, minutes } = objective;
        const where = filled(words["desk-topic"], { title, minutes });
        const name = make("span", "", text);
        const mark = make("span", `state is-${state}`, STATES[state]); // its icon is of the style
        const first = make(
          "span",
          "goal-name",
          name,
          topic ? link(topic, "goal-topic", where) : ""
        );
        return [first, mark, `${answered}/${total}`, answered ? percent(share) : "–"];
      });
    return table("progress-table", chapter.title, rows);
  }

  /** @param {DeskChapter} chapter @param {DeskWork} work */
  function drills(chapter, work) {
    const rows = standing
      .drills(chapter, work)
      .map(({ path, title, at, isOpen, rating, count, best }) => {
        const state = isOpen ? words["desk-drill-open"] : (chapter.ratings[rating] ?? "–");
        return [
          link(path, "", title),
          schedule.dayOf(at),
          state,
          isOpen ? "–" : filled(words["desk-drill-best"], { count, best })
        ];
      });
    return rows.length ? [table("drills-table", chapter.title, rows)] : [];
  }

  /** @param {DeskChapter} chapter @param {DeskWork} work */
  function sittings(chapter, work) {
    const found = standing.sittings(work);
    if (found.length === 0) return [];
    const rows = found.map(({ at, kind, form, count, share }) => [
      schedule.dayOf(at),
      KINDS[kind] ?? kind,
      short(form),
      String(count),
      percent(share)
    ]);
    const label = filled(words["desk-chart"], {
      count: found.length,
      first: percent(found[0]?.share ?? 0),
      last: percent(found[found.length - 1]?.share ?? 0)
    });
    const width = Math.max(280, Math.min(640, desk.clientWidth));
    const figure = make(
      "figure",
      "figure desk-figure",
      globalThis.course.chart(found, label, width)
    );
    const details = make(
      "details",
      "",
      make("summary", "", words["desk-as-table"]),
      table("sittings-table", chapter.title, rows)
    );
    return [figure, details];
  }

  /** @type {Record<string, string>} */
  const KINDS = {
    exam: words["desk-exam"],
    pre: words["desk-pre"],
    post: words["desk-post"],
    five: words["desk-five"]
  };

  // --- states ----------------------------------------------------------------------------------

  /** @param {readonly DeskWork[]} works */
  function keeping(works) {
    const [last, days] = [
      memory.saved(),
      memory.isGuest() ? 0 : standing.unsaved(memory.saved(), works, new Date())
    ];
    part("saved").textContent = last
      ? filled(words["desk-saved"], { day: schedule.dayOf(last) })
      : words["desk-never-saved"];
    part("remind").textContent = filled(words["desk-remind"], { days });
    part("remind").hidden = days === 0;
    part("guest").textContent = words[memory.isGuest() ? "desk-guest-end" : "desk-guest-begin"];
    part("guest-note").hidden = !memory.isGuest();
  }

  function show() {
    const condition = memory.condition();
    const works = chapters.map(workOf);
    const told = chapters.map(
      (chapter, place) =>
        /** @type {[DeskChapter, DeskWork, string]} */ ([chapter, works[place], seen[place]])
    );
    const isEmpty = works.every(
      ({ items, attempts }) => Object.keys(items).length + Object.keys(attempts).length === 0
    );
    const state = condition === "ready" && isEmpty ? "empty" : condition;
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (
      desk.querySelectorAll("[data-state]")
    ))
      one.hidden = one.dataset.state !== state;
    /** @param {string} name @param {(chapter: DeskChapter, work: DeskWork, before: string) => Node | Node[]} tell */
    function fill(name, tell) {
      part(name).replaceChildren(...told.flatMap((one) => tell(...one)));
      (part(name).closest("section") ?? part(name)).hidden = part(name).childElementCount === 0;
    }
    fill("now", cards);
    fill("news", news);
    fill("progress", progress);
    fill("charts", sittings);
    fill("drills", drills);
    for (const name of ["standing", "sheet"]) part(name).hidden = isEmpty;
    part("export").hidden = condition !== "ready";
    for (const name of ["keep", "device"])
      part(name).hidden = condition === "blocked" || condition === "newer";
    part("today").textContent = schedule.dayOf(new Date());
    keeping(works);
  }

  globalThis.course.desk = { show, part, filled, memory };
  desk.hidden = false; // the chart asks how wide it may be
  show();
  document.querySelector("[data-without-script]")?.remove();
  window.addEventListener("storage", show); // another tab
  let { clientWidth } = desk;
  window.addEventListener("resize", () => {
    if (desk.clientWidth !== clientWidth) show(); // the words of the chart keep their size
    clientWidth = desk.clientWidth;
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) show();
  });
  window.addEventListener("beforeprint", () => {
    for (const details of desk.querySelectorAll("details")) details.open = true; // paper has no use for a closed one
  });
})();
