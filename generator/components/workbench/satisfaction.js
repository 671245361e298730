/** Figures of satisfaction from pasted numbers. Pure: no DOM. `null` where nothing can be told. */
(() => {
  "use strict";

  /** @param {readonly number[]} values @param {(value: number) => boolean} holds */
  const share = (values, holds) =>
    values.length ? values.filter(holds).length / values.length : null;

  /** @param {readonly number[]} values */
  const mean = (values) =>
    values.length ? values.reduce((a, b) => a + b, 0) / values.length : null;

  /** Numbers in a text, apart from what is out of range or no whole number. @type {CourseSatisfaction["answers"]} */
  function answers(text, least, most) {
    /** @type {number[]} */
    const values = [];
    /** @type {string[]} */
    const refused = [];
    for (const word of text
      .normalize("NFKC")
      .split(/[\s,;、]+/)
      .filter(Boolean)) {
      const value = /^\d+(\.0+)?分?$/.test(word) ? parseInt(word, 10) : NaN; // -2 and -3 are codes of what was skipped
      if (value >= least && value <= most) values.push(value);
      else refused.push(word);
    }
    return { values, refused };
  }

  /** Answers 4 and 5 of 1 to 5. @type {CourseSatisfaction["csat"]} */
  const csat = (values) => share(values, (value) => value >= 4);

  /** Promoters (9–10) less detractors (0–6), in points from −100 to 100. @type {CourseSatisfaction["nps"]} */
  function nps(values) {
    const promoters = values.filter((value) => value >= 9).length;
    const detractors = values.filter((value) => value <= 6).length;
    const passives = values.length - promoters - detractors;
    const score = values.length ? (100 * (promoters - detractors)) / values.length : null;
    return { promoters, passives, detractors, score };
  }

  /**
   * `simple`: the weighted mean as a share of the best mark; `rescaled`: from the worst mark on.
   * Nothing unless the weights add up to 1.
   * @type {CourseSatisfaction["index"]}
   */
  function index(parts, best) {
    const weights = parts.reduce((total, { weight }) => total + weight, 0);
    if (parts.length === 0 || Math.abs(weights - 1) > 1e-6 || best <= 1) return null;
    const weighted = parts.reduce((total, { weight, mark }) => total + weight * mark, 0);
    const rescaled = parts.reduce((total, { weight, mark }) => total + weight * (mark - 1), 0);
    return {
      mean: weighted,
      simple: (100 * weighted) / best,
      rescaled: (100 * rescaled) / (best - 1)
    };
  }

  /** A count in a count, `per` 1 or 1000. @type {CourseSatisfaction["rate"]} */
  function rate(part, whole, per = 1) {
    const isCount = Number.isInteger(part) && Number.isInteger(whole);
    return isCount && part >= 0 && whole > 0 && (per > 1 || part <= whole)
      ? (per * part) / whole
      : null;
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { satisfaction: { answers, mean, csat, nps, index, rate } });
})();
