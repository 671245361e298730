/**
 * The browser's side of the store: reads and writes, and never throws. A guest's work goes to the
 * tab's own storage and is gone when the visit or the tab ends.
 */
(() => {
  "use strict";

  const KEY = "course-progress";
  const GUEST = "course-guest"; // holds when the visit began: an older visit's work is nobody's
  const { store } = globalThis.course;

  /** @type {Progress} */
  const EMPTY = { version: store.VERSION, courses: {} };
  /** @type {Written} */
  const DONE = { remembered: true, newer: false };
  /** @type {Written} */
  const FAILED = { remembered: false, newer: false };

  /** @template T @param {() => T} action @param {T} otherwise @returns {T} */
  function tried(action, otherwise) {
    try {
      return action();
    } catch {
      return otherwise; // storage is blocked or full, or what it holds is too strange
    }
  }

  /** Asks the browser to keep what is there; iOS otherwise drops it after a week without a visit. */
  function persist() {
    globalThis.navigator?.storage?.persist?.().catch(() => false);
  }

  /** @type {CourseStore["open"]} */
  function open(
    local = () => localStorage,
    session = () => sessionStorage,
    now = () => new Date()
  ) {
    const visit = () => local().getItem(GUEST);

    /** Where the work is kept now. */
    function place() {
      const began = visit();
      tried(() => {
        if (session().getItem(GUEST) === began) return;
        session().removeItem(KEY);
        if (began) session().setItem(GUEST, began);
        else session().removeItem(GUEST);
      }, undefined);
      return began ? session() : local();
    }
    /** @type {{ text: string | null, state: ProgressState } | null} */
    let known = null;
    /** Parsed once for all items of a page: nobody changes what was read. */
    const read = () => {
      const text = place().getItem(KEY);
      if (known?.text !== text || !known) known = { text, state: store.parse(text) };
      return known.state;
    };
    /** @returns {Progress} */
    const data = () =>
      tried(() => {
        const state = read();
        return state.newer ? EMPTY : state.data;
      }, EMPTY);

    /**
     * Reads again before it writes: another tab may have remembered something since.
     * @param {(data: Progress) => Progress} edit @returns {Written}
     */
    const change = (edit) =>
      tried(() => {
        const [where, state] = [place(), read()];
        if (state.newer) return /** @type {Written} */ ({ remembered: false, newer: true });
        const isFirst = where.getItem(KEY) === null && !visit();
        const after = edit(state.data);
        const text = store.serialize(after);
        where.setItem(KEY, text);
        known = { text, state: { newer: false, damaged: false, data: after } }; // not to be parsed again
        if (isFirst) persist();
        return DONE;
      }, FAILED);

    /** @param {string} courseId */
    const part = (courseId) => store.own(data().courses, courseId);

    const guest = tried(visit, null);
    /** The attempts that were seen in the store. @type {Set<string>} */
    const held = new Set();

    /** With what another page kept of it; of another visit it is nobody's. @param {Progress} was @param {string} courseId @param {Attempt} mine */
    function current(was, courseId, mine) {
      const kept = store.own(store.own(was.courses, courseId)?.attempts, mine.id);
      if (kept) held.add(mine.id);
      return kept ? store.attempt(kept, mine) : visit() === guest ? mine : null;
    }

    return {
      recall: (courseId, itemId, hash) => store.recall(data(), courseId, itemId, hash),
      remember: (courseId, itemId, checked) =>
        change((was) => store.remember(was, courseId, itemId, checked, now())),
      star: (courseId, itemId, isOn) =>
        change((was) => store.star(was, courseId, itemId, isOn, now())),
      write: (courseId, written) => change((was) => store.write(was, courseId, written, now())),
      items: (courseId) => part(courseId)?.items ?? {},
      due(courseId, today = globalThis.course.schedule.dayOf(now())) {
        const found = Object.entries(part(courseId)?.items ?? {});
        return found
          .filter(([, entry]) => globalThis.course.schedule.isDue(entry, today))
          .map(([id]) => id);
      },
      attempts(courseId) {
        const found = part(courseId)?.attempts ?? {};
        for (const id of Object.keys(found)) held.add(id);
        return found;
      },
      attempt: (courseId, mine) =>
        tried(() => {
          const state = read();
          const isErased = held.has(mine.id) && !store.own(part(courseId)?.attempts, mine.id);
          return state.newer ? mine : isErased ? null : current(state.data, courseId, mine);
        }, mine),
      keepAttempt(courseId, mine, edit = (now) => now) {
        /** @type {Attempt | null} */
        let attempt = edit(mine); // what the page goes by where nothing can be kept
        const written = change((was) => {
          const found = current(was, courseId, mine);
          const after = (attempt = found && edit(found));
          return after
            ? store.edit(was, courseId, ({ attempts }) => ({
                attempts: { ...attempts, [mine.id]: after }
              }))
            : was;
        });
        if (written.remembered) held.add(mine.id);
        return { ...written, attempt };
      },
      seen(courseId, revision) {
        const last = part(courseId)?.seen ?? "";
        if (part(courseId) && last !== revision)
          change((was) => store.edit(was, courseId, () => ({ seen: revision })));
        return last;
      },
      saved: () => data().saved ?? "",
      exportText() {
        const at = now().toISOString();
        change((was) => ({ ...was, saved: at }));
        return store.serialize({ ...data(), saved: at });
      },
      importText: (text) => store.bringIn(text, change, now()),
      eraseAll: () =>
        tried(() => {
          place().removeItem(KEY);
          return DONE;
        }, FAILED),
      guest: (isOn) =>
        tried(() => {
          if (isOn) local().setItem(GUEST, now().toISOString());
          else local().removeItem(GUEST);
          place(); // clears what an earlier visit left in this tab
          return DONE;
        }, FAILED),
      isGuest: () => tried(() => visit() !== null, false),
      condition: () =>
        tried(
          /** @returns {StoreCondition} */ () => {
            const text = place().getItem(KEY);
            const state = store.parse(text);
            if (state.newer) return "newer";
            if (state.damaged) return "damaged";
            return Object.keys(state.data.courses).length > 0 ? "ready" : "empty";
          },
          "blocked"
        )
    };
  }

  Object.assign(course.store, { open });
})();
