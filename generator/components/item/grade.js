/** Grading: compares a response with the key. No DOM, no memory. */
(() => {
  "use strict";

  /** @typedef {{ right: number, wrong: number, keys: number }} Counts */

  /** @param {Counts} counts */
  const allOrNothing = ({ right, wrong, keys }) => (wrong === 0 && right === keys ? 1 : 0);

  /**
   * A wrong choice takes back a right one: choosing everything must not pay.
   * @param {Counts} counts
   */
  const proportional = ({ right, wrong, keys }) => Math.max(0, (right - wrong) / keys);

  /** @type {Record<ItemType, (counts: Counts) => number>} */
  const CREDIT = { single: allOrNothing, multiple: proportional, true_false: allOrNothing };

  /**
   * @param {readonly string[]} key @param {readonly string[]} response
   * @returns {Map<string, Verdict>}
   */
  function judge(key, response) {
    const verdicts = new Map();
    for (const id of key) verdicts.set(id, response.includes(id) ? "right" : "missed");
    for (const id of response) if (!key.includes(id)) verdicts.set(id, "wrong");
    return verdicts;
  }

  /** @type {Course["grade"]} */
  function grade(type, key, response) {
    const verdicts = judge(key, response);
    /** @param {Verdict} verdict */
    const count = (verdict) => [...verdicts.values()].filter((one) => one === verdict).length;
    const [right, wrong, missed] = [count("right"), count("wrong"), count("missed")];
    const credit = CREDIT[type]({ right, wrong, keys: right + missed });
    return { correct: wrong + missed === 0, credit, verdicts };
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.grade = grade;
})();
