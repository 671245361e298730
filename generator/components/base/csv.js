/** Rows as a table for programs that calculate: a file, or what is pasted into one. Pure: no DOM. */
(() => {
  "use strict";

  const NUMBER = /^[+−-]?\d+(\.\d+)?%?$/;
  /**
   * Digits that are a name, of which a table program would drop the first zeros, a decimal zero at the
   * end (1.10; but no share of ours, 0.80), all after the fifteenth or a dialled plus, or would make a
   * day or a power of ten.
   */
  const NAMED =
    /^([+−-]?0\d+(\.\d+)?|(?![+−-]?(0\.\d\d|1\.00)$)[+−-]?\d+\.\d*0|\d{16,}|\+\d{7,}|\d\d?[-/]\d\d?([-/]\d\d?)?|\d+e\d+)$/i;

  /** Whether a table program would compute it; signs in full width and in small forms are signs. @param {string} text */
  const isFormula = (text) =>
    /^[\t\r\n]/.test(text) || /^[=+\-@]/.test(text.trimStart().slice(0, 1).normalize("NFKC"));

  /** A number is one, whatever its sign; all else is text and stays as it is written. @param {string | number} value */
  function safe(value) {
    const text = String(value);
    const isNumber = typeof value === "number" || (NUMBER.test(text) && !NAMED.test(text));
    if (isNumber) return text.replace("−", "-");
    return isFormula(text) || NAMED.test(text) ? `'${text}` : text;
  }

  /** Excel reads UTF-8 by its mark. @type {CourseCsv["csv"]} */
  function csv(table) {
    const cell = (/** @type {string | number} */ value) => {
      const text = safe(value).replace(/\r\n?/g, "\n");
      return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    };
    return `\uFEFF${table.map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
  }

  /** To be pasted into a spreadsheet: a cell is one line. @type {CourseCsv["tsv"]} */
  function tsv(table) {
    const cell = (/** @type {string} */ text) => safe(text.replace(/\s+/g, " ").trim());
    return table.map((line) => line.map(cell).join("\t")).join("\n");
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { csv: { csv, tsv } });
})();
