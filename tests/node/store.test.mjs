import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/store/store.js";

const { parse, serialize, recall, remember, forget, open } = globalThis.course.store;

const KEY = "course-progress";
const NOW = "2026-01-02T03:04:05.000Z";
const NOTHING = { response: null, changed: false };
const entry = (over = {}) => ({ hash: "h1", response: ["b"], correct: true, at: NOW, ...over });
const stored = (items, over = {}) =>
  JSON.stringify({ version: 1, courses: { c08: { items } }, ...over });

/** A browser's storage, as far as the store uses it; tabs of one browser share it. */
function fakeStorage(text = null) {
  const held = new Map(text === null ? [] : [[KEY, text]]);
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    get text() { return held.get(KEY) ?? null; },
  };
}
const openOn = (storage) => open(() => storage, () => NOW);
const checked = (...response) => ({ hash: "h1", response, correct: false });

// --- parse ---------------------------------------------------------------------------------

const EMPTY = [
  ["nothing stored", null], ["an empty text", ""], ["corrupt JSON", '{"version":1,'],
  ["null", "null"], ["an array", "[1]"], ["a number", "7"], ["a string", '"x"'],
  ["courses null", '{"version":1,"courses":null}'], ["courses an array", '{"courses":[1,2]}'],
];

for (const [name, text] of EMPTY) {
  test(`parse: ${name} is a state with nothing in it`, () => {
    assert.deepEqual(parse(text), { newer: false, data: { version: 1, courses: {} } });
  });
}

const DAMAGED = [
  ["a course that is text", { c07: "x" }], ["a course that is null", { c07: null }],
  ["a course that is an array", { c07: [] }],
];

for (const [name, damage] of DAMAGED) {
  test(`parse: ${name} is dropped, the sound course beside it is kept`, () => {
    const courses = { ...damage, c08: { items: { q: entry() } } };
    const state = parse(JSON.stringify({ version: 1, courses }));
    assert.deepEqual(Object.keys(state.data.courses), ["c08"]);
    assert.deepEqual(recall(state, "c08", "q", "h1").response, ["b"]);
  });
}

test("parse: items that are not records are dropped, those beside them are kept", () => {
  const state = parse(stored({ q1: null, q2: "b", q3: ["b"], q4: entry() }));
  assert.deepEqual(state.data.courses.c08.items, { q4: entry() });
});

for (const version of [undefined, 0, 0.9, "0", null, "x", {}]) {
  test(`parse: version ${JSON.stringify(version)} is older: kept, and written as version 1`, () => {
    const state = parse(stored({ q: entry() }, { version }));
    assert.equal(state.newer, false);
    assert.equal(state.data.version, 1);
    assert.deepEqual(recall(state, "c08", "q", "h1").response, ["b"]);
  });
}

for (const version of [2, 1.1, "2", 1000]) {
  test(`parse: version ${JSON.stringify(version)} is newer: flagged and left alone`, () => {
    const text = JSON.stringify({ version, shape: ["unknown"], courses: [1] });
    const state = parse(text);
    assert.equal(state.newer, true);
    assert.deepEqual(recall(state, "c08", "q", "h1"), NOTHING);
    assert.equal(remember(state, "c08", "q", entry()), state);
    assert.equal(forget(state, "c08", "q"), state);
    assert.deepEqual(JSON.parse(serialize(state)), JSON.parse(text));
  });
}

// --- recall, remember, forget ----------------------------------------------------------------

test("what was remembered is recalled, after writing and reading", () => {
  const state = parse(serialize(remember(parse(null), "c08", "q", entry())));
  assert.deepEqual(recall(state, "c08", "q", "h1"), { response: ["b"], changed: false });
});

test("the stored text has the documented shape", () => {
  assert.deepEqual(JSON.parse(serialize(remember(parse(null), "c08", "q", entry()))), {
    version: 1,
    courses: { c08: { items: { q: { hash: "h1", response: ["b"], correct: true, at: NOW } } } },
  });
});

test("another hash: no response, but changed", () => {
  const state = remember(parse(null), "c08", "q", entry());
  assert.deepEqual(recall(state, "c08", "q", "h2"), { response: null, changed: true });
});

test("the same item id in another course is another item", () => {
  const state = remember(parse(null), "c08", "q", entry());
  assert.deepEqual(recall(state, "c09", "q", "h1"), NOTHING);
});

const UNREADABLE = [
  {}, { hash: "h1" }, { response: ["b"] }, { hash: 1, response: ["b"] }, { hash: "h1", response: "b" },
  { hash: "h1", response: [] }, { hash: "h1", response: [1] }, { hash: "h1", response: { 0: "b" } },
];

for (const damaged of UNREADABLE) {
  test(`an entry ${JSON.stringify(damaged)} recalls nothing and counts as no change`, () => {
    const state = parse(stored({ q: damaged }));
    assert.deepEqual(recall(state, "c08", "q", "h1"), NOTHING);
  });
}

test("remember and forget leave the state they were given as it was", () => {
  const state = parse(stored({ q: entry() }));
  const before = serialize(state);
  remember(state, "c08", "q", entry({ response: ["c"] }));
  forget(state, "c08", "q");
  assert.equal(serialize(state), before);
});

test("fields of later versions are kept at every level when writing back", () => {
  const text = JSON.stringify({
    version: 1,
    device: "shop tablet",
    courses: {
      c07: { title: "seven", items: { p: { hint: 1 } } },
      c08: { due: NOW, items: { q: { ...entry(), hints: ["x"], due: NOW } } },
    },
  });
  const after = JSON.parse(serialize(remember(parse(text), "c08", "q", entry({ response: ["c"] }))));
  const expected = JSON.parse(text);
  expected.courses.c08.items.q.response = ["c"];
  assert.deepEqual(after, expected);
});

test("forgetting takes one item only, and forgetting the unknown changes nothing", () => {
  const state = parse(stored({ q: entry(), r: entry() }));
  assert.deepEqual(Object.keys(forget(state, "c08", "q").data.courses.c08.items), ["r"]);
  assert.deepEqual(forget(state, "c08", "x"), state);
});

const AWKWARD = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "q 1", "题", "0"];

for (const courseId of AWKWARD) {
  for (const itemId of AWKWARD) {
    test(`ids ${JSON.stringify([courseId, itemId])} are ids like any other`, () => {
      assert.deepEqual(recall(parse(null), courseId, itemId, "h1"), NOTHING);
      const state = parse(serialize(remember(parse(null), courseId, itemId, entry())));
      assert.deepEqual(recall(state, courseId, itemId, "h1").response, ["b"]);
      assert.deepEqual(recall(state, courseId, "other", "h1"), NOTHING);
      assert.deepEqual(recall(forget(state, courseId, itemId), courseId, itemId, "h1"), NOTHING);
      assert.equal({}.hash, undefined, "no object was polluted");
      assert.equal({}.items, undefined, "no object was polluted");
    });
  }
}

test("any order of remembering the same items gives the same memory", () => {
  const ids = ["p", "q", "r"];
  const orders = ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b,
    ids.find((c) => c !== a && c !== b)]));
  const states = orders.map((order) =>
    order.reduce((s, id) => remember(s, "c08", id, entry({ response: [id] })), parse(null)));
  for (const state of states) assert.deepEqual(state, states[0]);
});

test("every text cut off in the middle is read without an exception", () => {
  const text = stored({ q: entry({ response: ["a", "c"] }) });
  for (let end = 0; end < text.length; end += 1) {
    assert.deepEqual(parse(text.slice(0, end)).data.courses, {});
  }
});

// --- open --------------------------------------------------------------------------------------

test("open: an answer outlives the page", () => {
  const storage = fakeStorage();
  const written = openOn(storage).remember("c08", "q", checked("a", "c"));
  assert.deepEqual(written, { remembered: true, newer: false });
  assert.deepEqual(openOn(storage).recall("c08", "q", "h1").response, ["a", "c"]);
  assert.equal(JSON.parse(storage.text).courses.c08.items.q.at, NOW);
});

test("open: the time is written in ISO 8601 by the browser's clock", () => {
  const storage = fakeStorage();
  open(() => storage).remember("c08", "q", checked("a"));
  const { at } = JSON.parse(storage.text).courses.c08.items.q;
  assert.equal(new Date(at).toISOString(), at);
});

test("open: two tabs that take turns lose nothing of each other", () => {
  const storage = fakeStorage();
  const [one, two] = [openOn(storage), openOn(storage)];
  one.remember("c08", "p", checked("a"));
  two.remember("c08", "q", checked("b"));
  one.remember("c08", "r", checked("c"));
  two.remember("c08", "p", checked("d"));
  one.forget("c08", "q");
  assert.deepEqual(one.recall("c08", "p", "h1").response, ["d"]);
  assert.deepEqual(two.recall("c08", "q", "h1"), NOTHING);
  assert.deepEqual(two.recall("c08", "r", "h1").response, ["c"]);
});

const quota = () => { throw new DOMException("full", "QuotaExceededError"); };
const security = () => { throw new DOMException("blocked", "SecurityError"); };
const FAILING = [
  ["the getter throws", security],
  ["there is no storage", () => null],
  ["storage is undefined", () => undefined],
  ["reading throws", () => ({ ...fakeStorage(), getItem: security })],
];

for (const [name, storage] of FAILING) {
  test(`open: ${name}: nothing is remembered and nothing is thrown`, () => {
    const memory = open(storage, () => NOW);
    assert.deepEqual(memory.remember("c08", "q", checked("a")), { remembered: false, newer: false });
    assert.deepEqual(memory.forget("c08", "q"), { remembered: false, newer: false });
    assert.deepEqual(memory.recall("c08", "q", "h1"), NOTHING);
  });
}

test("open: a platform without storage, as node here, is the same as a blocked one", () => {
  assert.equal(open().remember("c08", "q", checked("a")).remembered, false);
  assert.deepEqual(open().recall("c08", "q", "h1"), NOTHING);
});

test("open: a full storage remembers nothing new but recalls what it has", () => {
  const storage = { ...fakeStorage(), getItem: () => stored({ q: entry() }), setItem: quota };
  assert.equal(openOn(storage).remember("c08", "r", checked("a")).remembered, false);
  assert.deepEqual(openOn(storage).recall("c08", "q", "h1").response, ["b"]);
});

test("open: what could not be read is not overwritten", () => {
  let writes = 0;
  const storage = { getItem: security, setItem: () => { writes += 1; } };
  openOn(storage).remember("c08", "q", checked("a"));
  assert.equal(writes, 0);
});

test("open: a newer format is not touched, and the caller is told why", () => {
  const text = '{"version":2,"people":[]}';
  const storage = fakeStorage(text);
  assert.deepEqual(openOn(storage).remember("c08", "q", checked("a")), { remembered: false, newer: true });
  assert.deepEqual(openOn(storage).forget("c08", "q"), { remembered: false, newer: true });
  assert.deepEqual(openOn(storage).recall("c08", "q", "h1"), NOTHING);
  assert.equal(storage.text, text);
});

test("open: a storage that recovers remembers again", () => {
  const storage = fakeStorage();
  let blocked = true;
  const memory = open(() => (blocked ? security() : storage), () => NOW);
  assert.equal(memory.remember("c08", "q", checked("a")).remembered, false);
  blocked = false;
  assert.equal(memory.remember("c08", "q", checked("a")).remembered, true);
});
