/** What is written to the questions of a case, how it is rated, and all of it as text. No DOM. */
(() => {
  "use strict";

  const RATES = [0, 1, 2];

  /** @type {CourseAnswers["sound"]} */
  function sound(entry, hash, points) {
    const isSame = entry?.hash === hash;
    const { rates, shown } = /** @type {Partial<WrittenEntry>} */ (isSame ? entry : {});
    const kept = Array.isArray(rates) ? rates : [];
    return {
      text: entry?.response[0] ?? "",
      shown: shown === true,
      changed: entry !== undefined && !isSame,
      rates: Array.from({ length: points }, (_, place) =>
        RATES.includes(kept[place]) ? kept[place] : -1
      )
    };
  }

  /** @type {CourseAnswers["isWritten"]} */
  const isWritten = ({ text }) => text.trim() !== "";

  /** @type {CourseAnswers["sum"]} */
  function sum(rates) {
    const count = (/** @type {number} */ rate) => rates.filter((one) => one === rate).length;
    const left = count(-1);
    return { all: rates.length - left, full: count(2), partly: count(1), none: count(0), left };
  }

  /** @type {CourseAnswers["total"]} */
  function total(answers) {
    const shown = answers.filter((one) => one.shown);
    const rates = sum(shown.flatMap((one) => one.rates));
    return {
      ...rates,
      count: answers.length,
      written: answers.filter(isWritten).length,
      shown: shown.length
    };
  }

  /** Nothing is kept of a question that was left alone. @type {CourseAnswers["entry"]} */
  function entry(answer, hash) {
    if (!answer.text && !answer.shown) return null;
    const { all, full, partly } = sum(answer.rates);
    const graded = {
      correct: false,
      credit: all ? (2 * full + partly) / (2 * all) : 0,
      hints: 0,
      unsure: false
    };
    return {
      kind: "case",
      hash,
      response: [answer.text],
      ...graded,
      shown: answer.shown,
      rates: answer.rates
    };
  }

  /**
   * Set in by two wide spaces: a line that begins with a sign such as `=` is no formula in a
   * spreadsheet it is pasted into, and no mark of this text either.
   * @param {string} text
   */
  const setIn = (text) =>
    text
      .split(/\r\n|\r|\n/)
      .map((line) => `　　${line}`)
      .join("\n");

  /** @type {CourseAnswers["asText"]} */
  function asText(title, day, questions, say) {
    const points = (/** @type {CaseWritten} */ { points, answer }) =>
      points.map((point, at) => {
        const rated = say.rates[answer.rates[at] ?? -1] ?? say.unrated;
        return `· ${point}（${rated}）`; // no template within another: the minifier takes its spaces
      });
    const parts = questions.map((one, place) =>
      [
        `${place + 1}. ${one.ask}`,
        [say.own, isWritten(one.answer) ? setIn(one.answer.text) : say.nothing].join("\n"),
        ...(one.answer.shown
          ? [[say.points, ...points(one)].join("\n"), say.sum(sum(one.answer.rates))]
          : [])
      ].join("\n\n")
    );
    return [title, day, ...parts, say.total, ""].join("\n\n").replace(/\n$/, "");
  }

  globalThis.course ??= /** @type {Course} */ ({});
  globalThis.course.answers = { sound, isWritten, sum, total, entry, asText };
})();
