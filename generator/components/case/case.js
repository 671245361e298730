/** The questions of the page's case, and what is kept of them: as one types, and when one leaves. */
(() => {
  "use strict";

  const root = document.getElementById("case_root");
  if (!root || root.querySelector(".case-answer")) return;
  const { answers, store, words } = globalThis.course;
  const { Question } = globalThis.course.case;
  const memory = store.open();
  const { course = "" } = root.dataset;
  const WAIT = 400; // milliseconds after the last key

  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (root.querySelector(`[data-part="${name}"]`));

  /** The element of a template of the page. @param {string} name */
  const copy = (name) =>
    /** @type {HTMLElement} */ (
      /** @type {HTMLTemplateElement} */ (part(name)).content.firstElementChild?.cloneNode(true)
    );

  /** @type {Set<CaseQuestion>} */
  const unsaved = new Set();
  let timer = 0;

  /** @param {CaseQuestion} [by] where it is said if nothing could be kept */
  function keep(by) {
    clearTimeout(timer);
    if (unsaved.size === 0) return;
    const entries = [...unsaved].map(({ id, hash, answer }) => [id, answers.entry(answer, hash)]);
    const written = memory.write(course, Object.fromEntries(entries));
    warn(written, by?.status ?? part("kept"));
    if (written.remembered) unsaved.clear(); // else it stands on the page only, and is tried again
  }

  /** @param {Written} written @param {HTMLElement} place */
  function warn({ remembered, newer }, place) {
    if (!remembered) place.textContent = words[newer ? "case-newer" : "case-lost"];
    else if (place.textContent === words["case-lost"]) place.textContent = "";
  }

  /** @type {CaseHost} */
  const host = {
    copy,
    keep,
    edited: (by) => void unsaved.add(by),
    keepSoon(by) {
      clearTimeout(timer);
      timer = setTimeout(() => keep(by), WAIT);
    },
    told: () => void root.dispatchEvent(new Event("case-told"))
  };
  const questions = /** @type {HTMLElement[]} */ ([
    ...root.querySelectorAll("[data-question]")
  ]).map((li) => new Question(li, host));

  /** What is remembered now; not where one is typing. */
  function show() {
    const items = memory.items(course);
    for (const one of questions)
      if (!unsaved.has(one) && !one.isTyping) one.show(store.own(items, one.id));
  }

  /** What was erased; also what could not be kept. */
  function forget() {
    unsaved.clear();
    show();
  }

  function begin() {
    const condition = memory.condition();
    for (const name of ["intro", "tools"]) part(name).hidden = false;
    show();
    if (condition === "blocked" || condition === "newer")
      warn({ remembered: false, newer: condition === "newer" }, part("kept"));
    else if (memory.isGuest()) part("kept").textContent = words["case-guest"];
  }

  begin();
  window.addEventListener("pagehide", () => keep());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) keep();
  });
  window.addEventListener("storage", show); // another tab
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) show();
  });
  Object.assign(globalThis.course.case, { page: { root, questions, memory, forget, part } });
})();
