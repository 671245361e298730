/**
 * <course-item>: checks a response, puts feedback under each choice, remembers the response.
 * The server's HTML is complete without it. Load with `defer`, after words and the files above it.
 */
(() => {
  "use strict";

  const { answer, grade, marks, store, words } = globalThis.course;
  const memory = store.open();
  const ICON = { right: "✓", wrong: "✗", missed: "○" };
  const beside =
    document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  let warned = false; // once a page is enough to say that nothing can be remembered

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag @param {string} className @param {string} [text]
   */
  function make(tag, className, text = "") {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  }

  /** What is typed is compared by a script of its own, fetched to grade the first of it. @param {CourseItem} item @param {() => void} next */
  function compared(item, next) {
    if (globalThis.course.match || !item.querySelector(".typed")) return next();
    const script = make("script", "");
    const onerror = () => {
      item.status.textContent = words["not-fetched"];
    };
    Object.assign(script, { src: beside.replace(/item\.js/, "typed.js"), onload: next, onerror });
    document.head.append(script);
  }

  /** @param {Outcome} outcome @param {boolean} rated */
  function describe({ correct, credit }, rated) {
    const percent = String(globalThis.course.percent(credit));
    if (rated)
      return {
        state: correct ? "is-right" : "is-partly",
        text: words.rated.replace("{percent}", percent)
      };
    if (correct && credit === 1) return { state: "is-right", text: words.correct };
    if (credit === 0) return { state: "is-wrong", text: words.incorrect };
    const text = words[correct ? "hinted" : "partly"].replace("{percent}", percent);
    return { state: correct ? "is-right" : "is-partly", text };
  }

  /** @param {Element | null | undefined} rationale @param {Verdict} [verdict] */
  function feedback(rationale, verdict) {
    const line = make("div", "choice-verdict");
    if (verdict) {
      line.classList.add(`is-${verdict}`);
      line.append(make("span", "verdict-icon", ICON[verdict]), " ");
      line.firstElementChild?.setAttribute("aria-hidden", "true");
      line.append(make("strong", "verdict-word", words[verdict]), " ");
    }
    line.append(...(rationale?.cloneNode(true).childNodes ?? []));
    line.querySelector(".choice-letter")?.remove();
    return line;
  }

  class CourseItem extends HTMLElement {
    constructor() {
      super();
      this.isChecked = false; // until the learner tries again
      this.isRating = false; // an open item, once the model answer is shown
      this.actions = make("div", "item-actions");
      this.button = make("button", "md-button md-button--primary item-check");
      this.revealButton = make("button", "md-button item-reveal", words.reveal);
      this.revealButton.type = "button";
      this.status = make("p", "item-status");
      this.status.setAttribute("role", "status");
      this.actions.append(this.button, this.status);
    }

    connectedCallback() {
      if (this.actions.isConnected) return; // moved within the page
      this.querySelector(".item-actions")?.remove(); // of a page saved to disk
      this.details.hidden = true; // feedback takes its place
      this.revealButton.addEventListener("click", () => this.reveal());
      this.form.addEventListener("submit", (event) => this.submit(event));
      this.form.addEventListener("click", (event) => this.guard(event));
      this.form.addEventListener("keydown", (event) => {
        if (event.repeat && event.key === "Enter") event.preventDefault(); // a held key
      });
      this.start = answer.read(this.form).filter(() => this.list); // the order it stands in
      if (this.list) globalThis.course.ordering(this.list, this.status);
      this.marks = marks(this, { doubted: () => this.doubt(), starred: (isOn) => this.star(isOn) });
      this.restore();
      this.form.append(this.actions); // last: a status filled before this is not announced
    }

    get form() {
      return /** @type {HTMLFormElement} */ (this.querySelector(".item-form"));
    }
    get details() {
      return /** @type {HTMLDetailsElement} */ (this.querySelector(".item-key"));
    }
    get list() {
      return /** @type {HTMLOListElement | null} */ (this.querySelector("ol.ordering"));
    }
    get criteria() {
      return /** @type {HTMLElement | null} */ (this.querySelector(".criteria"));
    }
    get response() {
      return answer.read(this.form);
    }
    get hints() {
      return this.querySelectorAll(".item-hint.is-seen").length;
    }

    restore() {
      const { course = "", item = "", hash = "" } = this.dataset;
      const { response, hints, changed, unsure, starred } = memory.recall(course, item, hash);
      this.clear();
      if (changed) this.form.prepend(make("p", "item-note", words.changed));
      answer.fill(this.form, response ?? this.start ?? []);
      for (const hint of [...this.querySelectorAll("details.item-hint")].slice(0, hints)) {
        /** @type {HTMLDetailsElement} */ (hint).open = true;
        hint.classList.add("is-seen");
      }
      this.marks?.show(unsure, starred);
      if (!response || this.response.length === 0) return;
      compared(this, () => {
        this.show();
        this.marks?.lock(true); // doubt belongs to an answer that is given now
      });
    }

    /**
     * Stops changes after checking, and a double click from counting twice.
     * @param {MouseEvent} event
     */
    guard(event) {
      const { target } = event;
      const isChange =
        this.isChecked && target instanceof HTMLInputElement && target.type !== "text";
      if (isChange || target === this.button) event.preventDefault();
      if (target === this.button && event.detail <= 1) this.send();
      if (!(target instanceof Element)) return;
      target.closest(".item-hint > summary")?.parentElement?.classList.add("is-seen"); // closing it again gives nothing back
      const spot = target.closest(".hotspot a");
      if (spot) this.point(event, spot.getAttribute("href") ?? "");
      if (!this.isChecked) answer.mark(this.form);
    }

    /** Nothing leaves the page, so the browser need not look through the form, which takes it long. */
    send() {
      this.form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    }

    /**
     * A place in the figure was pointed out: its line in the list is chosen.
     * @param {MouseEvent} event @param {string} href
     */
    point(event, href) {
      event.preventDefault();
      const line = this.querySelector(`[id="${CSS.escape(href.slice(1))}"] input`);
      if (line instanceof HTMLInputElement && !this.isChecked) {
        line.checked = true;
        line.focus();
      }
    }

    /** @param {Event} event */
    submit(event) {
      event.preventDefault();
      if (this.isChecked) this.retry();
      else if (this.response.length === 0) this.status.textContent = words["choose-first"];
      else if (this.criteria && !this.isRating) this.compare();
      else
        compared(this, () => {
          if (!this.isChecked) this.remember(this.show());
        });
    }

    /** An open answer: the model answer, and what to look for in one's own. */
    compare() {
      this.isRating = true;
      if (this.criteria) this.criteria.hidden = false;
      const model = this.details.querySelector(".item-key-line")?.cloneNode(true);
      if (model) this.criteria?.before(model);
      const own = this.form.querySelector("textarea");
      if (own) own.readOnly = true; // what is compared is what was written before
      this.button.textContent = words.rate;
      this.status.textContent = words.compare;
    }

    retry() {
      this.form.reset();
      answer.fill(this.form, this.start ?? []);
      this.clear();
      this.marks?.show(
        false,
        memory.recall(this.dataset.course ?? "", this.dataset.item ?? "", "").starred
      );
      this.marks?.lock(false);
      const first = this.form.querySelector("input, select, textarea, .ordering button:enabled");
      if (first instanceof HTMLElement) first.focus(); // the button under the focus now means something else
    }

    reveal() {
      this.button.focus(); // before the pressed button goes
      this.show(true);
      this.status.textContent = this.details.querySelector(".item-key-line")?.textContent ?? "";
      this.status.classList.add("is-key"); // neither right nor wrong: it only tells
    }

    grade() {
      const { type, key = "null" } = this.dataset;
      return grade(/** @type {string} */ (type), JSON.parse(key), this.response, this.hints);
    }

    /** @param {Outcome} outcome */
    remember({ correct, credit }) {
      const { course = "", item = "", hash = "" } = this.dataset;
      const unsure = this.marks?.unsure ?? false;
      const checked = { hash, response: this.response, correct, credit, hints: this.hints, unsure };
      this.warn(memory.remember(course, item, checked));
      this.dispatchEvent(new CustomEvent("course-checked", { bubbles: true, detail: checked }));
    }

    /** A doubt that comes, or goes, after checking. */
    doubt() {
      if (this.isChecked) this.remember(this.grade());
    }

    /** @param {boolean} isOn */
    star(isOn) {
      this.warn(memory.star(this.dataset.course ?? "", this.dataset.item ?? "", isOn));
    }

    /** @param {Written} written */
    warn({ remembered, newer }) {
      if (warned || (remembered && !memory.isGuest())) return;
      warned = true;
      if (remembered) return this.status.append(document.createElement("br"), words["guest-note"]);
      const warning = words[newer ? "newer-format" : "not-remembered"];
      this.status.append(document.createElement("br"), warning);
    }

    clear() {
      this.isChecked = this.isRating = false;
      this.classList.remove("is-right", "is-partly", "is-wrong");
      const shown =
        ".item-note, .choice-verdict, .item-reveal, .item-actions .item-see, form .item-key-line";
      for (const element of this.querySelectorAll(shown)) element.remove();
      for (const part of this.querySelectorAll("[aria-describedby$=-verdict]"))
        part.removeAttribute("aria-describedby");
      if (this.criteria) this.criteria.hidden = true;
      answer.lock(this.form, false);
      this.button.textContent = this.criteria ? words["show-model"] : words.check;
      this.status.textContent = "";
      this.status.classList.remove("is-key");
    }

    show(revealed = false) {
      const outcome = this.grade();
      const { state, text } = describe(outcome, this.criteria !== null);
      const withKey = revealed || outcome.correct || this.criteria !== null;
      this.clear();
      if (this.criteria) this.compare();
      this.isChecked = true;
      this.classList.add(state);
      const parts = this.criteria ? [] : this.form.querySelectorAll("[data-choice]");
      for (const part of parts) this.judge(part, outcome, withKey);
      answer.lock(this.form, true);
      this.button.textContent = words.retry;
      this.status.textContent = text;
      if (!withKey) this.button.after(this.revealButton);
      this.actions.append(this.details.querySelector(".item-see")?.cloneNode(true) ?? "");
      return outcome;
    }

    /**
     * Feedback under one part. Why a thing left alone is right or wrong is told with the key only.
     * @param {Element} part @param {Outcome} outcome @param {boolean} withKey
     */
    judge(part, outcome, withKey) {
      const id = part.getAttribute("data-choice") ?? "";
      const verdict = outcome.verdicts.get(id);
      const control = part.querySelector("input, select");
      const isChoice = control instanceof HTMLInputElement && control.type !== "text";
      const isGiven = !isChoice || control.checked;
      if (!withKey && (!isGiven || !verdict)) return;
      // Of several keys one can be missed; the only key is simply the right choice.
      const isOnlyKey = verdict === "missed" && isChoice && control.type === "radio";
      const line = feedback(
        this.rationale(part, id, outcome, withKey),
        isOnlyKey ? "right" : verdict
      );
      line.id = `${this.dataset.item}-${id}-verdict`;
      control?.setAttribute("aria-describedby", line.id);
      part.append(line);
      if (withKey && verdict === "wrong" && id === "answer")
        part.append(feedback(this.details.querySelector("[data-rationale=accepted]")));
    }

    /**
     * Why: of what was typed, of the match that was given, of the choice itself. A place or a match
     * explains the right one, so it waits for the key.
     * @param {Element} part @param {string} id @param {Outcome} outcome @param {boolean} withKey
     */
    rationale(part, id, { verdicts, said }, withKey) {
      const given = part.querySelector("select")?.value ?? "";
      const isPlaced = part.matches(".pair, .ordering > li");
      const isOpen = withKey || !isPlaced || verdicts.get(id) === "right";
      const named = isOpen ? (id === "answer" ? said : id) : given;
      const isOther = !isOpen && verdicts.has(named); // the rationale of another pair
      return named && !isOther
        ? this.details.querySelector(`[data-rationale="${CSS.escape(named)}"]`)
        : null;
    }
  }

  customElements.define("course-item", CourseItem);
})();
