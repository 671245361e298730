/** What a learner types, compared with what is meant: forms of writing fall away. No DOM. */
(() => {
  "use strict";

  const DIGITS = "零一二三四五六七八九〇一两"; // 〇 is at 10 and 两 at 12
  /** @type {[string, number][]} How many zeros each stands for. */
  const UNITS = [
    ["亿", 8],
    ["万", 4],
    ["千", 3],
    ["百", 2],
    ["十", 1]
  ];
  const PERCENT =
    /([\d零〇一二两三四五六七八九十百千万亿]?)([百千])分之((?:[\d零〇一二两三四五六七八九十百千万点]|\.(?=\d))+)/gu;
  const NUMERAL =
    /(?:[\d零〇一二两三四五六七八九十百千万亿]|\.(?=\d))+(?:点[零〇一二三四五六七八九]+[十百千万亿]*)?(?!分[之点])/gu;
  /** 二三百 is two or three hundred, 3五 is nothing. */
  const PAIR = /[\d一二两三四五六七八九][一二两三四五六七八九]|[一二两三四五六七八九]\d/u;
  const TENTHS = /(^|[^\d.])(\d+(?:\.\d+(?!成[\d半]))?)成([\d半]?)(?![\p{L}\p{N}])/gu;
  const COUNTED = /(\d)(?:个(?!月)|项|条|步|类|种|次)(?=$|\D)/gu;
  /** Signs that mean something between two digits; any other parts them like a comma. @type {Record<string, string>} */
  const BETWEEN = {
    ".": ".",
    "。": ".",
    ":": ":",
    "/": "/",
    "\u2044": "/",
    "~": "-",
    "×": "×",
    "*": "×",
    "÷": "÷"
  };
  /** Units that mean the same, a sign each. */
  const ALIKE = ["位人名", "元块", "天日", "台部", "件只"];
  /** What may stand beside the words that an answer is made of. */
  const BESIDE = [
    "的",
    "是",
    "有",
    "叫",
    "叫做",
    "和",
    "与",
    "及",
    "以及",
    "跟",
    "还有",
    "并",
    "并且"
  ];

  /**
   * 12万3千 -> 123000, 1百05 -> 105, and at the end 1万2 -> 12000; NaN where it is no number.
   * @param {string} text @param {boolean} isStart @param {boolean} isEnd @returns {number}
   */
  function valueOf(text, isStart, isEnd) {
    for (const [unit, zeros] of UNITS) {
      const [head = "", tail, more] = text.split(unit);
      if (tail === undefined) continue;
      const isShort = /^[1-9]$/u.test(tail) && (isEnd || zeros === 1) && !/[百千万]$/u.test(head); // 1千万2 is cut
      const isCut = !isShort && /^[1-9]\d*$/u.test(tail) && tail.length < Math.max(2, zeros - 1); // 1万23, 二百五万
      const isVague = zeros === 8 && /^(?!0)[^万]*[十百千][^万]*$/u.test(tail); // 1亿5千: thousands, or of 万?
      if (more !== undefined || isCut || isVague || (tail && text.includes("."))) return NaN;
      const many = head ? valueOf(head, isStart, false) : isStart || zeros === 1 ? 1 : NaN;
      const rest = isShort
        ? Number(tail) * 10 ** (zeros - 1)
        : tail
          ? valueOf(tail, false, isEnd)
          : 0;
      return many && rest < 10 ** zeros ? many * 10 ** zeros + rest : NaN;
    }
    return Number(text);
  }

  /** @param {string} text @param {boolean} isEnd */
  function read(text, isEnd) {
    if (/^[\d.]*$/u.test(text)) return text;
    const value = valueOf(text, true, isEnd);
    return value < 1e15 ? String(Number(value.toFixed(6))) : "?";
  }

  /** A numeral -> digits; what is no number, or could be two, stays. 一二三 is read sign by sign. @param {string} text */
  function digits(text) {
    const [whole = "", decimals] = text.split("点");
    if (PAIR.test(whole) && (whole.length < 3 || /[\d十百千万亿]/u.test(whole))) return text;
    const [plain = "", after] = [whole, decimals].map((part) =>
      part?.replace(/[^\d.十百千万亿]/gu, (sign) => String(DIGITS.indexOf(sign) % 10))
    );
    const value = after ? read(`${read(plain, false)}.${after}`, true) : read(plain, true);
    return /^[\d.]+$/u.test(value) ? value : text;
  }

  /** 七成五 -> 75%. @param {string} all @param {string} before @param {string} tenths @param {string} more */
  const percent = (all, before, tenths, more) =>
    Number(tenths) > 10
      ? all
      : `${before}${Number((Number(tenths) * 10 + (more === "半" ? 5 : Number(more))).toFixed(6))}%`;

  /** @param {string} _ @param {string} before @param {string} signs @param {string} after */
  const parted = (_, before, signs, after) =>
    before && after ? before + (BETWEEN[signs.trim()] ?? ",") : before;

  /**
   * Width, case, spaces and punctuation are dropped, numerals become digits and per cent a sign.
   * What stands between two digits stays: 3.5, 3:5 and 3、5 are not 35.
   * @type {CourseMatch["normal"]}
   */
  function normal(text) {
    return globalThis.course
      .ideographs(text)
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212]/gu, "-")
      .replace(/([a-z])-/gu, "$1")
      .replace(/(\d?)\s+(?=(\d?))/gu, (_, before, after) => before + (before && after && " "))
      .replace(/(\d)[, ](?=\d{3}(?!\d))/gu, "$1")
      .replace(PERCENT, (all, before, base, number) =>
        before ? all : number + (base === "百" ? "%" : "‰")
      )
      .replace(NUMERAL, digits)
      .replace(TENTHS, percent)
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
    const units = [...((ending && ALIKE.find((one) => one.includes(ending))) || [ending])];
    const found = units.find((one) => one && written.endsWith(one)) ?? "";
    const bare = written.slice(0, written.length - found.length);
    if (/[^成]半$|^半$/u.test(bare)) return half(bare.slice(0, -1), ending, units);
    let plain = normal(bare).replace(/^[=+]/u, "");
    if (ending && plain.endsWith(ending)) plain = plain.slice(0, -ending.length); // 百分之八十
    return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
  }

  /**
   * With 半 behind it: 半天, 一天半, 两个半; 一半 is a share. @param {string} text @param {string} unit
   * @param {string[]} units @returns {number | null}
   */
  function half(text, unit, units) {
    if (text === "" || text === "一") return unit === "%" ? 50 : text && unit ? null : 0.5;
    const whole = ["个", ...units].some((one) => one && text.endsWith(one))
      ? numberIn(text, unit)
      : null;
    return whole !== null && Number.isInteger(whole) && whole >= 0 ? whole + 0.5 : null;
  }

  /** @type {CourseMatch["same"]} */
  const same = (one, other) => normal(one) !== "" && normal(one) === normal(other);

  /** Whoever buys is one and the same. @param {string} text */
  const oneName = (text) => normal(text).replace(/客户|用户|消费者/gu, "顾客");

  /**
   * Whether a text is made of these words alone, of each group that must be there one at least. No
   * two digits are parted. @type {CourseMatch["made"]}
   */
  function made({ must, may }, text) {
    const plain = oneName(text);
    const parts = [[...may, ...BESIDE], ...must].flatMap((group, nth) =>
      group.map((one) => ({ word: oneName(one), bit: nth && 2 ** nth }))
    );
    const held = Array.from({ length: plain.length + 1 }, () => /** @type {number[]} */ ([]));
    held[0]?.push(0);
    for (const [at, masks] of held.entries()) {
      const fitting = /^\d\d$/u.test(plain.slice(at - 1, at + 1))
        ? []
        : parts.filter(({ word }) => word && plain.startsWith(word, at));
      for (const { word, bit } of fitting) {
        const there = held[at + word.length];
        for (const mask of masks) if (!there?.includes(mask | bit)) there?.push(mask | bit);
      }
    }
    return Boolean(held[plain.length]?.includes(2 ** (must.length + 1) - 2));
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.match = { normal, numberIn, same, made };
})();
