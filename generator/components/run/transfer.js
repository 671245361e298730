/** Runs taken along: as a JSON text, and as a table that Excel opens. */
(() => {
  "use strict";

  const { VERSION } = globalThis.course.run;
  const KIND = "course-records";

  /** A quote is doubled; what a table program would compute is text; so are full-width signs. @param {string | number} value */
  function cell(value) {
    const text = String(value).replace(/\r\n?|\n/g, "\n");
    const safe = typeof value === "string" && /^[\s=+\-@＝＋－＠]/.test(String(value)) ? `'${text}` : text;
    return `"${safe.replace(/"/g, '""')}"`;
  }

  /** @type {CourseRun["csv"]} */
  const csv = (rows) => `\uFEFF${rows.map((cells) => `${cells.map(cell).join()}\r\n`).join("")}`;

  /** @type {CourseRun["bundle"]} */
  const bundle = (runs, now) =>
    JSON.stringify({ kind: KIND, version: VERSION, saved: now.toISOString(), records: runs });

  Object.assign(course.run, { csv, bundle });
})();
