/**
 * <course-item>: checks a response, puts feedback under each choice, remembers the response.
 * The server's HTML is complete without it. Load with `defer`, after words, store.js, grade.js.
 */
(() => {
  "use strict";

  const { words, store, grade } = globalThis.course;
  const memory = store.open();
  const ICON = { right: "✓", wrong: "✗", missed: "○" };
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

  /** @param {Outcome} outcome */
  function describe({ correct, credit }) {
    if (correct) return { state: "is-right", text: words.correct };
    if (credit === 0) return { state: "is-wrong", text: words.incorrect };
    const percent = String(Math.round(credit * 100));
    return { state: "is-partly", text: words.partly.replace("{percent}", percent) };
  }

  /**
   * What stands under a choice. A distractor left alone has a rationale but no verdict.
   * @param {Element} rationale @param {Verdict} [verdict]
   */
  function feedback(rationale, verdict) {
    const line = make("div", "choice-verdict");
    if (verdict) {
      line.classList.add(`is-${verdict}`);
      line.append(make("span", "verdict-icon", ICON[verdict]), " ");
      line.firstElementChild?.setAttribute("aria-hidden", "true");
      line.append(make("strong", "verdict-word", words[verdict]), " ");
    }
    line.append(...rationale.cloneNode(true).childNodes);
    line.querySelector(".choice-letter")?.remove();
    return line;
  }

  class CourseItem extends HTMLElement {
    constructor() {
      super();
      this.isChecked = false; // until the learner tries again
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
      this.restore();
      this.form.append(this.actions); // last: a status filled before this is not announced
    }

    get form() { return /** @type {HTMLFormElement} */ (this.querySelector(".item-form")); }
    get details() { return /** @type {HTMLDetailsElement} */ (this.querySelector(".item-key")); }
    get inputs() { return [...this.form.querySelectorAll("input")]; }
    get response() { return this.inputs.filter((i) => i.checked).map((i) => i.value); }

    restore() {
      const { course = "", item = "", hash = "" } = this.dataset;
      const { response, changed } = memory.recall(course, item, hash);
      this.clear();
      if (changed) this.form.prepend(make("p", "item-note", words.changed));
      for (const input of this.inputs) input.checked = response?.includes(input.value) ?? false;
      if (this.response.length > 0) this.show();
    }

    /**
     * Stops changes after checking, and a double click from counting twice. The inputs are not
     * `disabled`: they can still be read with their feedback, and keep the focus they have.
     * @param {MouseEvent} event
     */
    guard(event) {
      const isChange = this.isChecked && event.target instanceof HTMLInputElement;
      const isRepeat = event.detail > 1 && event.target === this.button;
      if (isChange || isRepeat) event.preventDefault();
    }

    /** @param {Event} event */
    submit(event) {
      event.preventDefault();
      if (this.isChecked) this.retry();
      else if (this.response.length > 0) this.remember(this.show());
      else this.status.textContent = words["choose-first"];
    }

    retry() {
      this.form.reset();
      this.clear();
      this.inputs[0]?.focus(); // the button under the focus now means something else
    }

    reveal() {
      this.button.focus(); // before the pressed button goes
      this.show(true);
      this.status.textContent = this.details.querySelector(".item-key-line")?.textContent ?? "";
    }

    grade() {
      const { type, key = "" } = this.dataset;
      return grade(/** @type {ItemType} */ (type), key.split(" "), this.response);
    }

    /** @param {Outcome} outcome */
    remember({ correct }) {
      const { course = "", item = "", hash = "" } = this.dataset;
      const checked = { hash, response: this.response, correct };
      const { remembered, newer } = memory.remember(course, item, checked);
      if (remembered || warned) return;
      warned = true;
      const warning = words[newer ? "newer-format" : "not-remembered"];
      this.status.append(document.createElement("br"), warning);
    }

    clear() {
      this.isChecked = false;
      this.classList.remove("is-right", "is-partly", "is-wrong");
      const shown = ".item-note, .choice-verdict, .item-reveal, .item-actions .item-see";
      for (const element of this.querySelectorAll(shown)) element.remove();
      for (const input of this.inputs)
        for (const name of ["aria-disabled", "aria-describedby"]) input.removeAttribute(name);
      this.button.textContent = words.check;
      this.status.textContent = "";
    }

    show(revealed = false) {
      const outcome = this.grade();
      const { state, text } = describe(outcome);
      const withKey = revealed || outcome.correct;
      this.clear();
      this.isChecked = true;
      this.classList.add(state);
      for (const input of this.inputs) this.judge(input, outcome, withKey);
      this.button.textContent = words.retry;
      this.status.textContent = text;
      if (!withKey) this.button.after(this.revealButton);
      this.actions.append(this.details.querySelector(".item-see")?.cloneNode(true) ?? "");
      return outcome;
    }

    /** @param {HTMLInputElement} input @param {Outcome} outcome @param {boolean} withKey */
    judge(input, outcome, withKey) {
      input.setAttribute("aria-disabled", "true");
      const rationale = this.details.querySelector(`[data-rationale="${input.value}"]`);
      if (!rationale || (!withKey && !input.checked)) return;
      const verdict = outcome.verdicts.get(input.value);
      // Of several keys one can be missed; the only key is simply the right choice.
      const isOnlyKey = verdict === "missed" && input.type === "radio";
      const line = feedback(rationale, isOnlyKey ? "right" : verdict);
      line.id = `${this.dataset.item}-${input.value}-verdict`;
      input.setAttribute("aria-describedby", line.id);
      input.closest(".choice")?.append(line);
    }
  }

  customElements.define("course-item", CourseItem);
})();
