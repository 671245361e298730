/** Numbers as people write them: 1,234.5, ￥20, (300), 30 天, 40%, full width. Pure: no DOM. */
(() => {
  "use strict";

  const LONGEST = 30; // characters of a number
  const PLAIN = /^\d{1,15}(\.\d{1,9})?$/;

  /** A sign before or behind, or brackets as accountants write what is less than nothing. @param {string} text */
  function signed(text) {
    const [, before = "", bare = "", after = ""] =
      /^([-+(]?)(.*?)([-)]?)$/.exec(text.replace(/[−–]/g, "-")) ?? [];
    if ((before === "(") !== (after === ")") || (before !== "" && after === "-"))
      return { bare: "", sign: 1 };
    return { bare: bare.trim(), sign: before + after === "" || before === "+" ? 1 : -1 };
  }

  /** @type {CourseAmount["amount"]} */
  function amount(text) {
    if (text.length > LONGEST) return NaN;
    if (PLAIN.test(text)) return Number(text);
    const plain = text
      .normalize("NFKC")
      .trim()
      .replace(/^([-−–(]?)\s*[¥$]\s*/, "$1")
      .replace(/\s*[元天次笔单分]([)]?)$/, "$1");
    const { bare, sign } = signed(plain);
    const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replace(/,/g, "") : bare;
    return PLAIN.test(digits) ? sign * Number(digits) + 0 : NaN;
  }

  /** A share, as 0.4 or as 40%. @type {CourseAmount["share"]} */
  const share = (text) =>
    /[%％]\s*$/.test(text) ? amount(text.replace(/[%％]\s*$/, "")) / 100 : amount(text);

  /** A number with at most so many decimals, without zeros at its end and with a true minus. @type {CourseAmount["shown"]} */
  const shown = (value, decimals = 1) =>
    String(Number(value.toFixed(decimals)) + 0).replace("-", "−");

  /** @type {CourseAmount["percent"]} */
  const percent = (value) => (value === null ? "—" : `${shown(100 * value)}%`);

  /** The same in a column of them, each with one decimal. @type {CourseAmount["tenths"]} */
  const tenths = (value) => (value === null ? "—" : `${(100 * value).toFixed(1)}%`);

  /** With its thousands parted, for the eye; a file holds it as it is. @type {CourseAmount["grouped"]} */
  const grouped = (text) =>
    /^−?\d{5,}(\.\d+)?$/.test(text) ? text.replace(/\d(?=(\d{3})+(\.|$))/g, "$&,") : text;

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { amount: { amount, share, shown, percent, tenths, grouped } });
})();
