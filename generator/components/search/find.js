/**
 * Finding terms in the index by comparing text, since Chinese has no spaces to cut at. Pure.
 * A page is found if it holds every word; if none does, one that holds half of the pairs of letters.
 */
(() => {
  "use strict";

  const [PAGE, SECTION] = [10_000, 100];
  const BEFORE = 24;
  const AFTER = 120;

  /** Full-width and half-width, large and small letters, radicals and ideographs are one; the length stays. @param {string} text */
  const fold = (text) =>
    globalThis.course
      .ideographs(text)
      .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
      .replace(/[\u3000\s]/g, " ")
      .replace(/[A-Z]/g, (one) => one.toLowerCase());

  /** @param {string} text */
  const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  /** @param {string} text @param {string} word */
  const count = (text, word) => text.split(word).length - 1;

  /** "投诉处理" -> 投诉, 诉处, 处理; what is not Chinese stays whole. @param {string} word */
  function pairs(word) {
    const runs = word.match(/[\u3400-\u9fff]+|[^\u3400-\u9fff]+/g) ?? [];
    return runs.flatMap((run) =>
      /[\u3400-\u9fff]{3}/.test(run)
        ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
        : [run]
    );
  }

  /** @param {IndexedSection} section @param {string} query the terms with spaces between */
  function titleScore({ title, top }, query) {
    const weight = top ? PAGE : SECTION;
    if (title === query) return weight * 5;
    return title.includes(query) ? weight * (1 + query.length / title.length) : 0;
  }

  /** @param {IndexedSection} section @param {readonly string[]} terms */
  function score(section, terms) {
    const whole = terms.length > 1 ? titleScore(section, terms.join(" ")) : 0;
    return terms.reduce(
      (sum, word) => sum + titleScore(section, word) + Math.min(count(section.text, word), 20),
      whole
    );
  }

  /** The text as HTML with the terms marked. @param {string} text @param {readonly string[]} terms */
  function marked(text, terms) {
    const folded = fold(text);
    let [html, at] = ["", 0];
    while (at < text.length) {
      const word = terms.find((one) => folded.startsWith(one, at));
      const end = at + (word?.length ?? 1);
      const part = escape(text.slice(at, end));
      html += word ? `<mark>${part}</mark>` : part;
      at = end;
    }
    return html;
  }

  /** What stands around the first word. @param {string} text @param {readonly string[]} terms */
  function teaser(text, terms) {
    const folded = fold(text);
    const places = terms.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
    const first = Math.max(0, Math.min(...places, text.length) - BEFORE);
    const from = places.length ? first : 0;
    const part = text.slice(from, from + BEFORE + AFTER);
    return `${from ? "…" : ""}${marked(part, terms)}${from + part.length < text.length ? "…" : ""}`;
  }

  /** The sections by page, in the order of the index. @param {readonly IndexEntry[]} entries */
  function pagesOf(entries) {
    /** @type {Map<string, IndexedSection[]>} */
    const pages = new Map();
    for (const entry of entries) {
      const [page = ""] = entry.location.split("#");
      const top = entry.location === page;
      const section = { entry, top, title: fold(entry.title), text: fold(entry.text) };
      pages.set(page, [...(pages.get(page) ?? []), section]);
    }
    return [...pages.values()];
  }

  /** @param {IndexedSection} section @param {string} word */
  const holds = ({ title, text }, word) => title.includes(word) || text.includes(word);

  /** @param {readonly IndexedSection[]} page @param {readonly string[]} terms @returns {Hit[]} */
  function hits(page, terms) {
    return page
      .map((section) => ({ section, score: score(section, terms) }))
      .filter((hit) => hit.score > 0 || hit.section.top)
      .sort((a, b) => b.score - a.score)
      .map(({ section: { entry }, score }) => ({
        location: entry.location,
        title: marked(entry.title, terms),
        text: teaser(entry.text, terms),
        score,
        terms: {}
      }));
  }

  /** @param {readonly IndexedSection[][]} pages @param {readonly string[]} terms @param {number} least */
  function found(pages, terms, least) {
    return pages
      .map((page) => ({
        page,
        held: terms.filter((word) => page.some((one) => holds(one, word))).length
      }))
      .filter(({ held }) => held >= least)
      .map(({ page, held }) => {
        const list = hits(page, terms);
        return { list, held, sum: list.reduce((sum, hit) => sum + hit.score, 0) };
      })
      .sort((a, b) => b.held - a.held || b.sum - a.sum)
      .map(({ list }) => list);
  }

  /** @type {CourseIndex} */
  function index(entries) {
    const pages = pagesOf(entries);
    return (query) => {
      const terms = [...new Set(fold(query).replace(/["“”]/g, " ").split(" "))].filter(Boolean);
      if (!terms.length) return [];
      const whole = found(pages, terms, terms.length);
      const parts = [...new Set(terms.flatMap(pairs))];
      return whole.length ? whole : found(pages, parts, Math.ceil(parts.length / 2));
    };
  }

  (globalThis.course ??= /** @type {Course} */ ({})).index = index;
})();
