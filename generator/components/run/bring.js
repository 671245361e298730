/** What only the page of all records does with the storage: reads all of it, and brings a file in. */
(() => {
  "use strict";

  const { run } = globalThis.course;

  /** @type {CourseRun["beyond"]} */
  function beyond(device, ids) {
    const found = ids.map(run.numberParts).filter((parts) => parts?.device === device.id);
    return {
      ...device,
      counter: found.reduce((most, parts) => Math.max(most, parts?.counter ?? 0), device.counter)
    };
  }

  /** @type {NonNullable<CourseRun["ofRecords"]>} */
  function ofRecords({ durable, tab, now, kept, asked, touched, soundOnes, united }) {
    let unread = { damaged: 0, newer: 0 };
    return {
      async all() {
        const held = await asked((shelf) => shelf.all("runs"), []);
        const [known, newer] = [soundOnes(held), held.filter(run.isNewer).length];
        unread = { newer, damaged: held.length - newer - known.length };
        return united([...known, ...soundOnes(await tab.all("runs"))]);
      },
      unread: () => unread,
      async markSaved() {
        await kept("meta", ["saved"], (id) => ({ id, at: now().toISOString(), since: "" }));
      },
      async bringIn(text, courses) {
        const incoming = run.understood(text, courses);
        if ("problem" in incoming) return incoming;
        const { runs, foreign, unsound, newer } = incoming;
        const byId = new Map(runs.map((one) => [one.id, one]));
        /** @type {Map<string, string>} tried again it is counted once */
        const outcomes = new Map();
        const isKept = await durable
          .update("runs", [...byId.keys()], (id, was) => {
            const theirs = byId.get(id);
            if (!theirs || run.isNewer(was)) return undefined;
            const { run: joined, outcome } = run.joined(run.sound(was) ?? undefined, theirs, now());
            outcomes.set(id, outcome);
            return outcome === "added" || outcome === "updated" ? joined : undefined;
          })
          .then(
            () => true,
            () => false
          );
        if (!isKept) return { problem: "not-remembered" };
        await kept("meta", ["device"], (id, was) => {
          if (typeof was?.device !== "string") return undefined;
          const { counter } = beyond({ id: was.device, counter: Number(was.counter) || 0 }, [
            ...byId.keys()
          ]);
          return { id, device: was.device, counter };
        });
        const of = (/** @type {string} */ outcome) =>
          [...outcomes.keys()].filter((id) => outcomes.get(id) === outcome);
        const [added = 0, updated = 0, same = 0, gone = 0] = [
          "added",
          "updated",
          "same",
          "gone"
        ].map((outcome) => of(outcome).length);
        const conflicts = of("conflict");
        if (added + updated > 0) await touched();
        return { added, updated, same, gone, conflicts, foreign, unsound, newer };
      }
    };
  }

  Object.assign(run, { ofRecords, beyond });
})();
