/**
 * From the rows of a table to the answers of a Kano survey. Pure: no DOM.
 *
 * Long: respondent, feature, functional answer, dysfunctional answer, in the order of the headings.
 * Wide: a pair of columns a feature, named in the first row. Counts: feature, then M O A I R Q.
 */
(() => {
  "use strict";

  const { SLICE } = globalThis.course.turns;
  const LONGEST = 200; // characters of a heading that has a side
  const MOST_BAD = 200; // bad rows that are kept to be shown; all are counted

  /** @param {string} text */
  const normal = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s_.,'’\-·。！!]+/g, "");

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
  const isDigit = (cell) => /^[1-5]$/.test(normal(cell));

  const WHO = /^((问卷|答卷|样本|[受被]访者|顾客|客户|用户|会员)(编号|号码?|姓名)?|编号|序号|姓名|id|no|谁|respondent(id)?|customer(id)?|user(id)?)$/;
  const FEATURE = /功能|服务|项目|特性|需求|要素|属性|feature|item|attribute/;
  const SIDE = /[\s\-_:]*[([]?(正向|反向|没有|有|\+|-|\b(?:dys)?functional|\b[fd])(?:回答|问题|题|答案)?[)\]]?$/i;

  /** `甲（正向）` and `甲（反向）` are the sides 1 and -1 of one feature; others have none. @param {string} title */
  function heading(title) {
    const text = title.normalize("NFKC").trim();
    const found = text.length < LONGEST ? SIDE.exec(text) : null;
    const side = found ? (/反|没|d|-/i.test(String(found[1])) ? -1 : 1) : 0;
    return { name: text.slice(0, found?.index).trim(), side };
  }

  /**
   * By the headings: columns of one pair, a feature's name and the respondent, or a pair of columns for
   * each feature. Where sides are named, other columns are left alone. Null where headings contradict.
   * @param {readonly string[]} names @returns {Columns | null}
   */
  function named(names) {
    const sides = names.map(heading);
    const bare = sides.map(({ name, side }) => (name ? 0 : side));
    const [good, bad] = [bare.indexOf(1), bare.indexOf(-1)];
    if (good >= 0 && bad >= 0 && bare.filter(Boolean).length === 2) {
      const feature = names.findIndex((name) => FEATURE.test(normal(name)));
      const who = names.findIndex((name, at) => at !== feature && WHO.test(normal(name)));
      return who < 0 || feature < 0 ? null : { who, feature, pairs: [{ name: "", good, bad }] };
    }
    const isSided = sides.some(({ side }) => side);
    const who = sides[0]?.side ? -1 : 0;
    /** @type {Columns["pairs"]} */
    const pairs = [];
    for (let at = who + 1; at < names.length; at += 1) {
      const { name = "", side = 0 } = sides[at] ?? {};
      if (isSided && !side) continue;
      const other = sides[at + 1];
      const isPair = other && ((side > 0 && names[at + 1] === "") || (other.side === -side && (!side || other.name === name)));
      if (!isPair || !name || pairs.some((one) => one.name === name)) return null;
      const turned = Number(side < 0);
      pairs.push({ name, good: at + turned, bad: at + 1 - turned });
      at += 1;
    }
    return pairs[0] ? { who, feature: -1, pairs } : null;
  }

  /** By their order, where no headings say it. @param {readonly PastedRow[]} rows @param {readonly string[]} names @param {(cell: string) => boolean} isAnswer @returns {Columns | null} */
  function ordered(rows, names, isAnswer) {
    const isLong = rows.slice(0, SLICE).some(({ cells: [, feature = "", good = "", bad = "", ...more] }) =>
      !isAnswer(feature) && isAnswer(good) && isAnswer(bad) && !more.some(isAnswer));
    return isLong ? { who: 0, feature: 1, pairs: [{ name: "", good: 2, bad: 3 }] } : named(names.map((_, at) => String((at + 1) >> 1)));
  }

  /**
   * A heading is a first row without an answer, or one whose first cell is that of the respondents and
   * whose others may be numbers. Columns that are empty in every row are none.
   * @param {readonly PastedRow[]} rows @param {(cell: string) => number} label which answer a word is
   */
  function layoutOf(rows, label) {
    const isAnswer = (/** @type {string} */ cell) => isDigit(cell) || label(cell) > 0;
    const first = rows[0]?.cells ?? [];
    const corner = normal(first[0] ?? "");
    const isHeaded = !first.some(isAnswer) || ((corner === "" || WHO.test(corner)) && !first.some(label));
    const width = rows.reduce((most, { cells }) => {
      let own = cells.length;
      while (own > most && cells[own - 1] === "") own -= 1;
      return Math.max(most, own);
    }, 0);
    const names = Array.from({ length: width }, (_, at) => (isHeaded && first[at]) || "");
    const columns = isHeaded ? named(names) : ordered(rows, names, isAnswer);
    const taken = columns ? [columns.who, columns.feature, ...places(columns)] : [];
    const extra = names.flatMap((name, at) => (taken.includes(at) ? [] : [name || String(at + 1)]));
    return { columns, body: rows.slice(Number(isHeaded)), extra };
  }

  /** @param {Columns} columns */
  const places = ({ pairs }) => pairs.flatMap(({ good, bad }) => [good, bad]);

  /** @type {CourseSurvey["read"]} */
  function* read(rows, labels, meaning = "") {
    const answer = reader(labels);
    const { columns, body, extra } = layoutOf(rows, (cell) => answer(cell, ""));
    const found = { features: new Map(), known: new Set(), isNumeric: false };
    /** @type {BadRow[]} */
    const bad = [];
    let badCount = 0;
    for (const [at, row] of (columns ? body : []).entries()) {
      if (at % SLICE === SLICE - 1) yield 0.5 + at / body.length / 2;
      const wrong = take(row, /** @type {Columns} */ (columns), (cell) => answer(cell, meaning), found);
      if (!wrong) continue;
      badCount += 1;
      if (bad.length < MOST_BAD) bad.push({ line: row.line, ...wrong });
    }
    const { isNumeric } = found;
    const about = { extra, isNumeric, asks: isNumeric && meaning === "", isMixed: !columns };
    if (about.asks) return { features: [], bad: [], badCount: 0, ...about };
    return { features: [...found.features].map(([title, answers]) => ({ title, answers })), bad, badCount, ...about };
  }

  /** @typedef {{ who: number, feature: number, pairs: { name: string, good: number, bad: number }[] }} Columns */
  /** @typedef {{ features: Map<string, [number, number][]>, known: Set<string>, isNumeric: boolean }} Reading */

  /**
   * A row counts whole or not at all, and a respondent once for a feature.
   * @param {PastedRow} row @param {Columns} columns @param {(cell: string) => number} answer @param {Reading} found
   * @returns {Omit<BadRow, "line"> | null}
   */
  function take({ cells }, columns, answer, found) {
    const { who, feature, pairs } = columns;
    const [name, title] = [cells[who] ?? "", cells[feature] ?? ""];
    const given = places(columns).map((at) => cells[at] ?? "");
    if (given.some(isDigit)) found.isNumeric = true;
    if (cells.length <= Math.max(...places(columns))) return { reason: "short" };
    if (feature >= 0 && title === "") return { reason: "no-feature" };
    if (given.includes("")) return { reason: "no-answer" };
    const values = given.map(answer);
    if (values.includes(0)) return { reason: "unknown-answer", cell: given[values.indexOf(0)] };
    const key = `${name}\0${title}`;
    if (name !== "" && found.known.has(key)) return { reason: "repeated", cell: `${name} ${title}` };
    found.known.add(key);
    for (const [at, pair] of pairs.entries()) {
      const answers = found.features.get(pair.name || title) ?? [];
      answers.push([Number(values[2 * at]), Number(values[2 * at + 1])]);
      found.features.set(pair.name || title, answers);
    }
    return null;
  }

  /** Rows of a feature and six counts. @type {CourseSurvey["counts"]} */
  function counts(rows) {
    /** @type {{ title: string, counts: KanoCounts }[]} */
    const features = [];
    /** @type {BadRow[]} */
    const bad = [];
    for (const [at, { line, cells }] of rows.entries()) {
      const [title = "", ...rest] = cells.map((cell) => cell.normalize("NFKC"));
      if (at === 0 && rest.length > 5 && !/\d/.test(rest.join(""))) continue; // headings
      const wrong = rest.slice(0, 6).find((cell) => !/^\d{1,6}$/.test(cell));
      const [M = 0, O = 0, A = 0, I = 0, R = 0, Q = 0] = rest.map(Number);
      if (title === "") bad.push({ line, reason: "no-feature" });
      else if (rest.length < 6) bad.push({ line, reason: "short" });
      else if (rest.slice(6).some(Boolean)) bad.push({ line, reason: "long" });
      else if (wrong !== undefined || M + O + A + I + R + Q === 0) bad.push({ line, reason: "unknown-count", cell: wrong ?? "0" });
      else features.push({ title, counts: { M, O, A, I, R, Q } });
    }
    return { features, bad };
  }

  Object.assign(globalThis.course, { survey: { read, counts } });
})();
