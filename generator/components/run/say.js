/** What is asked, in a line. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  /** What is asked, as a line. @type {CourseRun["named"]} */
  function named(ask) {
    if (ask.kind === "check") return `${ask.row.number} ${ask.row.text}`;
    if (ask.kind === "score")
      return `${ask.row.number} ${ask.row.text}（${words[ask.assessor === 1 ? "run-first" : "run-second"]}）`;
    if (ask.kind === "field") return ask.field.label;
    return ask.kind === "table" ? ask.part.title : ask.label;
  }

  Object.assign(run, { named });
})();
