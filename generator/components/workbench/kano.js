/**
 * Kano arithmetic: answers to counts, counts to categories and coefficients. Pure: no DOM.
 * Tables, coefficients and rules after Berger et al. 1993; ties M>O>A>I after Matzler et al. 1996;
 * strengths after Lee & Newcomb 1997; the test after Fong 1996.
 */
(() => {
  "use strict";

  /** Rows: functional answer 1–5, columns: dysfunctional answer 1–5. */
  const TABLES = {
    classic: ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"],
    pouliot: ["QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ"]
  };
  /** In this order, ties are decided for the earlier one. @type {readonly KanoCode[]} */
  const CODES = ["M", "O", "A", "I", "R", "Q"];
  const NEAR = 0.05; // of all answers: a gap up to this is a near tie
  const FEW = 30;
  const LEAST = 1e-9; // what a mean of equal numbers may differ from them

  /** @type {CourseKano["code"]} */
  function code(functional, dysfunctional, table = "classic") {
    return /** @type {KanoCode} */ (TABLES[table][functional - 1]?.[dysfunctional - 1] ?? "Q");
  }

  /** @type {CourseKano["count"]} */
  function count(answers, table = "classic") {
    const counts = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
    for (const [functional, dysfunctional] of answers)
      counts[code(functional, dysfunctional, table)] += 1;
    return counts;
  }

  /** The most frequent of some codes, by their order where several are. @param {KanoCounts} counts @param {readonly KanoCode[]} among */
  const most = (counts, among) =>
    among.reduce((first, other) => (counts[other] > counts[first] ? other : first));

  /** @param {KanoCounts} counts @param {readonly KanoCode[]} codes */
  const sum = (counts, codes) => codes.reduce((total, one) => total + counts[one], 0);

  /** The larger group of categories first, then the most frequent in it. @param {KanoCounts} counts */
  function blauth(counts) {
    const named = sum(counts, ["O", "A", "M"]) > sum(counts, ["I", "R", "Q"]);
    return most(counts, named ? ["M", "O", "A"] : ["I", "R", "Q"]);
  }

  /** Whether the two largest counts differ by more than chance would have it. @param {number} first @param {number} second @param {number} all */
  function fong(first, second, all) {
    return (
      Math.abs(first - second) >
      1.65 * Math.sqrt(((first + second) * (2 * all - first - second)) / (2 * all))
    );
  }

  /** @param {number} better @param {number} worse both from 0 to 1 @param {{ better: number, worse: number }} cut @returns {KanoCode} */
  function quadrant(better, worse, cut) {
    const isFar = worse >= cut.worse - LEAST;
    if (better >= cut.better - LEAST) return isFar ? "O" : "A";
    return isFar ? "M" : "I";
  }

  /** @type {CourseKano["assess"]} */
  function assess(counts, cut = { better: 0.5, worse: 0.5 }) {
    const all = sum(counts, CODES);
    if (all === 0) return null;
    const mode = most(counts, CODES);
    const second = most(
      counts,
      CODES.filter((one) => one !== mode)
    );
    const behind = (/** @type {KanoCode} */ one) => (counts[mode] - counts[one]) / all;
    const base = sum(counts, ["A", "O", "M", "I"]);
    const better = base ? (counts.A + counts.O) / base : null;
    const worse = base ? (counts.O + counts.M) / base : null;
    return {
      counts,
      all,
      mode,
      base,
      better,
      worse,
      ties: CODES.filter((one) => one !== mode && behind(one) === 0),
      nears: CODES.filter((one) => behind(one) > 0 && behind(one) <= NEAR + LEAST),
      blauth: blauth(counts),
      strength: behind(second),
      total: sum(counts, ["A", "O", "M"]) / all,
      isSure: fong(counts[mode], counts[second], all),
      quadrant: better === null || worse === null ? null : quadrant(better, worse, cut),
      isSmall: all < FEW
    };
  }

  /** The means of the defined coefficients, as cut lines. @type {CourseKano["means"]} */
  function means(found) {
    const known = found.flatMap(({ better, worse }) =>
      better === null || worse === null ? [] : [{ better, worse }]
    );
    if (known.length === 0) return { better: 0.5, worse: 0.5 };
    const mean = (/** @type {"better" | "worse"} */ name) =>
      known.reduce((total, one) => total + one[name], 0) / known.length;
    return { better: mean("better"), worse: mean("worse") };
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { kano: { CODES, TABLES, code, count, assess, means } });
})();
