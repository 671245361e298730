/** What a learner types, compared with what is meant: forms of writing fall away. No DOM. */
(() => {
  "use strict";

  /** @type {Record<string, number>} */
  const DIGITS = { 零: 0, "〇": 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
  /** @type {Record<string, number>} */
  const UNITS = { 十: 10, 百: 100, 千: 1000, 万: 10000 };
  const NUMERAL = /[零〇一二两三四五六七八九十百千万]+(?:点[零〇一二三四五六七八九]+)?/gu;
  const MIXED = /(\d+(?:\.\d+)?)([十百千万])(?!分)/gu;
  const COUNTED = /(\d)(?:个(?!月)|项|条|步|类|种|次)(?=$|\D)/gu;
  /** Signs that mean something between two digits; any other parts them like a comma. @type {Record<string, string>} */
  const BETWEEN = { ".": ".", "。": ".", ":": ":", "/": "/", "\u2044": "/", "~": "-", "×": "×", "*": "×", "÷": "÷" };

  /** Below ten thousand: 三十五 -> 35, and 一百五 -> 150. @param {string} text */
  function below(text) {
    let [sum, digit, unit] = [0, 0, 10];
    for (const sign of text) {
      const next = UNITS[sign];
      if (next) sum += (digit || 1) * next;
      unit = next ?? (DIGITS[sign] ? unit : 10); // after 零 come ones
      digit = DIGITS[sign] ?? 0;
    }
    return sum + (digit * unit) / 10;
  }

  /** A Chinese numeral -> digits; 一二三, which is no number but a row, digit by digit. @param {string} text */
  function digits(text) {
    /** @param {string} row */
    const spelled = (row) => [...row].map((sign) => DIGITS[sign]).join("");
    const [whole = "", decimals] = text.split("点");
    const [low = "", high] = whole.split("万").reverse();
    const isRow = whole.length > 1 && !/[十百千万]/u.test(whole);
    const tens = high === undefined ? 0 : (below(high) || 1) * 10000;
    const rest = below(high !== undefined && DIGITS[low] ? `${low}千` : low); // 一万五 -> 15000
    const value = isRow ? spelled(whole) : String(tens + rest);
    return decimals === undefined ? value : `${value}.${spelled(decimals)}`;
  }

  /** @param {string} _ @param {string} before @param {string} signs @param {string} after */
  const parted = (_, before, signs, after) =>
    before && after ? before + (BETWEEN[signs.trim()] ?? ",") : before;

  /**
   * Width, case, spaces and punctuation are dropped, numerals become digits and per cent a sign.
   * What stands between two digits stays: 3.5, 3:5 and 3、5 are not 35.
   * @type {CourseMatch["normal"]}
   */
  function normal(text) {
    return text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212]/gu, "-")
      .replace(/([a-z])-/gu, "$1")
      .replace(/(\d?)\s+(?=(\d?))/gu, (_, before, after) => before + (before && after && " "))
      .replace(/百分之([零〇一二两三四五六七八九十百千万点\d.]+)/gu, "$1%")
      .replace(MIXED, (_, number, unit) => String(Number((number * (UNITS[unit] ?? 1)).toFixed(6))))
      .replace(NUMERAL, digits)
      .replace(/(\d)[, ](?=\d{3}(?!\d))/gu, "$1")
      .replace(/负(?=\d)/gu, "-")
      .replace(/^([-+<>=≤≥≈±]?)\.(?=\d)/u, "$10.")
      .replace(/(\d?)([^\p{L}\p{N}%‰+<>=≤≥≠≈±-]+)(?=(\d?))/gu, parted)
      .replace(/-(?!\d)/gu, "")
      .replace(COUNTED, "$1");
  }

  /**
   * The number in what was typed, with its unit or without; null where there is none or more than one.
   * @type {CourseMatch["numberIn"]}
   */
  function numberIn(text, unit = "") {
    const written = text.normalize("NFKC").replace(/[\s.,。、]+$/u, "");
    const ending = unit.normalize("NFKC");
    const bare = ending && written.endsWith(ending) ? written.slice(0, -ending.length) : written;
    let plain = normal(bare).replace(/^[=+]/u, "");
    if (ending === "%" && plain.endsWith("%")) plain = plain.slice(0, -1); // 百分之八十
    return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
  }

  /** @type {CourseMatch["same"]} */
  const same = (one, other) => normal(one) !== "" && normal(one) === normal(other);

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.match = { normal, numberIn, same };
})();
