/**
 * The browser's side of runs. Each answer is kept at once, merged with what another tab kept; no call
 * throws. What cannot be kept in the database is held in the tab; a guest's run is held there anyway.
 */
(() => {
  "use strict";

  const GUEST = "course-guest"; // the learner's desk sets it: it holds when the visit began
  const TAB = "course-guest-run";
  const CHANNEL = "course-records";
  const { run } = globalThis.course;

  /** @template T @param {() => T} action @param {T} otherwise @returns {T} */
  function tried(action, otherwise) {
    try {
      return action();
    } catch {
      return otherwise;
    }
  }

  /** @type {RunPlaces} */
  const HERE = {
    database: () => indexedDB,
    session: () => sessionStorage,
    local: () => localStorage,
    now: () => new Date(),
    random: Math.random
  };

  /** What a guest runs is in the tab alone, and gone with the visit. @param {RunPlaces} places @param {string} visit */
  function ofGuest({ session }, visit) {
    const found = tried(() => JSON.parse(session().getItem(TAB) ?? "{}"), {});
    const held = found?.visit === visit ? found : {};
    return run.shelf(held, (stores) =>
      tried(() => session().setItem(TAB, JSON.stringify({ ...stores, visit })), undefined)
    );
  }

  /** @param {Run[]} runs the newest first */
  const inOrder = (runs) =>
    runs.sort((a, b) =>
      a.started < b.started ? 1 : a.started > b.started ? -1 : a.id < b.id ? 1 : -1
    );

  /** @param {unknown[]} values */
  const soundOnes = (values) => values.map(run.sound).filter((one) => one !== null);

  /** What is in two places, put together. @param {readonly Run[]} found */
  function united(found) {
    /** @type {Map<string, Run>} */
    const runs = new Map();
    for (const one of found) {
      const twin = runs.get(one.id);
      runs.set(one.id, twin ? run.merge(twin, one) : one);
    }
    return inOrder([...runs.values()]);
  }

  /** @type {CourseRun["open"]} */
  function open(given = {}) {
    const places = { ...HERE, ...given };
    const { now, random } = places;
    const base = run.database(places.database);
    const tab = run.shelf();
    const visit = tried(() => places.local().getItem(GUEST), null);
    if (visit === null) tried(() => places.session().removeItem(TAB), undefined);
    const durable = visit === null ? base : ofGuest(places, visit);
    const channel = tried(() => (visit === null ? new BroadcastChannel(CHANNEL) : null), null);
    let isAsked = false;

    /** In the database, or else in the tab. @param {Parameters<RunShelf["update"]>} what @returns {Promise<boolean>} */
    async function kept(...what) {
      try {
        await durable.update(...what);
        return true;
      } catch {
        await tab.update(...what);
        return false;
      }
    }

    /** @template T @param {(shelf: RunShelf) => Promise<T>} ask @param {T} otherwise @returns {Promise<T>} */
    const asked = (ask, otherwise) => ask(durable).catch(() => otherwise);

    /** What is in the database, and what is only in this tab. @param {(shelf: RunShelf) => Promise<unknown[]>} ask */
    const found = async (ask) =>
      united(soundOnes([...(await asked(ask, [])), ...(await ask(tab))]));

    async function device() {
      let made = run.newDevice(random);
      await kept("meta", ["device"], (id, was) => {
        const known = typeof was?.device === "string" && Number.isInteger(was.counter);
        made = known ? { id: was.device, counter: was.counter + 1 } : { ...made, counter: 1 };
        return { id, device: made.id, counter: made.counter };
      });
      return made;
    }

    /** Remembers when the first change was made that is in no file. */
    const touched = () =>
      kept("meta", ["saved"], (id, was) =>
        was?.since ? undefined : { id, at: was?.at ?? "", since: now().toISOString() }
      );

    /** Asks the browser to keep what is there; iOS otherwise drops it after a week without a visit. */
    function persist() {
      if (!isAsked && visit === null)
        tried(() => void navigator.storage?.persist?.().catch(() => false), undefined);
      isAsked = true;
    }

    /** @param {Run} mine @returns {Promise<Saved>} */
    async function save(mine) {
      let now = mine;
      let isNewer = false;
      const isGone = mine.guest === true && mine.state !== "open";
      const remembered = await kept("runs", [mine.id], (_, was) => {
        if (isGone) return null;
        isNewer = run.isNewer(was);
        const before = isNewer ? null : run.sound(was);
        now = before ? run.merge(before, mine) : mine;
        return isNewer ? undefined : now;
      });
      if (!remembered || isNewer) await tab.update("runs", [mine.id], () => now);
      if (remembered && !isNewer) tried(() => channel?.postMessage(mine.id), undefined);
      if (remembered && !isGone) await touched();
      return { run: now, remembered: remembered && !isNewer };
    }

    return /** @type {RunStore} */ ({
      save,
      async condition() {
        if (visit !== null) return "guest";
        try {
          await durable.get("meta", "device");
          return "ready";
        } catch (problem) {
          return problem instanceof DOMException && problem.name === "VersionError"
            ? "newer"
            : "memory";
        }
      },
      async begin({ course, person, sheet }) {
        persist();
        const own = await device();
        const id = run.number(sheet.number, run.day(now()), own);
        const guest = visit === null ? {} : { guest: /** @type {const} */ (true) };
        return save(run.begin({ id, course, device: own.id, person, sheet, ...guest }, now()));
      },
      async find(id) {
        return (await found(async (shelf) => [await shelf.get("runs", id)]))[0];
      },
      async openRuns(course, sheet) {
        await Promise.all(soundOnes(await tab.all("runs")).map(save)); // there may be room again, or a connection
        return (await found((shelf) => shelf.at(["open", course, sheet]))).filter(
          ({ state }) => state === "open"
        );
      },
      async saved() {
        const { at = "", since = "" } =
          (await asked((shelf) => shelf.get("meta", "saved"), null)) ?? {};
        return { at: String(at), since: String(since) };
      },
      watch(changed) {
        channel?.addEventListener("message", ({ data }) => changed(String(data)));
      },
      ...run.ofRecords?.({ durable, tab, now, kept, asked, touched, soundOnes, united })
    });
  }

  Object.assign(course.run, { open });
})();
