/** A record on its page: said how it is kept, shown, taken along, amended. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button } = run;

  /** @type {CourseRun["shown"]} */
  function shown(record, { isKept, amended, close }) {
    const [said, field] = [run.status(), make("textarea", "run-copy")];
    Object.assign(field, { hidden: true, readOnly: true, rows: 4 });
    field.setAttribute("aria-label", words["run-copy"]);
    if (record.guest) said.textContent = words["run-guest-record"];
    else if (!isKept) said.textContent = words["run-not-remembered"];
    const text = () => run.bundle([record], new Date());
    const save = () => {
      run.download(text(), `${record.id}.json`);
      said.textContent = words["run-file-made"];
    };
    const copy = async () => {
      said.textContent =
        words[(await run.copy(text(), field)) ? "run-copied" : "run-copy-yourself"];
    };
    const actions = make(
      "div",
      "run-line run-actions",
      button(words["run-print"], () => print(), "md-button--primary"),
      button(words["run-save"], save),
      button(words["run-copy"], () => void copy()),
      button(words["run-close"], close)
    );
    return make("div", "", said, actions, field, run.view(record), run.correction(record, amended));
  }

  Object.assign(run, { shown });
})();
