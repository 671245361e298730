/** Runs from a file, read and put together with what is here; fetched with the first file. */
(() => {
  "use strict";

  const { sound, isNewer, merge } = globalThis.course.run;
  const { clock } = globalThis.course;
  const KIND = "course-records";
  const LARGEST = 20_000_000; // characters; 5,000 records are about half of it

  /** @param {unknown} found */
  const isBundle = (found) =>
    typeof found === "object" &&
    found !== null &&
    "kind" in found &&
    found.kind === KIND &&
    "records" in found &&
    Array.isArray(found.records);

  /** @type {CourseRun["understood"]} */
  function understood(text, courses) {
    if (text.length > LARGEST) return { problem: "too-big" };
    try {
      const found = JSON.parse(text.replace(/^\uFEFF/, ""));
      if (!isBundle(found)) return { problem: "not-ours" };
      if (isNewer(found)) return { problem: "newer" };
      return sorted(found.records, courses);
    } catch {
      return { problem: "corrupt" }; // no JSON, or nested so deeply that it cannot be walked through
    }
  }

  /** @param {unknown[]} records @param {readonly string[]} courses @returns {Incoming} */
  function sorted(records, courses) {
    const later = records.filter(isNewer);
    const found = records.filter((one) => !isNewer(one)).map(sound);
    /** @type {Map<string, Run>} */
    const runs = new Map();
    let foreign = 0;
    for (const run of found) {
      if (!run) continue;
      const twin = runs.get(run.id);
      if (!courses.includes(run.course)) foreign += 1;
      else runs.set(run.id, twin ? merge(twin, run) : run);
    }
    const unsound = found.filter((run) => run === null).length;
    return { runs: [...runs.values()], foreign, unsound, newer: later.length };
  }

  /** What a record says, without its corrections. @param {Run} run */
  const said = (run) => JSON.stringify({ ...run, updated: "", amendments: [] });

  /** With other times of its answers, where it goes on: a record says what it says. @param {Run} run @param {(time: string) => string} change @returns {Run} */
  function timed(run, change) {
    if (run.state !== "open") return run;
    const entries = Object.entries(run.entries).map(([key, one]) => [
      key,
      { ...one, at: change(one.at) }
    ]);
    return { ...run, updated: change(run.updated), entries: Object.fromEntries(entries) };
  }

  /** @type {CourseRun["joined"]} */
  function joined(mine, theirs, now) {
    if (!mine) return { run: theirs, outcome: "added" };
    const [here, there] = [sound(mine) ?? mine, sound(theirs) ?? theirs];
    if (here.state === "disposed")
      return { run: here, outcome: there.state === "disposed" ? "same" : "gone" };
    const isClosed = here.state !== "open";
    if (there.state === "disposed") return { run: here, outcome: "conflict" }; // nobody here asked for it
    const differs = isClosed && there.state !== "open" && said(here) !== said(there);
    if (differs) return { run: here, outcome: "conflict" };
    const aged = (/** @type {Run} */ one) =>
      timed(one, (time) => clock.doubted(time, clock.soon(now)));
    const run = timed(merge(aged(here), aged(there)), clock.restored);
    return {
      run,
      outcome: JSON.stringify(run) === JSON.stringify(merge(here, here)) ? "same" : "updated"
    };
  }

  Object.assign(course.run, { understood, joined });
})();
