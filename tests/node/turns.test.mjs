import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/workbench/turns.js";

const { drained, worker } = globalThis.course.turns;

/** Work of so many slices, each longer than a turn. */
function* slow(slices, found) {
  for (let at = 0; at < slices; at += 1) {
    for (const from = performance.now(); performance.now() - from < 35;);
    yield at / slices;
  }
  return found;
}

test("work without turns gives what it found", () => assert.equal(drained(slow(1, "甲")), "甲"));

test("short work is done at once and tells nothing", async () => {
  const told = [];
  function* quick() {
    yield 0;
    yield 0.5;
    return 7;
  }
  assert.equal(await worker((share) => told.push(share)).run(quick()), 7);
  assert.deepEqual(told, []);
});

test("long work lets others in between its turns, and tells how far it is", async () => {
  const told = [];
  const done = worker((share) => told.push(share)).run(slow(3, "甲"));
  let between = 0;
  const others = setInterval(() => {
    between += 1;
  }, 1);
  assert.equal(await done, "甲");
  clearInterval(others);
  assert.deepEqual(told, [0, 1 / 3, 2 / 3]);
  assert.ok(between > 0);
});

test("newer work ends the older, and stopping ends both", async () => {
  const { run, stop } = worker(() => {});
  const [older, newer] = [run(slow(3, "old")), run(slow(3, "new"))];
  assert.deepEqual([await older, await newer], [null, "new"]);
  const stopped = run(slow(3, "again"));
  stop();
  assert.equal(await stopped, null);
});

test("work waits for what it needs, and is not done without it", async () => {
  const told = [];
  function* quick() {
    told.push("begun");
    yield 0;
    return 7;
  }
  const { run, stop } = worker(
    () => {},
    async () => {
      told.push("asked");
      return told.length > 1;
    }
  );
  assert.equal(await run(quick()), null);
  assert.equal(await run(quick()), 7);
  assert.deepEqual(told, ["asked", "asked", "begun"]);
  const stopped = run(quick());
  stop();
  assert.equal(await stopped, null);
  assert.deepEqual(told, ["asked", "asked", "begun", "asked"]);
});
