/** What a record says of an answer: as it was given, and as it stands after its corrections. */
(() => {
  "use strict";

  const { entry } = globalThis.course.run;

  /** @type {CourseRun["original"]} */
  function original(run, key, aspect) {
    if (key === "/person") return run.person;
    const given = entry(run, key);
    if (aspect === "values") return (given?.values ?? []).join("、");
    if (aspect === "rows") return (given?.rows ?? []).map((cells) => cells.join(" | ")).join("\n");
    return given?.[aspect] ?? "";
  }

  /** @type {CourseRun["current"]} */
  function current(run, key, aspect) {
    const made = run.amendments.filter((one) => one.key === key && one.aspect === aspect);
    const last = made[made.length - 1];
    return last ? last.to : original(run, key, aspect);
  }

  Object.assign(course.run, { original, current });
})();
