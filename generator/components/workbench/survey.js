/**
 * From the rows of a table to the answers of a Kano survey. Pure: no DOM.
 *
 * Long: respondent, feature, functional answer, dysfunctional answer. Wide: respondent, then a pair
 * of columns a feature, named in the first row. Counts: feature, then M O A I R Q.
 */
(() => {
  "use strict";

  const { SLICE } = globalThis.course.turns;
  const MOST_BAD = 200; // bad rows that are kept to be shown; all are counted

  /** @param {string} text */
  const normal = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s_.\-·。]+/g, "");

  /** @param {readonly (readonly string[])[]} labels of each answer, the first the best */
  function reader(labels) {
    const known = new Map(labels.flatMap((names, at) => names.map((name) => [normal(name), at + 1])));
    /** @param {string} cell @param {"" | "1-like" | "5-like"} meaning */
    return (cell, meaning) => {
      const text = normal(cell);
      if (!/^[1-5]$/.test(text)) return known.get(text) ?? 0;
      return meaning === "" ? 0 : meaning === "1-like" ? Number(text) : 6 - Number(text);
    };
  }

  /** @param {string} cell */
  const isAnswerLike = (cell) => /^[1-5]$/.test(normal(cell));

  /**
   * A heading is a first row without an answer.
   * @param {PastedRow[]} rows @param {(cell: string) => boolean} isAnswer
   */
  function layoutOf(rows, isAnswer) {
    const first = rows[0]?.cells ?? [];
    const isHeaded = !first.some(isAnswer);
    const body = rows[isHeaded ? 1 : 0]?.cells ?? [];
    const answers = body.map(isAnswer);
    const isLong = body.length === 4 && !answers[1] && answers[2] && answers[3];
    return { isHeaded, isLong: Boolean(isLong) };
  }

  /** @param {string} title `甲（正向）` and `甲（反向）` name one feature */
  const featureName = (title) =>
    title.normalize("NFKC").replace(/[\s\-_:：]*[([]?(正向|反向|functional|dysfunctional|f|d|有|没有|\+|-)[)\]]?$/i, "").trim() || title;

  /** Whether answers are numbers. @param {PastedRow[]} body @param {number} first cell that may be an answer @returns {Steps<boolean>} */
  function* numeric(body, first) {
    for (const [at, { cells }] of body.entries()) {
      if (cells.slice(first).some(isAnswerLike)) return true;
      if (at % SLICE === SLICE - 1) yield 0.5;
    }
    return false;
  }

  /** @type {CourseSurvey["read"]} */
  function* read(rows, labels, meaning = "") {
    const answer = reader(labels);
    const known = (/** @type {string} */ cell) => isAnswerLike(cell) || answer(cell, "1-like") > 0;
    const { isHeaded, isLong } = layoutOf(rows, known);
    const body = rows.slice(isHeaded ? 1 : 0);
    const isNumeric = yield* numeric(body, isLong ? 2 : 1);
    const found = { features: new Map(), bad: /** @type {BadRow[]} */ ([]), badCount: 0, respondents: new Set() };
    if (isNumeric && meaning === "") return { ...told(found, isLong), asks: true };
    const names = isHeaded ? (rows[0]?.cells ?? []) : [];
    for (const [at, row] of body.entries()) {
      if (at % SLICE === SLICE - 1) yield 0.5 + at / body.length / 2;
      const wrong = isLong ? long(row, answer, meaning, found) : wide(row, names, answer, meaning, found);
      if (wrong === "") continue;
      found.badCount += 1;
      if (found.bad.length < MOST_BAD) found.bad.push({ line: row.line, reason: wrong });
    }
    return { ...told(found, isLong), asks: false };
  }

  /** @param {Reading} found @param {boolean} isLong */
  function told(found, isLong) {
    const features = [...found.features].map(([title, answers]) => ({ title, answers }));
    const { bad, badCount, respondents } = found;
    return { layout: isLong ? "long" : "wide", features, bad, badCount, respondents: respondents.size };
  }

  /** @typedef {{ features: Map<string, [number, number][]>, respondents: Set<string> } & { bad: BadRow[], badCount: number }} Reading */
  /** @typedef {ReturnType<typeof reader>} Answer */

  /** @param {Reading} found @param {string} title @param {[number, number]} pair */
  function add(found, title, pair) {
    const answers = found.features.get(title);
    if (answers) answers.push(pair);
    else found.features.set(title, [pair]);
  }

  /** @param {PastedRow} row @param {Answer} answer @param {"" | "1-like" | "5-like"} meaning @param {Reading} found @returns {BadRow["reason"] | ""} */
  function long({ cells }, answer, meaning, found) {
    if (cells.length < 4) return "short";
    const [who = "", feature = "", functional = "", dysfunctional = ""] = cells;
    if (feature === "") return "no-feature";
    const pair = [answer(functional, meaning), answer(dysfunctional, meaning)];
    if (functional === "" || dysfunctional === "") return "no-answer";
    if (pair.includes(0)) return "unknown-answer";
    add(found, feature, /** @type {[number, number]} */ (pair));
    found.respondents.add(who);
    return "";
  }

  /** A row counts whole or not at all. @param {PastedRow} row @param {readonly string[]} names @param {Answer} answer @param {"" | "1-like" | "5-like"} meaning @param {Reading} found @returns {BadRow["reason"] | ""} */
  function wide({ cells }, names, answer, meaning, found) {
    const width = Math.max(names.length, cells.length);
    if (width < 3 || width % 2 === 0 || cells.length < width) return cells.length < width ? "short" : "odd";
    const values = cells.slice(1).map((cell) => answer(cell, meaning));
    if (cells.slice(1).includes("")) return "no-answer";
    if (values.includes(0)) return "unknown-answer";
    for (let at = 0; at < values.length; at += 2) {
      const title = featureName(names[at + 1] ?? "") || `${at / 2 + 1}`;
      add(found, title, [Number(values[at]), Number(values[at + 1])]);
    }
    found.respondents.add(String(cells[0]));
    return "";
  }

  /** Rows of a feature and six counts. @type {CourseSurvey["counts"]} */
  function counts(rows) {
    /** @type {{ title: string, counts: KanoCounts }[]} */
    const features = [];
    /** @type {BadRow[]} */
    const bad = [];
    for (const { line, cells } of rows) {
      const [title = "", ...rest] = cells;
      const numbers = rest.slice(0, 6).map((cell) => (/^\d{1,6}$/.test(cell.normalize("NFKC")) ? Number(cell.normalize("NFKC")) : NaN));
      const isHeading = line === rows[0]?.line && rest.slice(0, 6).map(normal).join("") === "moairq";
      if (isHeading) continue;
      if (title === "") bad.push({ line, reason: "no-feature" });
      else if (rest.length < 6) bad.push({ line, reason: "short" });
      else if (numbers.some(Number.isNaN)) bad.push({ line, reason: "unknown-count" });
      else {
        const [M = 0, O = 0, A = 0, I = 0, R = 0, Q = 0] = numbers;
        features.push({ title, counts: { M, O, A, I, R, Q } });
      }
    }
    return { features, bad };
  }

  Object.assign(globalThis.course, { survey: { read, counts } });
})();
