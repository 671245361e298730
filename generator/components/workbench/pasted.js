/**
 * A table that was pasted or dropped: bytes to text, text to rows. Pure: no DOM.
 * Rows keep the line they begin on, so that what is wrong can be found in the file.
 */
(() => {
  "use strict";

  const { SLICE, drained } = globalThis.course.turns;
  const LIMIT = 5_000_000; // bytes, and characters of a paste
  const SEPARATORS = ["\t", ",", ";", "，", "；"];
  const WIDE = 2000; // cells of a row: a table of 999 features has fewer
  const START = 10_000; // characters by which the separator is guessed
  /** What is seen nowhere, but makes another word of a word: marks of width, direction and line breaks. */
  const INVISIBLE = /[\xAD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;
  /** What our own tables put before a cell that is no formula and no number. */
  const GUARD = /^'(?=[=+−\-@＝＋－＠]|\d[\d./e-]*$)/i;

  /** @param {Uint8Array} bytes @param {string} encoding */
  function decoded(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null; // not of this encoding
    }
  }

  /**
   * UTF-8 (with its mark or without), UTF-16 by its mark, else GB18030, as Excel in Chinese writes.
   * @type {CoursePasted["decode"]}
   */
  function decode(bytes) {
    if (bytes.length > LIMIT) return { text: "", problem: "large" };
    const mark =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? "utf-16le"
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? "utf-16be"
          : "utf-8";
    const text = decoded(bytes, mark) ?? decoded(bytes, "gb18030");
    if (text === null || /[\0-\x08\x0e-\x1f]/.test(text)) return { text: "", problem: "binary" };
    return { text, problem: "" };
  }

  /**
   * One row from `at` on. A cell in quotes may hold separators, doubled quotes and line ends; quotes
   * that are never closed are characters like others. A row that is too wide ends the table.
   * @param {string} text @param {number} at @param {string} separator
   */
  function row(text, at, separator) {
    const cells = [];
    for (;;) {
      const quoted = text[at] === '"' ? closing(text, at, separator) : -1;
      const end = quoted >= 0 ? quoted + 1 : plainEnd(text, at, separator);
      cells.push(
        quoted >= 0 ? text.slice(at + 1, quoted).replace(/""/g, '"') : text.slice(at, end)
      );
      if (cells.length > WIDE) return { cells, next: text.length };
      if (text[end] !== separator) return { cells, next: end };
      at = end + 1;
    }
  }

  /** @param {string} text @param {number} at @param {string} separator */
  function plainEnd(text, at, separator) {
    const [stop, line] = [separator.charCodeAt(0), 10];
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === stop || code === line) break;
    }
    return at;
  }

  /** Where the quote that opens at `at` closes; -1 if nowhere. @param {string} text @param {number} at @param {string} separator */
  function closing(text, at, separator) {
    for (let from = at + 1; ;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) return -1;
      const after = text[quote + 1];
      if (after === undefined || after === separator || after === "\n") return quote;
      if (after !== '"') return -1;
      from = quote + 2;
    }
  }

  /** @param {string} text @param {string} separator @returns {Steps<PastedRow[]>} */
  function* rows(text, separator) {
    const found = [];
    for (let at = 0, line = 1; at < text.length;) {
      const { cells, next } = row(text, at, separator);
      const trimmed = cells.map((cell) => cell.trim().replace(GUARD, ""));
      if (trimmed.some((cell) => cell !== "")) found.push({ line, cells: trimmed });
      for (let end = at; end <= next; end += 1) if (text[end] === "\n") line += 1;
      at = next + 1;
      if (found.length % SLICE === SLICE - 1) yield at / text.length / 2;
    }
    return found;
  }

  /** The separator by which the first rows have most cells, the same in all rather than in few. @param {string} text */
  function separatorOf(text) {
    const start = text.slice(0, START);
    const scored = SEPARATORS.map((separator) => {
      const widths = drained(rows(start, separator)).map(({ cells }) => cells.length);
      const usual = widths.length
        ? Math.max(1, [...widths].sort((a, b) => a - b)[widths.length >> 1] ?? 1)
        : 1;
      return {
        separator,
        score: usual > 1 ? widths.filter((width) => width === usual).length / widths.length : 0
      };
    });
    const best = scored.reduce((first, other) => (other.score > first.score ? other : first));
    return best.separator;
  }

  /** @type {CoursePasted["clean"]} */
  const clean = (text) => text.replace(INVISIBLE, "");

  /** @type {CoursePasted["steps"]} */
  function* steps(text) {
    if (text.length > LIMIT) return { rows: [], separator: "", unseen: 0, problem: "large" };
    const marked = text.replace(/^\uFEFF/, "");
    const seen = clean(marked);
    const unix = seen.replace(/\r\n?/g, "\n");
    const separator = separatorOf(unix);
    const found = yield* rows(unix, separator);
    const unseen = marked.length - seen.length;
    if (found.some(({ cells }) => cells.length > WIDE))
      return { rows: [], separator, unseen, problem: "large" };
    return { rows: found, separator, unseen, problem: found.length ? "" : "empty" };
  }

  /** @type {CoursePasted["parse"]} */
  const parse = (text) => drained(steps(text));

  Object.assign(globalThis.course, { pasted: { LIMIT, decode, clean, steps, parse } });
})();
