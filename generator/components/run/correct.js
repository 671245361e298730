/** The form that amends a record: which answer, what it should say, why, and who says so. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button, labelled, area } = run;

  /** @param {readonly (readonly [string, string])[]} choices */
  function select(choices) {
    return make("select", "", ...choices.map(([value, text]) => {
      const option = make("option", "", text);
      option.value = value;
      return option;
    }));
  }

  /** Who ran it, and the notes, can be corrected too. @param {Run} record @returns {[string, string, Ask | undefined][]} */
  const targets = (record) => [
    ...run.asks(record.sheet).map((ask) => /** @type {[string, string, Ask]} */ ([ask.key, run.named(ask), ask])),
    ["/person", words["run-person"], undefined], ["/notes", words["run-notes"], undefined],
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
    /** @type {HTMLInputElement | HTMLSelectElement} */ (within.querySelector("input, select, textarea"));

  /** @type {CourseRun["correction"]} */
  function correction(record, made) {
    const found = targets(record);
    const which = select(found.map(([, name], at) => [String(at), name.length > 40 ? `${name.slice(0, 40)}…` : name]));
    const what = select([]);
    const holder = make("div", "");
    const [reason, by] = [area(words["run-amend-why"]), labelled(words["run-amend-by"], make("input", ""))];
    const said = make("p", "run-said");
    said.setAttribute("role", "status");
    const target = () => found[Number(which.value)] ?? ["", "", undefined];
    const aspect = () => /** @type {RunAspect} */ (what.value || "value");

    function fill() {
      const [key, , ask] = target();
      holder.replaceChildren(fieldFor(ask, aspect(), run.current(record, key, aspect())));
    }
    function choose() {
      const ask = target()[2];
      const all = ask ? run.aspects(ask) : /** @type {RunAspect[]} */ (["value"]);
      what.replaceChildren(...select(all.map((one) => [one, run.aspectNames[one]])).children);
      what.selectedIndex = 0;
      fill();
    }
    function save() {
      const given = { key: target()[0], aspect: aspect(), to: inputOf(holder).value, reason: inputOf(reason).value, by: inputOf(by).value };
      const now = run.amend(record, given, new Date());
      if (now) made(now);
      else said.textContent = words["run-amend-missing"];
    }
    which.addEventListener("change", choose);
    what.addEventListener("change", fill);
    choose();
    return make("details", "run-correct", make("summary", "", words["run-amend"]), make("p", "muted", words["run-amend-about"]),
      labelled(words["run-amend-which"], which), labelled(words["run-amend-what"], what), holder, reason, by,
      button(words["run-amend-save"], save), said);
  }

  Object.assign(run, { correction });
})();
