/** What a workbench says of a table that it has read: which column was what, and what was altered. */
(() => {
  "use strict";

  const { panel, words } = globalThis.course;
  const { filled } = panel;
  const LONGEST = 40; // characters of a heading
  const MOST = 9; // columns that were left alone

  /** @type {CourseTold["named"]} */
  const named = (title) =>
    typeof title === "number"
      ? filled(words["bench-column"], { number: title })
      : `“${title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title}”`;

  /** @type {CourseTold["told"]} */
  function told({ columns, extra, merged, unseen }, roles) {
    const taken = (/** @type {readonly [string, ColumnTitle]} */ [role, column]) =>
      roles[role] === column ? named(column) : `${roles[role] ?? role}＝${named(column)}`;
    const of = columns.map(
      ({ title, columns: own }) => (title && `${title}：`) + own.map(taken).join("，")
    );
    return [
      of.length ? filled(words["bench-columns"], { list: of.join("；") }) : "",
      extra.length
        ? filled(words["bench-extra"], {
            names: extra
              .slice(0, MOST)
              .map((one) => (typeof one === "number" ? named(one) : one))
              .join("、")
          })
        : "",
      merged ? filled(words["bench-same-names"], { count: merged }) : "",
      unseen ? filled(words["bench-unseen"], { count: unseen }) : ""
    ].join("");
  }

  Object.assign(globalThis.course, { told: { named, told } });
})();
