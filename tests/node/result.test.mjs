import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/base/percent.js";
import "../../generator/components/session/draw.js";
import "../../generator/components/session/clock.js";
import "../../generator/components/session/result.js";
import "../../generator/components/store/store.js";
import "../../generator/components/desk/standing.js";

const { clockOf, percent, standing } = globalThis.course;
const { score, byObjective, reread, gains, left } = globalThis.course.result;
const { random } = globalThis.course.draw;
const of = (id) => ({ a: "o1", b: "o1", c: "o2" })[id];

test("the score is the mean of the credits; what has none yet counts nothing", () => {
  assert.equal(score({ items: ["a", "b", "c"], credits: { a: 1, b: 0.5 } }), 50);
  assert.equal(score({ items: ["a", "b"] }), 0);
  assert.equal(score({ items: [] }), 0);
});

test("only all of it is 100 per cent, and thirds add up", () => {
  assert.equal(percent(0.999), 99);
  assert.equal(percent(1 / 3 + 1 / 3 + 1 / 3), 100);
  assert.equal(score({ items: ["a", "b", "c"], credits: { a: 1 / 3, b: 1 / 3, c: 1 / 3 } }), 33);
});

test("a score and the share that the desk tells of the same credits are one number", () => {
  const items = Array.from({ length: 12 }, (_, place) => `i${place}`);
  for (let right = 0; right <= 12; right += 1) {
    const credits = Object.fromEntries(items.map((id, place) => [id, place < right ? 1 : 0]));
    const [sitting] = standing.sittings({
      items: {},
      due: [],
      attempts: { a: { id: "a", kind: "exam", form: "", items, credits, submitted: "2026-01-01" } }
    });
    assert.equal(percent(sitting.share), score({ items, credits }));
  }
  assert.equal(percent(2 / 3), 66);
  assert.equal(percent(0.29), 29);
});

test("results by objective, in the order they come, leave nothing out", () => {
  assert.deepEqual(byObjective({ items: ["c", "a", "b"], credits: { a: 1, b: 0, c: 0.5 } }, of), [
    { objective: "o2", count: 1, right: 0, percent: 50 },
    { objective: "o1", count: 2, right: 1, percent: 50 }
  ]);
});

test("an item that is no longer in the bank is not counted for an objective", () => {
  assert.deepEqual(byObjective({ items: ["gone"], credits: { gone: 1 } }, of), []);
});

test("what to read again: only topics with something missed, the most missed first", () => {
  const topic = (id) => ({ a: "t1", b: "t2", c: "t2", d: "t3" })[id];
  const attempt = { items: ["a", "b", "c", "d"], credits: { a: 0, b: 0.9, d: 1 } };
  assert.deepEqual(reread(attempt, topic), ["t2", "t1"]);
});

test("a gain is told for objectives that both papers asked", () => {
  const before = { items: ["a"], credits: { a: 0 } };
  const after = { items: ["b", "c"], credits: { b: 1, c: 1 } };
  assert.deepEqual(gains(before, after, of), [{ objective: "o1", before: 0, after: 100 }]);
});

const BEGUN = "2026-01-01T00:00:00.000Z";
const at = (seconds) => Date.parse(BEGUN) + seconds * 1000;

test("time runs by the clock on the wall, asleep or not, and never below zero", () => {
  const attempt = { begun: BEGUN, limit: 900 };
  assert.equal(left(attempt, at(0)), 900);
  assert.equal(left(attempt, at(300)), 600);
  assert.equal(left(attempt, at(86400)), 0);
});

/** Seconds left at each [what the wall's clock shows, what has gone since the page was opened]. */
function lefts(attempt, ...times) {
  let [wall, gone] = [0, 0];
  const now = clockOf(
    () => at(wall),
    () => gone * 1000
  );
  return times.map((time) => {
    [wall, gone] = time;
    return left(attempt, now(attempt));
  });
}

test("a clock that was set back gives no extra time, and time goes on", () => {
  const sitting = { begun: BEGUN, limit: 900 };
  assert.deepEqual(
    lefts(sitting, [0, 0], [300, 300], [-3300, 301], [-3000, 600], [-2700, 900]),
    [900, 600, 599, 300, 0]
  );
  assert.deepEqual(lefts(sitting, [-3600, 5], [-3500, 105]), [900, 800]);
  const seen = { ...sitting, latest: new Date(at(600)).toISOString() };
  assert.deepEqual(lefts(seen, [-3600, 0], [-3500, 100], [30, 250], [30, 400]), [300, 200, 50, 0]);
  assert.deepEqual(lefts(seen, [700, 0]), [200]);
});

test("time goes on while the device sleeps, as what has gone does not", () =>
  assert.deepEqual(
    lefts({ begun: BEGUN, limit: 900 }, [0, 0], [60, 60], [660, 61], [700, 101]),
    [900, 840, 240, 200]
  ));

test("without a limit there is always time", () => {
  assert.equal(left({ begun: BEGUN }, at(1e9)), Infinity);
});

test("whatever the credits: scores lie between 0 and 100, objectives count every item", () => {
  const next = random("results");
  for (let round = 0; round < 200; round += 1) {
    const items = Array.from({ length: 1 + Math.floor(next() * 30) }, (_, n) => `q${n}`);
    const credits = Object.fromEntries(items.filter(() => next() < 0.8).map((id) => [id, next()]));
    const objective = (id) => `o${Number(id.slice(1)) % 4}`;
    const rows = byObjective({ items, credits }, objective);
    assert.equal(
      rows.reduce((sum, row) => sum + row.count, 0),
      items.length
    );
    for (const { percent: value } of [...rows, { percent: score({ items, credits }) }])
      assert.ok(value >= 0 && value <= 100);
    assert.deepEqual(
      gains({ items, credits }, { items, credits }, objective).filter(
        (row) => row.before !== row.after
      ),
      []
    );
  }
});
