/** The form that amends a record: which answer, what it should say, why, and who says so. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button, labelled, area } = run;

  /** @param {readonly (readonly [string, string])[]} choices */
  function select(choices) {
    return make(
      "select",
      "",
      ...choices.map(([value, text]) => {
        const option = make("option", "", text);
        option.value = value;
        return option;
      })
    );
  }

  /** Who ran it, and the notes, can be corrected too. @param {Run} record @returns {[string, string, Ask | undefined][]} */
  const targets = (record) => [
    ...run
      .asks(record.sheet)
      .map((ask) => /** @type {[string, string, Ask]} */ ([ask.key, run.named(ask), ask])),
    ["/person", words["run-person"], undefined],
    ["/notes", words["run-notes"], undefined]
  ];

  /** @param {Ask | undefined} ask @param {RunAspect} aspect @param {string} now */
  function fieldFor(ask, aspect, now) {
    if (aspect !== "result") return area(words["run-to"], now);
    const results = ["yes", "no", ...(ask?.kind === "score" ? [] : ["not_applicable"])];
    const input = select(results.map((result) => [result, run.worded(ask, "result", result)]));
    input.value = now;
    return labelled(words["run-to"], input);
  }

  /** @param {HTMLElement} within */
  const inputOf = (within) =>
    /** @type {HTMLInputElement | HTMLSelectElement} */ (
      within.querySelector("input, select, textarea")
    );

  /** @type {CourseRun["correction"]} */
  function correction(record, made) {
    const found = targets(record);
    const which = select(
      found.map(([, name], at) => [String(at), name.length > 40 ? `${name.slice(0, 40)}…` : name])
    );
    const what = select([]);
    const holder = make("div", "");
    const [note, remedy] = [area(words["run-note"]), area(words["run-remedy"])];
    const [reason, by] = [
      area(words["run-amend-why"]),
      labelled(words["run-amend-by"], make("input", ""))
    ];
    const said = run.status();
    const target = () => found[Number(which.value)] ?? ["", "", undefined];
    const aspect = () => /** @type {RunAspect} */ (what.value || "value");

    /** A check that is now a no needs what a no needs. */
    const asksMore = () =>
      aspect() === "result" && target()[2]?.kind === "check" && inputOf(holder).value === "no";
    function more() {
      for (const field of [note, remedy]) field.hidden = !asksMore();
    }
    function fill() {
      const [key, , ask] = target();
      holder.replaceChildren(fieldFor(ask, aspect(), run.current(record, key, aspect())));
      inputOf(note).value = run.current(record, key, "note");
      inputOf(remedy).value = run.current(record, key, "remedy");
      more();
    }
    function choose() {
      const ask = target()[2];
      const all = ask ? run.aspects(ask) : /** @type {RunAspect[]} */ (["value"]);
      what.replaceChildren(...select(all.map((one) => [one, run.aspectNames[one]])).children);
      what.selectedIndex = 0;
      fill();
    }
    function save() {
      const given = { key: target()[0], reason: inputOf(reason).value, by: inputOf(by).value };
      /** @type {[RunAspect, string][]} */
      const texts = asksMore()
        ? [
            ["note", inputOf(note).value],
            ["remedy", inputOf(remedy).value]
          ]
        : [];
      const first = run.amend(
        record,
        { ...given, aspect: aspect(), to: inputOf(holder).value },
        new Date()
      );
      if (!first || texts.some(([, text]) => !run.isSaid(text)))
        return void (said.textContent = words["run-amend-missing"]);
      made(
        texts.reduce(
          (now, [each, to]) => run.amend(now, { ...given, aspect: each, to }, new Date()) ?? now,
          first
        )
      );
    }
    which.addEventListener("change", choose);
    what.addEventListener("change", fill);
    holder.addEventListener("change", more);
    choose();
    return make(
      "details",
      "run-correct",
      make("summary", "", words["run-amend"]),
      make("p", "muted", words["run-amend-about"]),
      labelled(words["run-amend-which"], which),
      labelled(words["run-amend-what"], what),
      holder,
      note,
      remedy,
      reason,
      by,
      button(words["run-amend-save"], save),
      said
    );
  }

  Object.assign(run, { correction });
})();
