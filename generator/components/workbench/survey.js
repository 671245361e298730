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
   * A heading is a first row without an answer. A long table has four columns, a wide one never.
   * @param {PastedRow[]} rows @param {(cell: string) => boolean} isAnswer
   */
  function layoutOf(rows, isAnswer) {
    const first = rows[0]?.cells ?? [];
    const isHeaded = !first.some(isAnswer);
    const isRow = (/** @type {PastedRow} */ { cells: [, feature = "", ...pair] }) =>
      pair.length === 2 && !isAnswer(feature) && pair.every(isAnswer);
    return { isHeaded, isLong: isHeaded ? first.length === 4 : rows.slice(0, SLICE).some(isRow) };
  }

  const SIDE = /[\s\-_:]*[([]?(正向|反向|没有|有|\+|-|\b(?:dys)?functional|\b[fd])[)\]]?$/i;

  /** `甲（正向）` and `甲（反向）` are the sides 1 and -1 of one feature; others have none. @param {string} [title] */
  function heading(title = "") {
    const text = title.normalize("NFKC").trim();
    const found = SIDE.exec(text);
    const side = found ? (/反|没|d|-/i.test(String(found[1])) ? -1 : 1) : 0;
    return { name: text.slice(0, found?.index).trim(), side };
  }

  /** Of which feature two columns are, and whether the first is of its absence; null if not of one. @param {string} [first] @param {string} [second] */
  function pairOf(first, second) {
    const [one, other] = [heading(first), heading(second)];
    const isOne = other.side ? one.side === -other.side && one.name === other.name : one.side > 0;
    return one.side && !isOne ? null : { name: one.name, isTurned: one.side < 0 };
  }

  /** The pairs that the headings name; null where they contradict. @param {readonly string[]} names @param {boolean} isLong */
  function pairsOf(names, isLong) {
    const own = names.slice(isLong ? 2 : 1);
    const pairs = own.flatMap((first, at) => (at % 2 ? [] : [pairOf(first, own[at + 1])]));
    const isGood = (/** @type {ReturnType<typeof pairOf>} */ one) => one && (isLong || one.name);
    return pairs.every(isGood) ? /** @type {Pair[]} */ (pairs) : null;
  }

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
    const names = isHeaded ? (rows[0]?.cells ?? []) : [];
    const pairs = pairsOf(names, isLong);
    const about = { isNumeric, isMixed: !pairs, asks: isNumeric && meaning === "" };
    if (!pairs || about.asks) return { ...told(found, isLong), ...about };
    for (const [at, row] of body.entries()) {
      if (at % SLICE === SLICE - 1) yield 0.5 + at / body.length / 2;
      const given = { names, pairs, answer: (/** @type {string} */ cell) => answer(cell, meaning) };
      const wrong = isLong ? long(row, given, found) : wide(row, given, found);
      if (wrong === "") continue;
      found.badCount += 1;
      if (found.bad.length < MOST_BAD) found.bad.push({ line: row.line, reason: wrong });
    }
    return { ...told(found, isLong), ...about };
  }

  /** @param {Reading} found @param {boolean} isLong */
  function told(found, isLong) {
    const features = [...found.features].map(([title, answers]) => ({ title, answers }));
    const { bad, badCount, respondents } = found;
    return { layout: isLong ? "long" : "wide", features, bad, badCount, respondents: respondents.size };
  }

  /** @typedef {{ features: Map<string, [number, number][]>, respondents: Set<string> } & { bad: BadRow[], badCount: number }} Reading */
  /** @typedef {{ name: string, isTurned: boolean }} Pair */
  /** @typedef {{ names: readonly string[], pairs: readonly Pair[], answer: (cell: string) => number }} Given */

  /** @param {Reading} found @param {string} title @param {number[]} pair @param {boolean | undefined} isTurned */
  function add(found, title, pair, isTurned) {
    const answers = found.features.get(title) ?? [];
    answers.push(/** @type {[number, number]} */ (isTurned ? pair.reverse() : pair));
    found.features.set(title, answers);
  }

  /** @param {PastedRow} row @param {Given} given @param {Reading} found @returns {BadRow["reason"] | ""} */
  function long({ cells }, { pairs, answer }, found) {
    if (cells.length < 4) return "short";
    const [who = "", feature = "", functional = "", dysfunctional = ""] = cells;
    if (feature === "") return "no-feature";
    const pair = [answer(functional), answer(dysfunctional)];
    if (functional === "" || dysfunctional === "") return "no-answer";
    if (pair.includes(0)) return "unknown-answer";
    add(found, feature, pair, pairs[0]?.isTurned);
    found.respondents.add(who);
    return "";
  }

  /** A row counts whole or not at all. @param {PastedRow} row @param {Given} given @param {Reading} found @returns {BadRow["reason"] | ""} */
  function wide({ cells }, { names, pairs, answer }, found) {
    const width = Math.max(names.length, cells.length);
    if (width < 3 || width % 2 === 0 || cells.length < width) return cells.length < width ? "short" : "odd";
    const values = cells.slice(1).map(answer);
    if (cells.slice(1).includes("")) return "no-answer";
    if (values.includes(0)) return "unknown-answer";
    for (let at = 0; at < values.length; at += 2) {
      const pair = pairs[at / 2];
      add(found, pair?.name ?? `${at / 2 + 1}`, values.slice(at, at + 2), pair?.isTurned);
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
      const isHeading = line === rows[0]?.line && rest.length > 5 && !/\d/.test(rest.join("").normalize("NFKC"));
      if (isHeading) continue;
      if (title === "") bad.push({ line, reason: "no-feature" });
      else if (rest.length < 6) bad.push({ line, reason: "short" });
      else if (numbers.some(Number.isNaN) || !numbers.some(Boolean)) bad.push({ line, reason: "unknown-count" });
      else {
        const [M = 0, O = 0, A = 0, I = 0, R = 0, Q = 0] = numbers;
        features.push({ title, counts: { M, O, A, I, R, Q } });
      }
    }
    return { features, bad };
  }

  Object.assign(globalThis.course, { survey: { read, counts } });
})();
