import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/store/store.js";
import "../../generator/components/store/attempt.js";

const { attempt: together, touched, FLAGS } = globalThis.course.store;

const at = (minute) => new Date(Date.UTC(2026, 0, 2, 8, minute)).toISOString();
const sitting = (over = {}) => ({
  id: "a1",
  kind: "exam",
  form: "F",
  seed: 1,
  items: ["p", "q", "r"],
  hashes: { p: "h", q: "h", r: "h" },
  responses: {},
  flags: [],
  unsure: [],
  begun: at(0),
  ...over
});
const given = (responses, minute, over = {}) =>
  sitting({
    responses,
    times: Object.fromEntries(Object.keys(responses).map((id) => [id, at(minute)])),
    ...over
  });

/** Whichever goes into which. */
function both(one, other) {
  const made = together(one, other);
  assert.deepEqual(together(other, one), made);
  return made;
}

test("two pages that answered different items keep both answers", () =>
  assert.deepEqual(both(given({ p: ["a"] }, 1), given({ q: ["b"] }, 2)).responses, {
    p: ["a"],
    q: ["b"]
  }));

test("of two answers to one item the newest stands, also one that was taken back", () => {
  assert.deepEqual(both(given({ p: ["a"] }, 2), given({ p: ["b"] }, 1)).responses, { p: ["a"] });
  assert.deepEqual(both(given({ p: ["a"] }, 1), given({ p: [] }, 2)).responses, { p: [] });
});

test("an answer kept before times were stands beside none", () =>
  assert.deepEqual(both(sitting({ responses: { p: ["a"] } }), sitting()).responses, { p: ["a"] }));

test("a doubt and the wording an answer was given to go with the answer", () => {
  const made = both(
    given({ p: ["a"] }, 2, { unsure: ["p"], hashes: { p: "new" } }),
    given({ p: ["b"] }, 1)
  );
  assert.deepEqual([made.unsure, made.hashes.p], [["p"], "new"]);
});

test("the newest flags stand", () => {
  const one = sitting({ flags: ["p"], times: { "/flags": at(1) } });
  const other = sitting({ flags: [], times: { "/flags": at(2) } });
  assert.deepEqual(both(one, other).flags, []);
  assert.deepEqual(both(sitting(), one).flags, ["p"]);
});

test("what was handed in stays as it was handed in, whatever a draft holds", () => {
  const done = given({ p: ["a"] }, 1, { submitted: at(5), credits: { p: 1, q: 0, r: 0 } });
  assert.deepEqual(both(done, given({ p: ["b"], q: ["b"], r: ["b"] }, 9, { flags: ["p"] })), done);
  assert.deepEqual(both(done, given({ p: ["b"] }, 9, { dropped: true })), done);
});

test("what was given up is not a draft again", () =>
  assert.equal(both(sitting({ dropped: true }), given({ p: ["b"] }, 9)).dropped, true));

test("answers rated in two reviews are both rated", () => {
  const one = given({ p: ["a", "x"] }, 6, { submitted: at(5), credits: { p: 1, q: 0 } });
  const other = given({ p: ["a"], r: ["c", "y"] }, 7, {
    submitted: at(5),
    credits: { q: 0, r: 0.5 }
  });
  const made = both(one, other);
  assert.deepEqual(made.credits, { p: 1, q: 0, r: 0.5 });
  assert.deepEqual(made.responses, { p: ["a", "x"], r: ["c", "y"] });
});

test("of a drill the way that is farther stays, and its end over any way", () => {
  const way = (...choices) => ({
    items: choices.map((_, place) => `d/${place + 1}/n`),
    responses: Object.fromEntries(choices.map((id, place) => [`d/${place + 1}/n`, [id]]))
  });
  const [near, far] = [sitting(way("a")), sitting(way("b", "c"))];
  assert.deepEqual(both(near, far), far);
  const end = sitting({ ...way("a"), submitted: at(3), rating: "good" });
  assert.deepEqual(both(end, far), end);
});

test("the latest time that either page saw stays", () =>
  assert.equal(
    both(sitting({ latest: at(9) }), given({ p: ["a"] }, 2, { latest: at(4) })).latest,
    at(9)
  ));

test("hostile ids are ids", () => {
  const odd = JSON.parse('{"__proto__":["a"],"constructor":["b"]}');
  const made = both(sitting({ responses: odd }), given({ p: ["a"] }, 2));
  assert.deepEqual(Object.keys(made.responses).sort(), ["__proto__", "constructor", "p"]);
  assert.equal({}.p, undefined);
});

const later = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();

test("a change is later than what it replaces, though the clock was set back a little", () => {
  const before = sitting({ times: { p: later(5) } });
  const made = touched(before, "p", { responses: { p: ["b"] } });
  assert.equal(Date.parse(made.times.p), Date.parse(before.times.p) + 1);
  assert.deepEqual(both({ ...before, responses: { p: ["a"] } }, made).responses, { p: ["b"] });
});

for (const [name, ahead] of [
  ["a quarter of an hour", later(15)],
  ["years", "2099-01-01T00:00:00.000Z"]
])
  test(`a change is of now where what it replaces is ${name} to come, and stays when another page brings that again`, () => {
    for (const [id, change, was] of [
      ["p", { responses: { p: ["b"] } }, { responses: { p: ["a"] } }],
      [FLAGS, { flags: ["r"] }, { flags: ["p"] }]
    ]) {
      const other = sitting({ ...was, times: { [id]: ahead } });
      const made = touched(other, id, change);
      assert.ok(made.times[id] <= later(0));
      assert.deepEqual({ ...both(other, made), ...change }, both(other, made));
      assert.deepEqual({ ...both(made, other), ...change }, both(made, other));
    }
  });

test("of two that are to come the later stands, and either over what has no time", () => {
  const [one, other] = ["2098", "2099"].map((year) =>
    sitting({ responses: { p: [year] }, times: { p: `${year}-01-01T00:00:00.000Z` } })
  );
  assert.deepEqual(both(other, one).responses, { p: ["2099"] });
  assert.deepEqual(both(one, sitting({ responses: { p: ["a"] } })).responses, { p: ["2098"] });
});
