/** Runs taken along and brought in, as a JSON text. */
(() => {
  "use strict";

  const { VERSION, sound, isNewer, merge } = globalThis.course.run;
  const KIND = "course-records";
  const LARGEST = 20_000_000; // characters; 5,000 records are about half of it

  /** @type {CourseRun["bundle"]} */
  const bundle = (runs, now) =>
    JSON.stringify({ kind: KIND, version: VERSION, saved: now.toISOString(), records: runs });

  /** @param {unknown} found */
  const isBundle = (found) =>
    typeof found === "object" && found !== null && "kind" in found && found.kind === KIND && "records" in found && Array.isArray(found.records);

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

  /** @type {CourseRun["joined"]} */
  function joined(mine, theirs) {
    if (!mine) return { run: theirs, outcome: "added" };
    const [here, there] = [sound(mine) ?? mine, sound(theirs) ?? theirs];
    if (here.state === "disposed") return { run: here, outcome: there.state === "disposed" ? "same" : "gone" };
    const isClosed = here.state !== "open";
    if (there.state === "disposed") return { run: here, outcome: "conflict" }; // nobody here asked for it
    const differs = isClosed && there.state !== "open" && said(here) !== said(there);
    if (differs) return { run: here, outcome: "conflict" };
    const run = merge(here, there);
    return { run, outcome: JSON.stringify(run) === JSON.stringify(merge(here, here)) ? "same" : "updated" };
  }

  Object.assign(course.run, { bundle, understood, joined });
})();
