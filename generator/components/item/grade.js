/** Grading: compares a response with the key. No DOM, no memory. */
(() => {
  "use strict";

  const HINT_COSTS = 0.25; // of the credit, each

  /** @typedef {{ verdicts: Map<string, Verdict>, credit: number, said?: string }} Judged */
  /** @typedef {(key: any, response: readonly string[]) => Judged} Judge */
  /** @typedef {{ readonly accepted: readonly string[], readonly wording?: readonly Wording[], readonly wrong: readonly (readonly string[])[] }} TextKey */
  /** @typedef {{ readonly value: string, readonly tolerance: string, readonly unit: string, readonly wrong: readonly string[] }} NumberKey */

  /** @param {Map<string, Verdict>} verdicts @param {Verdict} verdict */
  const count = (verdicts, verdict) =>
    [...verdicts.values()].filter((one) => one === verdict).length;

  /** @param {readonly string[]} key @param {readonly string[]} response @returns {Map<string, Verdict>} */
  function chosen(key, response) {
    const verdicts = new Map();
    for (const id of key) verdicts.set(id, response.includes(id) ? "right" : "missed");
    for (const id of response) if (!key.includes(id)) verdicts.set(id, "wrong");
    return verdicts;
  }

  /** @param {readonly string[]} key @param {readonly string[]} response @returns {Judged} */
  function all(key, response) {
    const verdicts = chosen(key, response);
    return { verdicts, credit: count(verdicts, "right") === verdicts.size ? 1 : 0 };
  }

  /**
   * A wrong choice takes back a right one: choosing everything must not pay.
   * @param {readonly string[]} key @param {readonly string[]} response @returns {Judged}
   */
  function some(key, response) {
    const verdicts = chosen(key, response);
    const right = count(verdicts, "right") - count(verdicts, "wrong");
    return { verdicts, credit: Math.max(0, right / key.length) };
  }

  /**
   * Each thing that comes right behind the one it follows earns its part.
   * @param {readonly string[]} key @param {readonly string[]} response @returns {Judged}
   */
  function ordered(key, response) {
    const verdicts = new Map();
    for (const [place, id] of key.entries()) {
      const at = response.indexOf(id);
      const follows = at >= 0 && response[at - 1] === key[place - 1];
      verdicts.set(id, follows ? "right" : "wrong");
    }
    return { verdicts, credit: count(verdicts, "right") / key.length };
  }

  /**
   * @param {Readonly<Record<string, string>>} key @param {readonly string[]} response "thing=match"
   * @returns {Judged}
   */
  function paired(key, response) {
    const verdicts = new Map();
    for (const [id, match] of Object.entries(key)) {
      const isGiven = response.some((one) => one.startsWith(`${id}=`));
      const verdict = response.includes(`${id}=${match}`) ? "right" : isGiven ? "wrong" : "missed";
      verdicts.set(id, verdict);
    }
    return { verdicts, credit: count(verdicts, "right") / verdicts.size };
  }

  /** @param {number} found which of the expected wrong answers, from 0; -1: none @returns {Judged} */
  const mistaken = (found) => ({
    verdicts: new Map([["answer", "wrong"]]),
    credit: 0,
    said: found < 0 ? "" : `wrong-${found}`
  });

  /** @returns {Judged} */
  const accepted = () => ({
    verdicts: new Map([["answer", "right"]]),
    credit: 1,
    said: "accepted"
  });

  /** @param {TextKey} key @param {readonly string[]} response @returns {Judged} */
  function written(key, [text = ""]) {
    const { made, same } = globalThis.course.match;
    const isRight =
      key.accepted.some((one) => same(one, text)) || key.wording?.some((one) => made(one, text));
    if (isRight) return accepted();
    return mistaken(key.wrong.findIndex((texts) => texts.some((one) => same(one, text))));
  }

  /** @param {NumberKey} key @param {readonly string[]} response @returns {Judged} */
  function computed(key, [text = ""]) {
    const given = globalThis.course.match.numberIn(text, key.unit);
    if (given === null) return mistaken(-1);
    /** @param {string} value */
    const isNear = (value) => Math.abs(given - Number(value)) <= Number(key.tolerance) + 1e-9;
    return isNear(key.value) ? accepted() : mistaken(key.wrong.findIndex(isNear));
  }

  /**
   * The learner says which points the answer holds; the first part of the response is the answer.
   * @param {readonly string[]} key @param {readonly string[]} response @returns {Judged}
   */
  function rated(key, [, ...points]) {
    const verdicts = chosen(
      key,
      points.filter((id) => key.includes(id))
    );
    return { verdicts, credit: count(verdicts, "right") / key.length };
  }

  /** @type {Record<string, Judge>} */
  const JUDGES = {
    single: all,
    multiple: some,
    true_false: all,
    hotspot: all,
    short_text: written,
    numeric: computed,
    ordering: ordered,
    matching: paired,
    classification: paired,
    open: rated
  };

  /** @type {Course["grade"]} */
  function grade(type, key, response, hints = 0) {
    const { verdicts, credit, said = "" } = /** @type {Judge} */ (JUDGES[type])(key, response);
    const right = count(verdicts, "right") === verdicts.size;
    return { correct: right, credit: credit * (1 - HINT_COSTS * hints), verdicts, said };
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.grade = grade;
})();
