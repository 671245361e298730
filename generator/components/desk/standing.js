/** What the desk tells: from the chapters' items and what is remembered of them. No DOM, no memory. */
(() => {
  "use strict";

  const GOOD = 0.8; // of the credit: an objective below it is a weak spot
  const REMIND_AFTER = 5; // days
  const RANK = { weak: 0, open: 1, good: 2 };

  /** @param {readonly number[]} numbers */
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

  /** @param {DeskChapter} chapter */
  const asked = (chapter) => chapter.objectives.flatMap(({ items }) => items);

  /**
   * What was answered, item by item: null for nothing, or for an earlier wording.
   * @param {readonly DeskItem[]} items @param {DeskWork} work
   */
  const answers = (items, work) =>
    items.map(([id, hash]) => {
      const entry = globalThis.course.store.own(work.items, id);
      return entry && entry.response.length > 0 && entry.hash === hash ? entry : null;
    });

  /** @type {CourseStanding["objectives"]} */
  function objectives(chapter, work) {
    const rows = chapter.objectives.map((objective) => {
      const given = answers(objective.items, work).filter((entry) => entry !== null);
      const total = objective.items.length;
      const credit = sum(given.map((entry) => entry?.credit ?? 0));
      const isWeak = given.length > 0 && credit < GOOD * given.length;
      const state = isWeak ? "weak" : given.length < total || total === 0 ? "open" : "good";
      return {
        objective,
        total,
        answered: given.length,
        share: credit / (given.length || 1),
        state
      };
    });
    const found = /** @type {ObjectiveReport[]} */ (rows.filter(({ total }) => total > 0));
    return found.sort(
      (a, b) => RANK[a.state] - RANK[b.state] || (a.state === "weak" ? a.share - b.share : 0)
    );
  }

  /** @type {CourseStanding["due"]} */
  function due(chapter, work) {
    const known = new Set(asked(chapter).map(([id]) => id));
    return work.due.filter((id) => known.has(id)).length;
  }

  /** @type {CourseStanding["changed"]} */
  function changed(chapter, work) {
    return asked(chapter).filter(([id, hash]) => {
      const entry = globalThis.course.store.own(work.items, id);
      return entry && entry.response.length > 0 && entry.hash !== hash;
    });
  }

  /** @type {CourseStanding["onward"]} */
  function onward(chapter, work) {
    const items = chapter.pages.flatMap((_, page) =>
      asked(chapter).filter((one) => one[2] === page)
    );
    const given = answers(items, work);
    const times = given.map((entry) => entry?.at ?? "");
    const last = times.reduce(
      (best, time, place) => (time > (times[best] ?? "") ? place : best),
      0
    );
    if (given.every((entry) => entry === null)) return null;
    const order = [...items.keys()].map((place) => (last + place) % items.length);
    const next = order.find((place) => given[place] === null);
    return next === undefined
      ? null
      : {
          item: items[next] ?? ["", "", 0],
          at: times[last] ?? "",
          left: given.filter((entry) => entry === null).length
        };
  }

  /** @type {CourseStanding["discussed"]} */
  function discussed({ cases = [] }, work) {
    for (const found of cases) {
      const entries = found.questions.map(([id]) => globalThis.course.store.own(work.items, id));
      const done = found.questions.filter(
        ([, hash], place) => entries[place]?.hash === hash && entries[place].shown === true
      ).length;
      const next = found.questions.find(
        ([, hash], place) => entries[place]?.hash !== hash || !entries[place].shown
      );
      if (next && entries.some(Boolean)) return { found, next: next[0], done };
    }
    return null;
  }

  /** @param {readonly string[]} items @param {Attempt["credits"]} credits */
  const got = (items, credits = {}) =>
    sum(items.map((item) => globalThis.course.store.own(credits, item) ?? 0));

  /** @type {CourseStanding["drills"]} */
  function drills({ drills: known }, work) {
    const rows = Object.values(work.attempts).flatMap(
      ({ hashes, items, credits, begun, submitted = "", dropped, rating = "" }) => {
        const drill = known.find(([id]) => id in hashes);
        if (!drill || dropped) return [];
        const [id, hash, path, title] = drill;
        const isOpen = !submitted;
        if (isOpen && hashes[id] !== hash) return []; // its page does not go on with it
        return [
          {
            path,
            title,
            at: submitted || begun,
            isOpen,
            rating,
            count: items.length,
            best: got(items, credits)
          }
        ];
      }
    );
    return rows.sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** @type {CourseStanding["sittings"]} */
  function sittings(work) {
    const done = Object.values(work.attempts).filter(
      ({ kind, submitted }) => submitted && kind !== "drill"
    );
    const rows = done.map(({ id, kind, form, items, submitted = "", credits }) => {
      const share = got(items, credits) / (items.length || 1);
      return { id, kind, form, at: submitted, count: items.length, share };
    });
    return rows.sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** @type {CourseStanding["draft"]} */
  const draft = (work) =>
    Object.values(work.attempts)
      .filter(
        ({ kind, submitted, dropped }) =>
          !submitted && !dropped && ["exam", "pre", "post"].includes(kind)
      )
      .sort((a, b) => (a.begun < b.begun ? 1 : -1))[0];

  /** @type {CourseStanding["given"]} */
  const given = (chapter, { hashes, responses }) =>
    asked(chapter).filter(([id, hash]) => hashes[id] === hash && responses[id]?.length).length;

  /** @type {CourseStanding["unsaved"]} */
  function unsaved(saved, works, now) {
    const times = works.flatMap(({ items, attempts }) => [
      ...Object.values(items).map(({ at }) => at),
      ...Object.values(attempts).map(({ submitted, begun }) => submitted ?? begun)
    ]);
    const newer = times.filter((time) => time > saved).sort();
    const since = saved || newer[0] || "";
    const days =
      since && newer.length ? Math.floor((now.getTime() - Date.parse(since)) / 86_400_000) : 0;
    return days >= REMIND_AFTER ? days : 0;
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.standing = {
    objectives,
    due,
    changed,
    onward,
    discussed,
    drills,
    sittings,
    draft,
    given,
    unsaved
  };
})();
