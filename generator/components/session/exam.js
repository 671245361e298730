/** A paper that is handed in whole: answer sheet, flags, time, handing in, review. */
(() => {
  "use strict";

  const { answer, choices, grade, findings, result, store, words } = globalThis.course;
  const { filled } = findings;
  const { make } = choices;

  /** @param {string} text @param {() => void} press @param {string} [kind] */
  function button(text, press, kind = "") {
    const made = make("button", `md-button ${kind}`.trim(), text);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  /** @param {ItemElement} item */
  function focusOn(item) {
    item.scrollIntoView({ block: "start" });
    const first = item.querySelector(
      "input:not([disabled]), textarea, select, .ordering button:enabled"
    );
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  }

  /** What is scrolled to stops above it. @param {HTMLElement} bar */
  function showBar(bar) {
    bar.hidden = false;
    document.documentElement.classList.add("has-session-bar");
  }

  class Exam {
    /** @param {SessionView} view @param {Attempt} attempt @param {ExamPlan} plan */
    constructor(view, attempt, plan) {
      this.view = view;
      this.attempt = attempt;
      this.plan = plan;
      this.now = view.clock();
      this.minutes = NaN; // left, as shown last
      this.said = Infinity; // seconds left when a warning was last said
      this.items = attempt.items.map((id) => view.find(id)).filter((item) => item !== null);
      choices.place(this.items, view.holder, attempt.seed.toString());
      for (const item of this.items) this.fill(item);
    }

    /** Without what was answered to an earlier wording. @param {ItemElement} item @param {Attempt} [attempt] */
    response({ dataset: { item = "", hash } }, { hashes, responses } = this.attempt) {
      return (hashes[item] === hash && responses[item]) || null;
    }

    /** The items without a response. */
    unanswered() {
      return this.items.filter((item) => !this.response(item)?.length);
    }

    /** @param {ItemElement} item */
    fill(item) {
      choices.refill(item, this.response(item));
      const doubt = item.querySelector(".item-marks input");
      if (doubt instanceof HTMLInputElement)
        doubt.checked = this.attempt.unsure.includes(item.dataset.item ?? "");
    }

    /** What is kept of an item; once it is over, also its credit. @param {ItemElement} item @param {boolean} isOver */
    state(item, isOver) {
      const { unsure, credits } = this.attempt;
      const { item: id = "" } = item.dataset;
      return JSON.stringify([this.response(item), unsure.includes(id), isOver && credits?.[id]]);
    }

    /** What was handed in meanwhile is not changed. @param {string} id @param {(now: Attempt) => Partial<Attempt>} edit */
    keep(id, edit) {
      const { keep } = this.view;
      this.take(
        keep(this.attempt, (now) => (now.submitted ? now : store.touched(now, id, edit(now)))),
        id
      );
    }

    /** How it is now: another page may have gone on, or handed it in. @param {Attempt} attempt @param {string} [mine] what was changed here */
    take(attempt, mine) {
      const isOver = this.attempt.submitted !== undefined;
      const before = this.items.map((item) => this.state(item, isOver));
      this.attempt = attempt;
      const others = this.items.filter(
        (item, place) => item.dataset.item !== mine && this.state(item, isOver) !== before[place]
      );
      for (const item of others) this.fill(item);
      if (!attempt.submitted) return this.draw();
      if (!isOver) return this.close();
      for (const item of others) this.explain(item);
      if (others.length > 0) this.tell();
    }

    run() {
      const { view } = this;
      view.root.classList.add("is-exam");
      for (const kind of ["input", "change", "click", "dragend"])
        view.holder.addEventListener(kind, (event) => setTimeout(() => this.note(event.target)));
      view.holder.addEventListener(
        "submit",
        (event) => {
          if (this.attempt.submitted) return;
          event.preventDefault();
          event.stopPropagation(); // nothing is checked before handing in
        },
        true
      );
      view.holder.addEventListener("focusin", ({ target }) =>
        setTimeout(() => this.uncover(target))
      );
      this.items.forEach((item, place) => this.flagButton(item, place));
      this.build();
      this.draw();
      if (!this.attempt.limit) return;
      this.clock = setInterval(() => this.tick(), 1000);
      document.addEventListener("visibilitychange", () => this.tick());
      this.tick();
    }

    /** The bar at the bottom: time, how far one is, the answer sheet, handing in. */
    build() {
      this.time = make("span", "session-time");
      this.done = make("span", "session-done");
      this.status = make("p", "session-status");
      this.status.setAttribute("role", "status");
      this.sheet = make("div", "session-sheet");
      this.sheet.id = "session_sheet";
      this.sheet.hidden = true;
      this.opener = button(words["session-sheet"], () => this.open(Boolean(this.sheet?.hidden)));
      this.opener.setAttribute("aria-controls", this.sheet.id);
      this.cells = this.items.map((item) => this.cell(item));
      this.sheet.append(...this.cells);
      const hand = button(words["session-hand-in"], () => this.ask(), "md-button--primary");
      this.view.bar.replaceChildren(
        this.sheet,
        this.status,
        this.time,
        this.done,
        this.opener,
        hand
      );
      showBar(this.view.bar);
      this.open(false);
    }

    /** What has the focus is never behind the bar. @param {EventTarget | null} target */
    uncover(target) {
      const { top } = this.view.bar.getBoundingClientRect();
      const over = target instanceof Element ? target.getBoundingClientRect().bottom + 8 - top : 0;
      if (over > 0 && !this.view.bar.hidden) scrollBy(0, over);
    }

    /** @param {boolean} isOpen */
    open(isOpen) {
      if (this.sheet) this.sheet.hidden = !isOpen;
      this.opener?.setAttribute("aria-expanded", String(isOpen));
    }

    /** @param {ItemElement} item */
    cell(item) {
      const made = make("button", "sheet-cell");
      made.type = "button";
      made.addEventListener("click", () => focusOn(item));
      return made;
    }

    /** @param {ItemElement} item @param {number} place */
    flagButton(item, place) {
      const id = item.dataset.item ?? "";
      const made = button(
        "",
        () => {
          const isOn = this.attempt.flags.includes(id);
          this.keep(store.FLAGS, ({ flags }) => ({
            flags: [...flags.filter((one) => one !== id), ...(isOn ? [] : [id])]
          }));
        },
        "item-flag"
      );
      made.dataset.place = String(place);
      item.querySelector(".item-marks")?.before(made);
    }

    /** Says of every item whether it is answered and flagged, in words and shapes. */
    draw() {
      const { flags } = this.attempt;
      const open = this.unanswered();
      this.items.forEach((item, place) => {
        const id = item.dataset.item ?? "";
        const [isDone, isFlagged] = [!open.includes(item), flags.includes(id)];
        const cell = this.cells?.[place];
        const state = words[isDone ? "session-answered" : "session-open"];
        const mark = isFlagged ? words["session-flag"] : "";
        cell?.replaceChildren(
          make("b", "", String(place + 1)),
          make("span", "", state),
          make("span", "", mark)
        );
        cell?.classList.toggle("is-done", isDone);
        cell?.classList.toggle("is-flagged", isFlagged);
        const flag = item.querySelector(".item-flag");
        flag?.setAttribute("aria-pressed", String(isFlagged));
        if (flag) flag.textContent = words[isFlagged ? "session-flagged" : "session-set-flag"];
      });
      const count = this.items.length;
      const values = { done: count - open.length, count };
      if (this.done) this.done.textContent = filled(words["session-done"], values);
    }

    /** Something in an item was touched. @param {EventTarget | null} target */
    note(target) {
      const found = target instanceof Element ? target.closest("course-item") : null;
      const item = this.items.find((one) => one === found);
      if (!item || this.attempt.submitted) return;
      const [id, response] = [item.dataset.item ?? "", answer.read(item.form)];
      const before = this.response(item) ?? (item.criteria ? [] : (item.start ?? []));
      const isUnsure = item.marks?.unsure ?? false;
      const isSame =
        String(before) === String(response) && isUnsure === this.attempt.unsure.includes(id);
      if (isSame) return;
      this.keep(id, ({ hashes, responses, unsure }) => ({
        hashes: { ...hashes, [id]: item.dataset.hash ?? "" },
        responses: { ...responses, [id]: response },
        unsure: [...unsure.filter((one) => one !== id), ...(isUnsure ? [id] : [])]
      }));
    }

    tick() {
      const left = result.left(this.attempt, this.now(this.attempt));
      const minutes = Math.ceil(left / 60);
      if (minutes !== this.minutes) this.pass();
      this.minutes = minutes;
      if (this.time)
        this.time.textContent = left
          ? filled(words["session-left"], { minutes })
          : words["session-over"];
      const mark = [0, 120, 600].find((limit) => left <= limit);
      if (mark === undefined || mark >= this.said || mark >= Number(this.attempt.limit)) return;
      this.said = mark;
      const warning = words[mark ? "session-warning" : "session-time-over"];
      if (this.status) this.status.textContent = filled(warning, { minutes });
    }

    /** Each minute it is kept how late it is: a clock may be set back. */
    pass() {
      const seen = new Date(this.now(this.attempt)).toISOString();
      this.take(
        this.view.keep(this.attempt, (now) =>
          now.submitted || seen < (now.latest ?? "") ? now : { ...now, latest: seen }
        )
      );
    }

    /** What is not answered is listed first; nothing is handed in by itself. */
    ask() {
      const dialog = make("dialog", "session-dialog");
      const title = make("h2", "", words["session-hand-in"]);
      title.id = "session_ask";
      dialog.setAttribute("aria-labelledby", title.id);
      const open = this.unanswered();
      const text = words[open.length ? "session-unanswered" : "session-complete"];
      const list = make("div", "session-open-items");
      for (const item of open) {
        list.append(
          button(filled(words["session-item"], { number: this.items.indexOf(item) + 1 }), () => {
            dialog.close();
            focusOn(item);
          })
        );
      }
      const hand = button(
        words["session-hand-in-now"],
        () => {
          dialog.close();
          this.handIn();
        },
        "md-button--primary"
      );
      const row = make("p", "session-actions");
      row.append(
        button(words["session-back"], () => dialog.close()),
        hand
      );
      dialog.append(title, make("p", "", filled(text, { count: open.length })), list, row);
      dialog.addEventListener("close", () => dialog.remove());
      this.view.root.append(dialog);
      dialog.showModal();
    }

    handIn() {
      const submitted = new Date().toISOString();
      this.keep(store.FLAGS, (now) => ({ credits: this.credits(now), submitted }));
      if (this.attempt.submitted !== submitted) return; // another page was first
      for (const item of this.items) this.remember(item);
      this.view.result.querySelector("h3")?.focus();
    }

    /** @param {ItemElement} item @param {readonly string[]} response */
    outcome({ dataset: { type, key = "null" } }, response) {
      return grade(/** @type {string} */ (type), JSON.parse(key), response);
    }

    /** What the learner rates in the review has none yet. @param {Attempt} attempt */
    credits(attempt) {
      /** @type {Record<string, number>} */
      const credits = {};
      for (const item of this.items) {
        const { item: id = "" } = item.dataset;
        const response = this.response(item, attempt) ?? [];
        if (!item.criteria || !response.length)
          credits[id] = response.length ? this.outcome(item, response).credit : 0;
      }
      return credits;
    }

    close() {
      clearInterval(this.clock);
      this.plan.over?.();
      this.view.bar.hidden = true;
      document.documentElement.classList.remove("has-session-bar");
      this.view.root.classList.remove("is-exam");
      this.review();
    }

    /** @param {ItemElement} item */
    remember(item) {
      const { item: id = "", hash = "" } = item.dataset;
      const response = this.response(item) ?? [];
      if (item.criteria || !response.length) return;
      const { correct, credit } = this.outcome(item, response);
      this.view.remember(id, {
        hash,
        response,
        correct,
        credit,
        unsure: this.attempt.unsure.includes(id)
      });
    }

    review() {
      const { view } = this;
      view.root.classList.add("is-review");
      for (const item of this.items) this.explain(item);
      view.holder.addEventListener("course-checked", (event) => this.rated(event));
      this.tell();
    }

    /** What was reworded since is neither right nor wrong: it can be answered anew. @param {ItemElement} item */
    explain(item) {
      const { item: id = "" } = item.dataset;
      const response = this.response(item);
      const credit = this.attempt.credits?.[id];
      if (!response && this.attempt.responses[id]?.length)
        return void (item.status.textContent = words.changed);
      if (item.criteria && response && credit === undefined) return item.compare();
      item.classList.add("is-settled");
      const outcome = item.show(true);
      const verdict = outcome.correct ? "correct" : credit ? "partly" : "session-wrong";
      const percent = globalThis.course.percent(credit ?? 0);
      item.status.textContent = response
        ? filled(words[verdict], { percent })
        : words["session-not-answered"];
      const key =
        item.criteria || outcome.correct
          ? ""
          : item.details.querySelector(".item-key-line")?.textContent;
      if (key) item.status.append(make("span", "is-key", key));
    }

    /** @param {Event} event */
    rated(event) {
      const item = this.items.find((one) => one === event.target);
      if (!item || this.attempt.credits?.[item.dataset.item ?? ""] !== undefined) return;
      item.classList.add("is-settled");
      const { credit } = item.grade();
      const [id, response] = [item.dataset.item ?? "", answer.read(item.form)];
      this.take(
        this.view.keep(this.attempt, (now) =>
          now.credits?.[id] === undefined
            ? store.touched(now, id, {
                responses: { ...now.responses, [id]: response },
                credits: { ...now.credits, [id]: credit }
              })
            : now
        ),
        id
      );
      this.tell();
    }

    tell() {
      const { attempt, plan, view } = this;
      const toRate = attempt.items.filter((id) => attempt.credits?.[id] === undefined).length;
      findings.show(view.result, view.data, attempt, { pass: plan.pass, toRate });
      if (plan.before) findings.compare(view.result, view.data, plan.before, attempt);
    }
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.exam = { Exam, button, showBar };
})();
