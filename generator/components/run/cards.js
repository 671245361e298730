/** A run as cards, one for each check, step or field; an answer is told at once. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button, labelled, area } = run;
  let named = 0;

  /** @param {HTMLElement} within */
  const inputOf = (within) =>
    /** @type {HTMLInputElement | HTMLTextAreaElement} */ (within.querySelector("input, textarea"));

  /** @type {CourseRun["typed"]} */
  function typed(told, key, aspect, label) {
    const input = inputOf(label);
    input.addEventListener("input", () => told.answer(key, { [aspect]: input.value }));
    const show = () => {
      const text = run.entry(told.now(), key)?.[aspect] ?? "";
      if (input !== document.activeElement && input.value !== text) input.value = text;
    };
    return { element: label, show };
  }

  /** @param {"radio" | "checkbox"} type @param {string} name @param {string} value @param {string} text */
  function option(type, name, value, text) {
    const input = make("input", "");
    Object.assign(input, { type, name, value });
    input.setAttribute("autocomplete", "off");
    return make("label", "run-option", input, make("span", "", text));
  }

  /** @type {CourseRun["options"]} */
  function options(type, offered, held, chosen) {
    named += 1;
    const element = make(
      "div",
      "run-options",
      ...offered.map(([value, text]) => option(type, `run-${named}`, value, text))
    );
    const inputs = [...element.querySelectorAll("input")];
    element.addEventListener("change", () =>
      chosen(inputs.filter((one) => one.checked).map((one) => one.value))
    );
    return {
      element,
      show: () =>
        inputs.forEach((one) => {
          one.checked = held().includes(one.value);
        })
    };
  }

  /** @type {CourseRun["results"]} */
  const results = (told, key, offered) =>
    options(
      "radio",
      offered,
      () => [run.entry(told.now(), key)?.result ?? ""],
      ([value]) => told.answer(key, { result: /** @type {RunResult} */ (value) })
    );

  const CHECKED = /** @type {const} */ ([
    ["yes", words["run-yes"]],
    ["no", words["run-no"]],
    ["not_applicable", words["run-na"]]
  ]);

  /** @type {CourseRun["card"]} */
  const card = (kind, legend, ...inside) =>
    make("fieldset", `run-card ${kind}`.trim(), make("legend", "", ...legend), ...inside);

  /** @type {CourseRun["legend"]} */
  function legend(row, mark) {
    const number = make("span", "run-no", `${row.number}`);
    const text = make("span", "run-text", row.text);
    return row.critical ? [number, make("strong", "critical-word", mark), text] : [number, text];
  }

  /** @type {CourseRun["evidence"]} */
  const evidence = ({ evidence, below = [] }) =>
    [...(evidence ? [words["run-look"] + evidence] : []), ...below].map((text) =>
      make("p", "run-evidence", text)
    );

  /** The value of a blank, and the suggested one at a tap. @param {RunTold} told @param {RunRow} row */
  function blank(told, { id, blank: label, suggested }) {
    const input = make("input", "");
    input.placeholder = suggested;
    const piece = typed(told, id, "value", labelled(label, input));
    const element = make("div", "run-blank", piece.element);
    if (suggested)
      element.append(
        button(run.filled(words["run-suggested"], { value: suggested }), () => {
          input.value = suggested;
          told.answer(id, { value: suggested });
        })
      );
    return { element, show: piece.show };
  }

  /** @param {RunTold} told @param {RunRow} row @returns {RunCards} */
  function check(told, row) {
    const answers = results(told, row.id, CHECKED);
    const value = row.blank ? blank(told, row) : null;
    const said = (/** @type {"reason" | "note" | "remedy"} */ aspect, /** @type {string} */ name) =>
      typed(told, row.id, aspect, area(name));
    const [reason, note, remedy] = [
      said("reason", words["run-reason"]),
      said("note", words["run-note"]),
      said("remedy", words["run-remedy"])
    ];
    reason.element.append(make("span", "run-hint", told.excuse));
    const stop = make("p", "run-stop", words["run-critical-no"]);
    const pieces = [...(value ? [value] : []), reason, note, remedy];
    const element = card(
      row.critical ? "is-critical" : "",
      legend(row, words["run-critical"]),
      ...evidence(row),
      answers.element,
      ...pieces.map((piece) => piece.element),
      stop
    );
    const show = () => {
      const given = run.entry(told.now(), row.id);
      const result = given?.result ?? "";
      element.dataset.result = result;
      if (value) value.element.hidden = result === "not_applicable";
      reason.element.hidden = result !== "not_applicable";
      note.element.hidden = result !== "no" && !given?.note;
      remedy.element.hidden = result !== "no" && !given?.remedy;
      stop.hidden = !row.critical || result !== "no";
      for (const piece of [answers, ...pieces]) piece.show();
    };
    return { element, show };
  }

  /** @type {CourseRun["pieces"]} */
  const pieces = { check: (told, ask) => (ask.kind === "check" ? check(told, ask.row) : null) };

  /** A pause point, a section or a part, and how far it is. @param {RunTold} told @param {RunPart} part @param {readonly Ask[]} asks @returns {RunCards} */
  function section(told, part, asks) {
    const progress = make("span", "run-done");
    const all = asks.map((ask) => ({ ask, made: pieces[ask.kind]?.(told, ask) ?? null }));
    const element = make("section", "", make("h2", "run-pause", `${part.title} `, progress));
    for (const { ask, made } of all) {
      if (made) element.append(made.element);
      const place = made?.element ?? element.lastElementChild;
      if (place instanceof HTMLElement)
        place.dataset.keys = `${place.dataset.keys ?? ""} ${ask.key}`.trim();
    }
    const show = () => {
      const done = asks.filter((ask) => run.isAnswered(told.now(), ask)).length;
      progress.textContent = `${done}/${asks.length}`;
      for (const { made } of all) made?.show();
    };
    return { element, show };
  }

  /** @type {CourseRun["cards"]} */
  function cards(told) {
    const { sheet } = told.now();
    const asks = run.asks(sheet);
    const parts = sheet.parts.map((part) =>
      section(
        told,
        part,
        asks.filter((ask) => "part" in ask && ask.part === part)
      )
    );
    return {
      element: make("div", "run-cards", ...parts.map((part) => part.element)),
      show: () => parts.forEach((part) => part.show())
    };
  }

  Object.assign(run, { cards, pieces, typed, options, results, card, legend, evidence });
})();
