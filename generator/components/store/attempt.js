/**
 * One attempt as two pages, or two devices, hold it. What was handed in beats what was given up, and
 * that a draft; two that are as far as each other are put together item by item, the newest each.
 * Each part is the greater of two in a total order, so it does not matter which goes into which.
 */
(() => {
  "use strict";

  const { own } = globalThis.course.store;
  const FLAGS = "/flags"; // their time stands among those of the items
  const AHEAD = 600_000; // clocks that are right differ by less

  /** A text that is the same for the same value, whatever the order of its fields. @param {any} value @returns {string} */
  function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
    const fields = Object.entries(value).filter(([, one]) => one !== undefined);
    const texts = fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
    return `{${texts.sort().join()}}`;
  }

  /** @type {CourseStore["greater"]} */
  function greater(one, other, rank) {
    const [a, b] = [
      [...rank(one), canonical(one)],
      [...rank(other), canonical(other)]
    ];
    const place = a.findIndex((value, at) => value !== b[at]);
    return place < 0 || (a[place] ?? "") > (b[place] ?? "") ? one : other;
  }

  /** How far it is. @param {Attempt} attempt */
  const stage = ({ submitted = "", dropped, items }) => [
    submitted ? 2 : Number(dropped === true),
    submitted,
    items.length,
    canonical(items)
  ];

  /** What is kept of one item. @param {Attempt} attempt @param {string} id */
  const kept = ({ hashes, responses, credits, unsure, times }, id) => ({
    at: own(times, id) ?? "",
    hash: own(hashes, id),
    response: own(responses, id),
    credit: own(credits, id),
    unsure: unsure.includes(id)
  });

  /** @param {string} time */
  const isAhead = (time) => time > new Date(Date.now() + AHEAD).toISOString();

  /** The newest last; what a clock that ran ahead has stamped is older than all that has a time. @param {string} at */
  const age = (at) => [Number(at !== "" && !isAhead(at)), at];

  /** What was graded is not open again. @param {ReturnType<typeof kept>} item */
  const rank = ({ at, credit, response }) => [
    Number(credit !== undefined),
    ...age(at),
    Number(response !== undefined)
  ];

  /** The items of which anything is kept. @param {Attempt} attempt */
  const named = ({ items, hashes, responses, credits, unsure, times }) => [
    ...items,
    ...unsure,
    ...[hashes, responses, credits, times].flatMap((one) => Object.keys(one ?? {}))
  ];

  /** What is neither of an item nor flags. @param {Attempt} attempt */
  const head = ({ hashes, responses, credits, unsure, times, flags, latest, ...others }) => others;

  /** @param {Attempt} one @param {Attempt} other */
  function together(one, other) {
    const ids = [...new Set([one, other].flatMap(named))].filter((id) => id !== FLAGS).sort();
    const found = ids.map(
      (id) => /** @type {const} */ ([id, greater(kept(one, id), kept(other, id), rank)])
    );
    /** @param {"at" | "hash" | "response" | "credit"} name @returns {any} */
    const by = (name) =>
      Object.fromEntries(
        found.filter(([, item]) => (item[name] ?? "") !== "").map(([id, item]) => [id, item[name]])
      );
    const flagged = [one, other].map(({ flags, times }) => ({
      flags,
      at: own(times, FLAGS) ?? ""
    }));
    const { flags, at } = flagged.reduce((a, b) => greater(a, b, (each) => age(each.at)));
    const latest = [one, other].map((each) => each.latest ?? "").sort()[1];
    return {
      ...greater(head(one), head(other), () => []),
      hashes: by("hash"),
      responses: by("response"),
      flags,
      unsure: ids.filter((_, place) => found[place]?.[1].unsure),
      ...((one.credits ?? other.credits) ? { credits: by("credit") } : {}),
      ...((one.times ?? other.times)
        ? { times: { ...by("at"), ...(at ? { [FLAGS]: at } : {}) } }
        : {}),
      ...(latest ? { latest } : {})
    };
  }

  /** @type {CourseStore["attempt"]} */
  function attempt(one, other) {
    if (canonical(one) === canonical(other)) return one;
    return canonical(stage(one)) === canonical(stage(other))
      ? together(one, other)
      : greater(one, other, stage);
  }

  /** Later than what it replaces, unless that is of a clock that ran ahead: then it is of now. @type {CourseStore["touched"]} */
  function touched(attempt, id, change) {
    const { times = {} } = attempt;
    const before = own(times, id) ?? "";
    const at = Math.max(Date.now(), isAhead(before) ? 0 : (Date.parse(before) || 0) + 1);
    return { ...attempt, ...change, times: { ...times, [id]: new Date(at).toISOString() } };
  }

  Object.assign(course.store, { canonical, greater, attempt, touched, FLAGS });
})();
