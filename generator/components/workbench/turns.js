/**
 * Long work in short turns, so that the page answers in between. The work is a generator that yields
 * how much of it is done, from 0 to 1. No DOM.
 */
(() => {
  "use strict";

  const TURN = 30; // milliseconds: four times longer on a phone is still short

  /** @type {CourseTurns["drained"]} */
  function drained(steps) {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** @type {CourseTurns["worker"]} */
  function worker(tell, ready) {
    let latest = 0;
    /** @type {ReturnType<CourseTurns["worker"]>["run"]} */
    async function run(steps) {
      const own = ++latest;
      if (ready && !((await ready()) && own === latest)) return null;
      for (let from = performance.now(); ;) {
        const { done, value } = steps.next();
        if (done) return value;
        if (performance.now() - from < TURN) continue;
        tell(value);
        await new Promise((rested) => setTimeout(rested));
        if (own !== latest) return null; // newer work has begun, or the data are gone
        from = performance.now();
      }
    }
    return {
      run,
      stop: () => {
        latest += 1;
      }
    };
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { turns: { SLICE: 200, drained, worker } });
})();
