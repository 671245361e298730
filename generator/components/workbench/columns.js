/** What the tables of all workbenches have in common: names in several writings, rows of sums, thousands. Pure: no DOM. */
(() => {
  "use strict";

  const { ideographs } = globalThis.course;
  const SUM =
    /^(.{0,12}(合计|总计|小计|共计|总和|总额|累计|平均|平均[值数分额]|均值)|全部(客户|顾客)?|其中(:.*)?|(sub|grand)?-?totals?|sum|average|mean)([([].*)?:*$/i;
  const MAYBE = /[计和额均全其tｔmｍgｇ]/i; // no other cell is one: thousands of cells are asked
  const LEAST_ROWS = 3; // above a last row that is taken for their sum because it equals it

  /** The same for all widths, spaces and radicals of a name. @type {CourseColumns["key"]} */
  const key = (text) => ideographs(text).normalize("NFKC").replace(/\s+/g, "");

  /** Names that differ in width and spaces only are one, the first. @type {CourseColumns["names"]} */
  function names() {
    /** @type {Map<string, string>} */
    const firsts = new Map();
    /** @type {Map<string, string>} */
    const known = new Map();
    let merged = 0;
    /** @param {string} name */
    function of(name) {
      const met = known.get(name);
      if (met !== undefined) return met;
      const own = key(name);
      const first = firsts.get(own) ?? name;
      if (first === name) firsts.set(own, name);
      else merged += 1;
      known.set(name, first);
      return first;
    }
    return { of, merged: () => merged };
  }

  /** A row that is called a sum, a mean or a part of another where it begins or where its name stands. @type {CourseColumns["isSum"]} */
  const isSum = (cells, name) =>
    [cells[name] ?? "", cells.find(Boolean) ?? ""].some(
      (cell) => MAYBE.test(cell) && SUM.test(key(cell))
    );

  /** Whether a last row equals the sum of those above it, so that it must be asked about. @type {CourseColumns["isLastSum"]} */
  const isLastSum = (value, { count, sum }) =>
    count >= LEAST_ROWS && value > 0 && Math.abs(value - sum) < 1e-9 * Math.abs(sum) + 1e-6;

  /** More cells than headings: a comma stands in a cell without quotes. @type {CourseColumns["isWide"]} */
  const isWide = (cells, width) => cells.length > width && cells.slice(width).some(Boolean);

  /** The heading of a column, or its number. @type {CourseColumns["title"]} */
  const title = (headings, at) => headings[at] || at + 1;

  Object.assign(globalThis.course, { columns: { key, names, isSum, isLastSum, isWide, title } });
})();
