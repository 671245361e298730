import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/store/store.js";
import "../../generator/components/store/schedule.js";
import "../../generator/components/desk/standing.js";

const { standing } = globalThis.course;

const entry = (over = {}) => ({
  hash: "h",
  response: ["a"],
  correct: true,
  credit: 1,
  hints: 0,
  unsure: false,
  at: "2026-01-01T08:00:00.000Z",
  ...over
});
const objective = (id, ...items) => ({ id, text: id, topic: "", title: "", minutes: 0, items });
const chapter = {
  id: "c08",
  title: "",
  revision: "1.0",
  book: "b",
  drills: [["d", "h", "d.html", "D"]],
  pages: [
    ["p0", "P0"],
    ["p1", "P1"]
  ],
  objectives: [
    objective("o1", ["a", "h", 1], ["b", "h", 0]),
    objective("o2", ["c", "h", 0], ["d", "h", 1]),
    objective("o3", ["e", "h", 1]),
    objective("o4")
  ]
};
const work = (items = {}, over = {}) => ({ items, attempts: {}, due: [], ...over });
const order = (items) =>
  standing.objectives(chapter, work(items)).map(({ objective: { id }, state }) => `${id} ${state}`);

test("nothing answered: every objective with items is open, in the chapter's order", () => {
  assert.deepEqual(order({}), ["o1 open", "o2 open", "o3 open"]);
});

test("weak spots come first, the weakest first, what is good last", () => {
  const items = { a: entry({ credit: 0.5 }), c: entry({ credit: 0 }), e: entry() };
  assert.deepEqual(order(items), ["o2 weak", "o1 weak", "o3 good"]);
});

test("an answer to an earlier wording counts for nothing, and as changed", () => {
  const items = { e: entry({ hash: "old" }), a: entry() };
  assert.equal(
    standing.objectives(chapter, work(items)).find((one) => one.objective.id === "o3").answered,
    0
  );
  assert.deepEqual(standing.changed(chapter, work(items)), [["e", "h", 1]]);
});

test("an item that is only starred is neither answered nor changed", () => {
  const items = { e: entry({ hash: "", response: [], at: "" }) };
  assert.deepEqual(standing.changed(chapter, work(items)), []);
  assert.equal(standing.onward(chapter, work(items)), null);
});

test("due are only items that the chapter still asks", () => {
  assert.equal(standing.due(chapter, work({}, { due: ["a", "gone", "e"] })), 2);
});

test("one goes on after the last answer, page by page, and then from the start", () => {
  // In the order of the pages: b, c on P0, then a, d, e on P1.
  const at = (day) => entry({ at: `2026-01-0${day}T08:00:00.000Z` });
  assert.equal(standing.onward(chapter, work({ b: at(1) })).item[0], "c");
  assert.equal(standing.onward(chapter, work({ b: at(1), a: at(2) })).item[0], "d");
  assert.equal(standing.onward(chapter, work({ d: at(1), e: at(2) })).item[0], "b");
  assert.equal(standing.onward(chapter, work({ d: at(1), e: at(2) })).left, 3);
  assert.equal(
    standing.onward(chapter, work({ a: at(1), b: at(1), c: at(1), d: at(1), e: at(1) })),
    null
  );
  assert.equal(standing.onward(chapter, work()), null);
});

const attempt = (id, over = {}) => ({
  id,
  kind: "exam",
  form: "f",
  seed: 1,
  items: ["a", "b"],
  hashes: {},
  responses: {},
  flags: [],
  unsure: [],
  begun: "2026-01-01T08:00:00.000Z",
  ...over
});

test("sittings are what was handed in, the oldest first, by the credit of all their items", () => {
  const attempts = {
    x: attempt("x", { submitted: "2026-01-03T08:00:00.000Z", credits: { a: 1 } }),
    y: attempt("y", { submitted: "2026-01-02T08:00:00.000Z", credits: { a: 1, b: 1, other: 1 } }),
    z: attempt("z"),
    n: attempt("n", { items: [], submitted: "2026-01-04T08:00:00.000Z" })
  };
  const found = standing.sittings(work({}, { attempts }));
  assert.deepEqual(
    found.map(({ id, share }) => [id, share]),
    [
      ["y", 1],
      ["x", 0.5],
      ["n", 0]
    ]
  );
});

const played = (id, over = {}) => attempt(id, { kind: "drill", hashes: { d: "h" }, ...over });

test("drills are told newest first, with what their end was rated and how many choices were best", () => {
  const attempts = {
    x: played("x", {
      submitted: "2026-01-02T08:00:00.000Z",
      credits: { a: 1, b: 0 },
      rating: "fair"
    }),
    y: played("y", { begun: "2026-01-03T08:00:00.000Z", items: ["a"] })
  };
  const found = standing.drills(chapter, work({}, { attempts }));
  assert.deepEqual(found, [
    {
      path: "d.html",
      title: "D",
      at: "2026-01-03T08:00:00.000Z",
      isOpen: true,
      rating: "",
      count: 1,
      best: 0
    },
    {
      path: "d.html",
      title: "D",
      at: "2026-01-02T08:00:00.000Z",
      isOpen: false,
      rating: "fair",
      count: 2,
      best: 1
    }
  ]);
  assert.deepEqual(standing.sittings(work({}, { attempts })), []);
});

test("a drill given up, gone, or begun in an earlier wording is not told; one ended in that is", () => {
  const submitted = "2026-01-02T08:00:00.000Z";
  const attempts = {
    x: played("x", { dropped: true }),
    y: played("y", { hashes: { d: "old" } }),
    z: played("z", { hashes: { gone: "h" }, submitted }),
    w: played("w", { hashes: { d: "old" }, submitted }),
    e: attempt("e", { submitted })
  };
  assert.deepEqual(
    standing.drills(chapter, work({}, { attempts })).map(({ at }) => at),
    [submitted]
  );
});

test("the draft is the last paper that was neither handed in nor given up", () => {
  const attempts = {
    x: attempt("x"),
    y: attempt("y", { begun: "2026-01-02T08:00:00.000Z" }),
    z: attempt("z", { begun: "2026-01-03T08:00:00.000Z", dropped: true }),
    n: attempt("n", { begun: "2026-01-04T08:00:00.000Z", kind: "five" })
  };
  assert.equal(standing.draft(work({}, { attempts })).id, "y");
  assert.equal(standing.draft(work()), undefined);
});

test("of a paper counts what has a response to the wording that its item has now", () => {
  const hashes = { a: "h", b: "h", c: "old", gone: "h" };
  const responses = { a: ["x"], b: [], c: ["x"], gone: ["x"] };
  assert.equal(standing.given(chapter, { items: Object.keys(hashes), hashes, responses }), 1);
  assert.equal(standing.given(chapter, { items: ["a"], hashes, responses: {} }), 0);
});

const now = new Date("2026-01-10T08:00:00.000Z");
for (const [name, saved, at, days] of [
  ["never saved, worked nine days ago", "", "2026-01-01T08:00:00.000Z", 9],
  ["never saved, worked four days ago", "", "2026-01-06T08:00:00.000Z", 0],
  ["saved long ago, worked since", "2026-01-02T08:00:00.000Z", "2026-01-09T08:00:00.000Z", 8],
  ["saved after the last work", "2026-01-02T08:00:00.000Z", "2026-01-01T08:00:00.000Z", 0]
]) {
  test(`a reminder to save: ${name}: ${days}`, () => {
    assert.equal(standing.unsaved(saved, [work({ a: entry({ at }) })], now), days);
  });
}

test("no work, no reminder", () => assert.equal(standing.unsaved("", [work()], now), 0));
