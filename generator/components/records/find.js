/** Records as they are listed, searched, kept and counted. No page, no clock. */
(() => {
  "use strict";

  const { run } = globalThis.course;
  const DAY = 86_400_000;
  const [DAYS, MANY] = [7, 10]; // days, or runs, that are in no file: then the page reminds

  /** @type {CourseRecords["today"]} */
  const today = (now) => run.day(now).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");

  /** Without what does not matter: width, case and, once the script of radicals is there, radicals. @param {string} text */
  const normal = (text) =>
    (globalThis.course.ideographs?.(text) ?? text).normalize("NFKC").toLowerCase();

  /** @type {CourseRecords["line"]} */
  function line(record) {
    const { id, sheet, closed = "", course } = record;
    const person = run.current(record, "/person", "value");
    return {
      record,
      person,
      day: closed ? today(new Date(closed)) : "",
      until: run.until(record),
      procedure: `${course}/${sheet.id}`,
      result: run.outcome(record).result,
      text: normal([id, person, record.person, sheet.title].join("\n"))
    };
  }

  /** @type {CourseRecords["matching"]} */
  function matching(lines, { text, from, to, procedure }) {
    const sought = normal(text).split(/\s+/).filter(Boolean);
    return lines.filter(
      (one) =>
        (!from || one.day >= from) &&
        (!to || one.day <= to) &&
        (!procedure || one.procedure === procedure) &&
        sought.every((word) => one.text.includes(word))
    );
  }

  /** Its last day is still a day to keep it. @type {CourseRecords["isDue"]} */
  const isDue = ({ until }, day) => until !== "" && until < day;

  /** @type {CourseRecords["unsaved"]} */
  function unsaved(runs, { at, since }, now) {
    const count = runs.filter(({ updated, guest }) => !guest && updated > at).length;
    const passed = since ? Math.floor((now.getTime() - Date.parse(since)) / DAY) : 0;
    const days = Math.max(0, passed || 0);
    return { count, days, isLong: days >= DAYS || count >= MANY };
  }

  /** Under the title of its newest record. @type {CourseRecords["procedures"]} */
  function procedures(lines) {
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const { procedure, record } of lines)
      if (!found.has(procedure)) found.set(procedure, record.sheet.title);
    return [...found].sort(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0));
  }

  /** Steps are the same by id; the newest record words them. Both assessors count. @type {CourseRecords["weak"]} */
  function weak(lines) {
    /** @type {Map<string, { row: RunRow, no: number, answered: number }>} */
    const found = new Map();
    for (const { record } of lines)
      for (const ask of run.asks(record.sheet)) {
        if (!("row" in ask)) continue;
        const said = run.current(record, ask.key, "result");
        const spot = found.get(ask.row.id) ?? { row: ask.row, no: 0, answered: 0 };
        found.set(ask.row.id, {
          ...spot,
          no: spot.no + Number(said === "no"),
          answered: spot.answered + Number(said === "no" || said === "yes")
        });
      }
    const spots = [...found.values()]
      .filter(({ answered }) => answered > 0)
      .map(({ row: { number, text, critical }, no, answered }) => ({
        number,
        text,
        critical,
        no,
        answered,
        share: no / answered
      }));
    spots.sort((a, b) => b.share - a.share || b.no - a.no || a.number - b.number);
    return { runs: lines.length, spots };
  }

  globalThis.course.records = /** @type {CourseRecords} */ ({
    today,
    line,
    matching,
    isDue,
    unsaved,
    procedures,
    weak
  });
})();
