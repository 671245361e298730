/** The fields and tables of a form as cards. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button, labelled, area, card, options, typed } = run;

  /** @param {HTMLElement} within */
  const inputOf = (within) =>
    /** @type {HTMLInputElement | HTMLTextAreaElement} */ (within.querySelector("input, textarea"));

  /** @param {RunField} asked */
  function input(asked) {
    if (asked.type === "text") return area("");
    const made = make("input", "");
    if (asked.type === "date") made.type = "date";
    if (asked.type === "number") made.inputMode = "decimal";
    return labelled("", made);
  }

  /** @param {RunTold} told @param {string} key @param {RunField} asked @returns {RunCards} */
  function chosen(told, key, asked) {
    const offered = asked.type === "scale" ? ["1", "2", "3", "4", "5"] : asked.choices;
    const pairs = offered.map((text) => /** @type {const} */ ([text, text]));
    const given = () => run.entry(told.now(), key);
    if (asked.type === "choices")
      return options(
        "checkbox",
        pairs,
        () => given()?.values ?? [],
        (values) => told.answer(key, { values })
      );
    return options(
      "radio",
      pairs,
      () => [given()?.value ?? ""],
      ([value = ""]) => told.answer(key, { value })
    );
  }

  /** Under which answer a field is required. @param {RunTold} told @param {RunField} asked */
  function condition(told, { needed: [key, choice = ""] }) {
    const other = key && run.asks(told.now().sheet).find((ask) => ask.key === key);
    return other ? [run.filled(words["run-if"], { name: run.named(other), choice })] : [];
  }

  /** @param {RunTold} told @param {string} key @param {RunField} asked @returns {RunCards} */
  function field(told, key, asked) {
    const name = `${asked.label}${asked.unit ? `（${asked.unit}）` : ""}`;
    const marks = [
      asked.required ? words["run-required"] : "",
      asked.personal ? words["run-personal"] : ""
    ]
      .filter(Boolean)
      .map((word) => make("strong", "critical-word", word));
    const hints = [...(asked.hint ? [asked.hint] : []), ...condition(told, asked)].map((text) =>
      make("p", "run-evidence", text)
    );
    const isChosen = ["choice", "choices", "scale"].includes(asked.type);
    const piece = isChosen ? chosen(told, key, asked) : typed(told, key, "value", input(asked));
    if (!isChosen) inputOf(piece.element).setAttribute("aria-label", name);
    return {
      element: card("", [make("span", "run-text", name), ...marks], ...hints, piece.element),
      show: piece.show
    };
  }

  /** A table: a card for each row that is filled in, and one more at a tap. @param {RunTold} told @param {RunPart} part @returns {RunCards} */
  function table(told, part) {
    const rows = () => (run.entry(told.now(), part.id)?.rows ?? []).map((cells) => [...cells]);
    const holder = make("div", "");
    const add = button(words["run-add-row"], () => grow(holder.children.length + 1));

    /** @param {number} at */
    function line(at) {
      const cells = part.columns.map((label, place) => {
        const made = labelled(label, make("input", ""));
        inputOf(made).addEventListener("input", () => {
          const all = rows();
          while (all.length <= at) all.push(part.columns.map(() => ""));
          const row = /** @type {string[]} */ (all[at]);
          row[place] = inputOf(made).value;
          told.answer(part.id, { rows: all });
        });
        return made;
      });
      return card(
        "",
        [make("span", "run-text", run.filled(words["run-row"], { number: at + 1 }))],
        ...cells
      );
    }
    /** @param {number} count */
    function grow(count) {
      while (holder.children.length < Math.min(count, 100))
        holder.append(line(holder.children.length));
    }
    function show() {
      const all = rows();
      grow(Math.max(1, all.length));
      [...holder.children].forEach((one, at) =>
        [...one.querySelectorAll("input")].forEach((cell, place) => {
          if (cell !== document.activeElement) cell.value = all[at]?.[place] ?? "";
        })
      );
    }
    return { element: make("div", "", holder, add), show };
  }

  run.pieces.field = (told, ask) => (ask.kind === "field" ? field(told, ask.key, ask.field) : null);
  run.pieces.table = (told, ask) => (ask.kind === "table" ? table(told, ask.part) : null);
})();
