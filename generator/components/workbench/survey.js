/**
 * From the rows of a table to the answers of a Kano survey. Pure: no DOM.
 *
 * Long: respondent, feature, functional answer, dysfunctional answer, by the headings or in this order.
 * Wide: a pair of columns a feature, named in the first row. Counts: feature, then M O A I R Q.
 */
(() => {
  "use strict";

  const { names: namer, isSum, isWide, isLastSum, title: titleOf } = globalThis.course.columns;
  const { survey } = globalThis.course;
  const { SLICE } = globalThis.course.turns;
  const MOST_BAD = 200; // bad rows that are kept to be shown; all are counted
  const LONGEST = 100; // characters of an answer
  const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u20E3]/gu;
  const BEFORE = /^[([]?([a-e]|[1-9])[)\].、:\s-]*/; // A.很喜欢, (1) 很喜欢
  const BEHIND = /[\s([]*[1-9](分|points?)?[)\]]?$/; // 很喜欢（5 分）

  /** @param {string} text */
  const normal = (text) => text.toLowerCase().replace(/[\s_.,'’\-·。！!]+/g, "");

  /** One of the five numbers, alone in its cell: no sign and no decimal. @param {string} cell */
  const digit = (cell) => /^([1-5])(\s*分)?$/.exec(cell.normalize("NFKC"))?.[1] ?? "";
  const isDigit = (/** @type {string} */ cell) => digit(cell) !== "";

  /** Of a word with letters, numbers or pictures beside it as of the word. @param {readonly (readonly string[])[]} labels of each answer, the first the best */
  function labeller(labels) {
    const known = new Map(
      labels.flatMap((names, at) => names.map((name) => [normal(name.normalize("NFKC")), at + 1]))
    );
    /** @type {Map<string, number>} */
    const met = new Map();
    /** @param {string} cell */
    function label(cell) {
      if (cell.length > LONGEST) return 0;
      const text = globalThis.course
        .ideographs(cell)
        .normalize("NFKC")
        .replace(PICTURES, "")
        .trim()
        .toLowerCase();
      return [
        text,
        text.replace(BEFORE, ""),
        text.replace(BEHIND, ""),
        text.replace(BEFORE, "").replace(BEHIND, "")
      ].reduce((found, one) => found || (known.get(normal(one)) ?? 0), 0);
    }
    return (/** @type {string} */ cell) => {
      const own = met.get(cell) ?? label(cell);
      if (met.size < 1000) met.set(cell, own); // few words, in thousands of cells
      return own;
    };
  }

  /** @param {(cell: string) => number} label @param {"" | "1-like" | "5-like"} meaning */
  const reader = (label, meaning) => (/** @type {string} */ cell) => {
    const own = Number(digit(cell));
    if (!own) return label(cell);
    return meaning === "" ? 0 : meaning === "1-like" ? own : 6 - own;
  };

  /** What is read of a column, for the page to say. @param {SurveyColumns} columns @param {readonly string[]} names @returns {SurveyTaken[]} */
  function told({ who, feature, pairs }, names) {
    const of = (/** @type {string} */ role, /** @type {number} */ at) =>
      /** @type {[string, ColumnTitle][]} */ (at < 0 ? [] : [[role, titleOf(names, at)]]);
    const whose = [...of("who", who), ...of("feature", feature)];
    const sides = pairs.map(({ name, good, bad }) => ({
      title: name,
      columns: [...of("good", good), ...of("bad", bad)]
    }));
    if (feature >= 0)
      return [{ title: "", columns: [...whose, ...sides.flatMap(({ columns }) => columns)] }];
    return [...(whose.length ? [{ title: "", columns: whose }] : []), ...sides];
  }

  /** @type {CourseSurvey["read"]} */
  function* read(rows, labels, meaning = "", side = "") {
    const label = labeller(labels);
    const { columns: found, body, extra, names, width } = survey.layout(rows, isDigit, label);
    const nothing = {
      features: [],
      bad: [],
      badCount: 0,
      columns: [],
      extra,
      isNumeric: false,
      asks: false,
      asksSide: false,
      questions: null,
      merged: 0
    };
    if (!found) return { ...nothing, isMixed: true };
    const { questions } = found;
    const isTurned = side === "2";
    const columns = isTurned
      ? {
          ...found,
          pairs: found.pairs.map(({ name, good, bad }) => ({ name, good: bad, bad: good }))
        }
      : found;
    const about = { columns: told(columns, names), extra, questions, isMixed: false };
    const state = { features: new Map(), known: new Set(), titles: namer(), isNumeric: false };
    const answer = reader(label, meaning);
    /** @type {BadRow[]} */
    const bad = [];
    let badCount = 0;
    for (const [at, row] of body.entries()) {
      if (at % SLICE === SLICE - 1) yield 0.5 + at / body.length / 2;
      const wrong = take(row, { columns, width }, answer, state);
      if (!wrong) continue;
      badCount += 1;
      if (bad.length < MOST_BAD) bad.push({ line: row.line, ...wrong });
    }
    const { isNumeric } = state;
    const asked = {
      isNumeric,
      asks: isNumeric && meaning === "",
      asksSide: questions !== null && side === ""
    };
    if (asked.asks || asked.asksSide) return { ...nothing, ...about, ...asked };
    const features = [...state.features].map(([title, answers]) => ({ title, answers }));
    return { features, bad, badCount, ...about, ...asked, merged: state.titles.merged() };
  }

  /** @typedef {{ features: Map<string, [number, number][]>, known: Set<string>, titles: ReturnType<CourseColumns["names"]>, isNumeric: boolean }} Reading */

  /** @param {string[]} cells @param {{ columns: SurveyColumns, width: number }} table @param {string[]} given @returns {Omit<BadRow, "line"> | null} */
  function problemOf(cells, { columns: { who, feature }, width }, given) {
    if (isSum(cells, Math.max(who, 0)) || (feature >= 0 && isSum(cells, feature)))
      return { reason: "sum" };
    if (isWide(cells, width)) return { reason: "wide" };
    if (given.some((cell) => cell === undefined)) return { reason: "short" };
    if (feature >= 0 && !cells[feature]) return { reason: "no-feature" };
    return given.includes("") ? { reason: "no-answer" } : null;
  }

  /**
   * A row counts whole or not at all, and a respondent once for a feature.
   * @param {PastedRow} row @param {{ columns: SurveyColumns, width: number }} table @param {(cell: string) => number} answer @param {Reading} state
   * @returns {Omit<BadRow, "line"> | null}
   */
  function take({ cells }, table, answer, state) {
    const { who, feature, pairs } = table.columns;
    const given = /** @type {string[]} */ (
      pairs.flatMap(({ good, bad }) => [cells[good], cells[bad]])
    );
    const problem = problemOf(cells, table, given);
    if (given.some((cell) => cell !== undefined && isDigit(cell))) state.isNumeric = true;
    if (problem) return problem;
    const values = given.map(answer);
    const wrong = given[values.indexOf(0)];
    if (wrong !== undefined)
      return {
        reason: /^[-−–]\s*\d+$/.test(wrong.normalize("NFKC")) ? "skipped" : "unknown-answer",
        cell: wrong
      };
    const [name, title] = [cells[who] ?? "", state.titles.of(cells[feature] ?? "")];
    const key = `${name.normalize("NFKC")}\0${title}`;
    if (name !== "" && state.known.has(key))
      return { reason: "repeated", cell: `${name} ${title}` };
    state.known.add(key);
    for (const [at, pair] of pairs.entries()) {
      const answers = state.features.get(pair.name || title) ?? [];
      answers.push([Number(values[2 * at]), Number(values[2 * at + 1])]);
      state.features.set(pair.name || title, answers);
    }
    return null;
  }

  /** How the headings of counts call each category, in the order in which they stand without headings. @type {[KanoCode, RegExp][]} */
  const CODES = [
    ["M", /^m\b|^m$|必备|基本|must/],
    ["O", /^o\b|^o$|期望|一维|one|perform/],
    ["A", /^a\b|^a$|魅力|兴奋|attract/],
    ["I", /^i\b|^i$|无差异|indiff/],
    ["R", /^r\b|^r$|反向|逆向|reverse/],
    ["Q", /^q\b|^q$|可疑|疑问|question/]
  ];

  /** Where the six counts stand; null where headings name some of them only, or one twice. @param {string[]} first */
  function countsOf(first) {
    const heads = first.map((cell) => cell.normalize("NFKC").trim().toLowerCase());
    const usual = CODES.map((_, at) => at + 1);
    if (heads.slice(1).some((cell) => /\d/.test(cell)) || heads.length < 7)
      return { isHeaded: false, at: usual, feature: 0 };
    const found = CODES.map(([, pattern]) =>
      heads.flatMap((cell, at) => (pattern.test(cell) ? [at] : []))
    );
    if (found.every((places) => places.length === 0))
      return { isHeaded: true, at: usual, feature: 0 };
    const at = found.flatMap((places) => (places.length === 1 ? places : []));
    if (at.some((place) => /%|占比|比例/.test(heads[place] ?? ""))) return null; // shares are no counts
    return at.length === 6 && new Set(at).size === 6
      ? { isHeaded: true, at, feature: heads.findIndex((_, place) => !at.includes(place)) }
      : null;
  }

  /** Rows of a feature and six counts. @type {CourseSurvey["counts"]} */
  function counts(rows) {
    const plan = countsOf(rows[0]?.cells ?? []);
    if (!plan) return { features: [], bad: [], columns: [], isMixed: true };
    const { isHeaded, at, feature } = plan;
    const names = isHeaded ? (rows[0]?.cells ?? []) : [];
    const width = isHeaded ? names.length : 7;
    const above = { count: 0, sum: 0 };
    /** @type {{ title: string, counts: KanoCounts }[]} */
    const features = [];
    /** @type {BadRow[]} */
    const bad = [];
    const body = rows.slice(Number(isHeaded));
    for (const [index, { line, cells }] of body.entries()) {
      const given = at.map((place) => (cells[place] ?? "").normalize("NFKC"));
      const [M = 0, O = 0, A = 0, I = 0, R = 0, Q = 0] = given.map(Number);
      const [wrong, all] = [given.find((cell) => !/^\d{1,6}$/.test(cell)), M + O + A + I + R + Q];
      const isLast = index === body.length - 1 && isLastSum(all, above);
      if (isSum(cells, feature)) bad.push({ line, reason: "sum" });
      else if (!cells[feature]) bad.push({ line, reason: "no-feature" });
      else if (cells.length <= Math.max(...at)) bad.push({ line, reason: "short" });
      else if (isWide(cells, width)) bad.push({ line, reason: "long" });
      else if (wrong !== undefined || all === 0)
        bad.push({ line, reason: "unknown-count", cell: wrong ?? "0" });
      else if (isLast) bad.push({ line, reason: "last-sum" });
      else features.push({ title: cells[feature], counts: { M, O, A, I, R, Q } });
      if (all > 0) Object.assign(above, { count: above.count + 1, sum: above.sum + all });
    }
    const columns = [
      ["feature", titleOf(names, feature)],
      ...CODES.map(([code], index) => [code, titleOf(names, at[index] ?? 0)])
    ];
    return {
      features,
      bad,
      columns: [{ title: "", columns: /** @type {[string, ColumnTitle][]} */ (columns) }],
      isMixed: false
    };
  }

  Object.assign(survey, { read, counts });
})();
