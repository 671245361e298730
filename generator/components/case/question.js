/** One question of a case: the field, the points beside what was written, the rating of each. */
(() => {
  "use strict";

  const { answers, words } = globalThis.course;

  /** @param {string} text @param {Record<string, string | number>} values */
  const filled = (text, values) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

  /** @type {CourseCase["said"]} */
  const said = (sum) =>
    filled(words["case-one"], { ...sum }) +
    (sum.left ? filled(words["case-left"], { left: sum.left }) : "");

  /** @implements {CaseQuestion} */
  class Question {
    /** @param {HTMLElement} li @param {CaseHost} host */
    constructor(li, host) {
      this.li = li;
      this.host = host;
      this.id = li.dataset.question ?? "";
      this.hash = li.dataset.hash ?? "";
      this.box = host.copy("answer");
      this.field = /** @type {HTMLTextAreaElement} */ (this.box.querySelector("textarea"));
      this.compareButton = this.button("compare");
      this.moreButton = this.button("more");
      this.write = this.compareButton.textContent; // what it says while there is something to compare
      this.status = /** @type {HTMLElement} */ (this.box.querySelector("[role=status]"));
      this.details = /** @type {HTMLDetailsElement} */ (li.querySelector("details"));
      this.own = document.createElement("div"); // for paper, where a field shows its first lines only
      this.sum = document.createElement("p");
      this.isAsked = false; // whether to look without having written
      const points = /** @type {HTMLElement[]} */ ([...li.querySelectorAll(".case-point")]);
      this.ask = li.querySelector(".case-ask")?.textContent ?? "";
      this.points = points.map(({ textContent }) => textContent ?? "");
      this.answer = answers.sound(undefined, this.hash, points.length);
      this.groups = points.map((point, place) => this.group(point, place));
      this.place();
      this.listen();
    }

    /** @param {string} name */
    button(name) {
      return /** @type {HTMLButtonElement} */ (this.box.querySelector(`[data-do="${name}"]`));
    }

    /** The choices of a rating, below their point. @param {HTMLElement} point @param {number} place */
    group(point, place) {
      const group = this.host.copy("rate");
      group.setAttribute("aria-labelledby", point.id);
      for (const radio of group.querySelectorAll("input")) radio.name = `rate_${this.id}_${place}`;
      group.addEventListener("change", ({ target }) =>
        this.rate(place, Number(/** @type {HTMLInputElement} */ (target).value))
      );
      point.after(group);
      return group;
    }

    place() {
      const label = /** @type {HTMLElement} */ (this.box.querySelector(".typed-label"));
      [this.own.className, this.sum.className, label.id] = [
        "case-own",
        "case-sum",
        `own_${this.id}`
      ];
      this.field.setAttribute("aria-labelledby", `${label.id} ask_${this.id}`);
      this.li.querySelector(".case-ask")?.after(this.box, this.own);
      this.details.append(this.sum);
    }

    listen() {
      this.compareButton.addEventListener("click", () => this.compare());
      this.moreButton.addEventListener("click", () => this.goOn());
      this.field.addEventListener("input", () => this.type());
      this.field.addEventListener("blur", () => this.host.keep(this));
    }

    get isTyping() {
      return document.activeElement === this.field && !this.field.readOnly;
    }

    type() {
      if (this.isAsked) this.status.textContent = "";
      this.isAsked = false;
      this.compareButton.textContent = this.write;
      this.edit({ text: this.field.value });
      this.host.keepSoon(this);
    }

    /** Points to what was written; asks once where nothing was. */
    compare() {
      if (!answers.isWritten(this.answer) && !this.isAsked) {
        this.isAsked = true;
        this.compareButton.textContent = words["case-look"];
        this.status.textContent = words["case-empty"];
        return;
      }
      this.edit({ shown: true, changed: false });
      this.open();
      this.status.textContent = words["case-compare"];
      this.details.querySelector("summary")?.focus(); // the button under the focus is gone
      this.host.keep(this);
    }

    goOn() {
      this.field.readOnly = false;
      this.moreButton.hidden = true;
      this.field.focus();
      this.status.textContent = words["case-open"];
    }

    /** @param {number} place @param {number} rate */
    rate(place, rate) {
      this.edit({ rates: this.answer.rates.map((one, at) => (at === place ? rate : one)) });
      this.host.keep(this);
    }

    /** @param {Partial<CaseAnswer>} change */
    edit(change) {
      this.answer = { ...this.answer, ...change };
      this.host.edited(this);
      this.tell();
    }

    /** @param {Entry | undefined} entry what is remembered */
    show(entry) {
      this.answer = answers.sound(entry, this.hash, this.points.length);
      this.field.value = this.answer.text;
      for (const [place, group] of this.groups.entries())
        for (const radio of group.querySelectorAll("input"))
          radio.checked = Number(radio.value) === this.answer.rates[place];
      this.status.textContent = "";
      this.open();
      this.tell();
    }

    /** Once the points are shown, what is compared with them is what was written before. */
    open() {
      const { shown } = this.answer;
      [this.details.hidden, this.details.open, this.field.readOnly] = [!shown, shown, shown];
      [this.compareButton.hidden, this.moreButton.hidden] = [shown, !shown];
      this.compareButton.textContent = this.write;
      this.isAsked = false;
    }

    /** What follows from the answer; the field is left alone while one types. */
    tell() {
      this.own.textContent = this.answer.text;
      this.sum.textContent = said(answers.sum(this.answer.rates));
      this.li.classList.toggle("is-written", answers.isWritten(this.answer));
      const changed = /** @type {HTMLElement} */ (this.box.querySelector("[data-part=changed]"));
      changed.hidden = !this.answer.changed;
      this.host.told();
    }
  }

  globalThis.course.case = { filled, said, Question };
})();
