/** An item in a session: its place in the row, its choices in another order, its response. */
(() => {
  "use strict";

  const { answer, draw } = globalThis.course;

  /** @type {CourseChoices["make"]} */
  function make(tag, className, text = "") {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.textContent = text;
    return element;
  }

  /** @param {Element} element @param {string} letter */
  function name(element, letter) {
    const place = element.querySelector(".choice-letter");
    if (place) place.textContent = letter;
  }

  /** @param {ItemElement} item @param {string} seed */
  function mix(item, seed) {
    if (!/^(single|multiple)$/.test(item.dataset.type ?? "")) return; // elsewhere the order means something
    const choices = /** @type {HTMLElement[]} */ ([...item.querySelectorAll("fieldset > .choice")]);
    const letters = choices.map(
      (choice) => choice.querySelector(".choice-letter")?.textContent ?? ""
    );
    const end = choices[choices.length - 1]?.nextSibling ?? null;
    /** @type {string[]} */
    const key = [];
    for (const [place, choice] of draw
      .shuffled(choices, `${seed} ${item.dataset.item}`)
      .entries()) {
      const [id = "", letter = ""] = [choice.dataset.choice, letters[place]];
      choice.parentElement?.insertBefore(choice, end);
      name(choice, letter);
      const reason = item.querySelector(`.item-key [data-rationale="${CSS.escape(id)}"]`);
      if (reason) name(reason, letter);
      reason?.parentElement?.append(reason);
      if ([JSON.parse(item.dataset.key ?? "[]")].flat().includes(id)) key.push(letter);
    }
    const names = item.querySelector(".item-key-names");
    if (names)
      names.textContent = (names.textContent ?? "").replace(/[A-O]/g, () => key.shift() ?? "");
  }

  /** @param {ItemElement} item @param {number} number */
  function number(item, number) {
    const meta = item.querySelector(".item-meta");
    if (meta) meta.textContent = (meta.textContent ?? "").replace(/\d+/, String(number));
  }

  /** As if never answered, or with this response. @type {CourseChoices["refill"]} */
  function refill(item, response = null) {
    item.form.reset();
    item.clear();
    answer.fill(item.form, response ?? item.start ?? []);
    for (const hint of item.querySelectorAll("details.item-hint")) {
      hint.removeAttribute("open");
      hint.classList.remove("is-seen");
    }
    const isStarred = item.querySelector(".item-star")?.getAttribute("aria-pressed") === "true";
    item.marks?.show(false, isStarred);
    item.marks?.lock(false);
  }

  /** A scenario told to the items that follow, as numbered there. @param {HTMLElement} scenario @param {number} from @param {number} to */
  function told(scenario, from, to) {
    const made = /** @type {HTMLElement} */ (scenario.cloneNode(false));
    made.removeAttribute("id");
    const parts = [...scenario.querySelectorAll(":scope > .item-meta, :scope > .scenario-story")];
    made.append(...parts.map((part) => part.cloneNode(true)));
    const meta = made.querySelector(".item-meta");
    /** One number where one item follows. @param {string} _ @param {string} dash */
    const numbers = (_, dash) => (from === to ? `${from}` : from + dash + to);
    if (meta) meta.textContent = (meta.textContent ?? "").replace(/\d+(\D+)\d+/, numbers);
    made.setAttribute("aria-label", meta?.textContent ?? "");
    return made;
  }

  /** @type {CourseChoices["place"]} */
  function place(items, holder, seed) {
    const stories = items.map((item) => item.closest("section.scenario"));
    let where = holder;
    for (const [at, item] of items.entries()) {
      const story = stories[at];
      if (!story) where = holder;
      else if (story !== stories[at - 1]) {
        const next = stories.findIndex((one, place) => place > at && one !== story);
        where = told(/** @type {HTMLElement} */ (story), at + 1, next < 0 ? items.length : next);
        holder.append(where);
      }
      mix(item, seed);
      number(item, at + 1);
      where.append(item.closest(".item") ?? item);
    }
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.choices = { make, refill, place };
})();
