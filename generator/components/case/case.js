/** A case's questions: one writes, looks at the points, rates oneself; kept as one types. */
(() => {
  "use strict";

  const root = document.getElementById("case_root");
  if (!root || root.querySelector(".case-answer")) return;
  const { answers, store, words } = globalThis.course;
  const memory = store.open();
  const { course = "" } = root.dataset;
  const WAIT = 400; // milliseconds after the last key

  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));

  /** @param {string} name the element of a template of the page */
  const copy = (name) => /** @type {HTMLElement} */ (
    /** @type {HTMLTemplateElement} */ (part(name)).content.firstElementChild?.cloneNode(true));

  /** @param {string} text @param {Record<string, string | number>} values */
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

  /** @param {CourseRates} sum */
  const said = (sum) => `${filled(words["case-one"], { ...sum })}${sum.left ? filled(words["case-left"], { left: sum.left }) : ""}`;

  /** @type {Set<CaseQuestion>} */
  const unsaved = new Set();
  let timer = 0;

  /** @param {HTMLElement} place where it is said if nothing is kept */
  function keep(place) {
    clearTimeout(timer);
    if (unsaved.size === 0) return;
    const entries = [...unsaved].map(({ id, hash, answer }) => [id, answers.entry(answer, hash)]);
    const { remembered, newer } = memory.write(course, Object.fromEntries(entries));
    unsaved.clear();
    const warning = remembered ? "" : words[newer ? "case-newer" : "case-lost"];
    if (warning) place.textContent = warning;
    else if (place.textContent === words["case-lost"]) place.textContent = "";
  }

  /** @param {HTMLElement} li @returns {CaseQuestion} */
  function question(li) {
    const { question: id = "", hash = "" } = li.dataset;
    const details = /** @type {HTMLDetailsElement} */ (li.querySelector("details"));
    const points = /** @type {HTMLElement[]} */ ([...li.querySelectorAll(".case-point")]);
    const box = copy("answer");
    const own = document.createElement("div"); // paper shows a field's first lines only
    const sum = document.createElement("p");
    const field = /** @type {HTMLTextAreaElement} */ (box.querySelector("textarea"));
    const [compare, more] = /** @type {HTMLButtonElement[]} */ ([...box.querySelectorAll("button")]);
    const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
    const changed = /** @type {HTMLElement} */ (box.querySelector("[data-part=changed]"));
    const label = /** @type {HTMLElement} */ (box.querySelector(".typed-label"));
    const write = compare?.textContent ?? "";
    const made = { id, hash, ask: li.querySelector(".case-ask")?.textContent ?? "", points: points.map(({ textContent }) => textContent ?? ""), answer: answers.sound(undefined, hash, points.length), isBusy: () => unsaved.has(made) || (document.activeElement === field && !field.readOnly), show };
    let isAsked = false;

    const groups = points.map((point, place) => {
      const group = copy("rate");
      group.setAttribute("aria-labelledby", point.id);
      for (const radio of group.querySelectorAll("input")) radio.name = `rate_${id}_${place}`;
      group.addEventListener("change", ({ target }) => {
        const rate = Number(/** @type {HTMLInputElement} */ (target).value);
        edit({ rates: made.answer.rates.map((one, at) => (at === place ? rate : one)) });
        keep(status);
      });
      point.after(group);
      return group;
    });

    /** @param {Partial<CaseAnswer>} change */
    function edit(change) {
      made.answer = { ...made.answer, ...change };
      unsaved.add(made);
      tell();
    }

    /** What follows from the answer; the field is left alone while one types. */
    function tell() {
      const { answer } = made;
      own.textContent = answer.text;
      sum.textContent = said(answers.sum(answer.rates));
      li.classList.toggle("is-written", answers.isWritten(answer));
      root?.dispatchEvent(new Event("case-changed"));
    }

    /** @param {Entry | undefined} entry */
    function show(entry) {
      const { answer } = (made.answer = answers.sound(entry, hash, points.length), made);
      field.value = answer.text;
      changed.hidden = !answer.changed;
      for (const [place, group] of groups.entries())
        for (const radio of group.querySelectorAll("input")) radio.checked = Number(radio.value) === answer.rates[place];
      open(answer.shown);
      tell();
    }

    /** @param {boolean} isOpen */
    function open(isOpen) {
      details.hidden = !isOpen;
      details.open = isOpen;
      field.readOnly = isOpen; // what is compared is what was written before
      if (compare) [compare.hidden, compare.textContent] = [isOpen, write];
      if (more) more.hidden = !isOpen;
      isAsked = false;
      li.classList.toggle("is-compared", isOpen);
    }

    compare?.addEventListener("click", () => {
      if (!answers.isWritten(made.answer) && !isAsked) {
        isAsked = true;
        compare.textContent = words["case-look"];
        status.textContent = words["case-empty"];
        return;
      }
      edit({ shown: true });
      open(true);
      changed.hidden = true;
      status.textContent = words["case-compare"];
      details.querySelector("summary")?.focus(); // the button under the focus is gone
      keep(status);
    });
    more?.addEventListener("click", () => {
      field.readOnly = false;
      more.hidden = true;
      field.focus();
      status.textContent = words["case-open"];
    });
    field.addEventListener("input", () => {
      if (isAsked) [isAsked, status.textContent] = [false, ""];
      if (compare) compare.textContent = write;
      edit({ text: field.value });
      clearTimeout(timer);
      timer = setTimeout(() => keep(status), WAIT);
    });
    field.addEventListener("blur", () => keep(status));

    [own.className, sum.className, label.id, field.autocomplete] = ["case-own", "case-sum", `own_${id}`, "off"];
    field.setAttribute("aria-labelledby", `${label.id} ask_${id}`);
    li.querySelector(".case-ask")?.after(box, own);
    details.append(sum);
    return made;
  }

  const questions = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-question]")]).map(question);

  function show() {
    const items = memory.items(course);
    for (const one of questions) if (!one.isBusy()) one.show(store.own(items, one.id));
  }

  const kept = part("kept");
  const condition = memory.condition();
  for (const name of ["intro", "tools"]) part(name).hidden = false;
  show();
  if (condition === "blocked") kept.textContent = words["case-lost"];
  else if (condition === "newer") kept.textContent = words["case-newer"];
  else if (memory.isGuest()) kept.textContent = words["case-guest"];
  window.addEventListener("pagehide", () => keep(kept));
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(kept); });
  window.addEventListener("storage", show); // another tab
  window.addEventListener("pageshow", ({ persisted }) => { if (persisted) show(); });
  globalThis.course.caseStudy = { root, questions, memory, filled, said, show, part };
})();
