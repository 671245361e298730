/** Numbers as people write them: 1,234.5, ￥20, 30 天, 40%, full width. Pure: no DOM. */
(() => {
  "use strict";

  const LONGEST = 30; // characters of a number

  /** @type {CourseAmount["amount"]} */
  function amount(text) {
    if (text.length > LONGEST) return NaN;
    const bare = text.normalize("NFKC").trim().replace(/^¥\s*/, "").replace(/\s*[元天次笔单分]$/, "");
    const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replace(/,/g, "") : bare;
    return /^-?\d{1,15}(\.\d{1,9})?$/.test(plain) ? Number(plain) + 0 : NaN;
  }

  /** A share, as 0.4 or as 40%. @type {CourseAmount["share"]} */
  const share = (text) =>
    /[%％]\s*$/.test(text) ? amount(text.replace(/[%％]\s*$/, "")) / 100 : amount(text);

  /** A number with at most so many decimals, without zeros at its end and with a true minus. @type {CourseAmount["shown"]} */
  const shown = (value, decimals = 1) => String(Number(value.toFixed(decimals)) + 0).replace("-", "−");

  /** @type {CourseAmount["percent"]} */
  const percent = (value) => (value === null ? "—" : `${shown(100 * value)}%`);

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { amount: { amount, share, shown, percent } });
})();
