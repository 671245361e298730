import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/store/store.js";
import "../../generator/components/store/schedule.js";
import "../../generator/components/store/attempt.js";
import "../../generator/components/store/merge.js";
import "../../generator/components/store/clock.js";
import "../../generator/components/store/import.js";
import "../../generator/components/store/keep.js";

const { merge, parse, open, own } = globalThis.course.store;

const KEY = "course-progress";
const NOW = new Date(2026, 0, 20, 12);
const at = (day) => `2026-01-${String(day).padStart(2, "0")}T08:00:00.000Z`;

/** Numbers that are the same in every run. */
function* numbers(seed) {
  for (let n = seed * 2_654_435 + 1; ; n = (n * 1_103_515_245 + 12_345) % 2_147_483_648)
    yield n >> 8;
}

/** Progress with few ids and few times, so that two of them meet often. */
function anyProgress(random) {
  const next = (limit) => random.next().value % limit;
  const some = (make) =>
    Object.fromEntries(
      ["p", "q", "__proto__", "constructor"].filter(() => next(2)).map((id) => [id, make(id)])
    );
  const texts = () => ["a", "b", "c"].filter(() => next(2));
  const time = () => at(1 + next(4));
  const entry = () => ({
    hash: `h${next(2)}`,
    response: ["a", ...texts()],
    correct: next(2) === 1,
    at: time(),
    hints: next(3),
    ...(next(2) ? { due: `2026-01-0${1 + next(5)}`, streak: next(2), step: next(4) } : {}),
    ...(next(2) ? { starred: time() } : {}),
    ...(next(2) ? { unstarred: time() } : {}),
    ...(next(3) ? {} : { later: next(3) })
  });
  const attempt = () => ({
    kind: "exam",
    form: "F",
    seed: next(2),
    items: ["p", "q"].slice(next(2)),
    begun: time(),
    flags: texts(),
    responses: some(texts),
    hashes: some(() => `h${next(2)}`),
    unsure: ["p", "q"].filter(() => next(2)),
    ...(next(3) ? { times: some(time) } : {}),
    ...(next(3) ? {} : { times: { "/flags": time() } }),
    ...(next(3) ? {} : { credits: some(() => next(2)) }),
    ...(next(4) ? {} : { dropped: true }),
    ...(next(3) ? {} : { submitted: time() }),
    ...(next(3) ? {} : { latest: time() })
  });
  const course = () => ({
    items: some(entry),
    attempts: some(attempt),
    ...(next(2) ? { seen: `1.${next(3)}` } : {})
  });
  const text = JSON.stringify({
    version: 2,
    courses: some(course),
    ...(next(2) ? { saved: time() } : {}),
    ...(next(3) ? {} : { device: next(3) })
  });
  return parse(text).data;
}

const each = (claim, law) =>
  test(`merging ${claim}`, () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = numbers(seed);
      law(anyProgress(random), anyProgress(random), anyProgress(random));
    }
  });

each("does not depend on which goes into which", (a, b) =>
  assert.deepEqual(merge(a, b), merge(b, a))
);
each("does not depend on the order", (a, b, c) =>
  assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)))
);
each("with itself, or again, changes nothing", (a, b) => {
  assert.deepEqual(merge(a, a), a);
  assert.deepEqual(merge(merge(a, b), b), merge(a, b));
});
each("leaves what it was given as it was", (a, b) => {
  const before = JSON.stringify([a, b]);
  merge(a, b);
  assert.equal(JSON.stringify([a, b]), before);
});
each("gives what can be stored and read again", (a, b) =>
  assert.deepEqual(parse(JSON.stringify(merge(a, b))).data, merge(a, b))
);
each("keeps, of each item, the newest answer", (a, b) => {
  for (const [courseId, { items }] of Object.entries(merge(a, b).courses))
    for (const [id, { at: time }] of Object.entries(items)) {
      const times = [a, b].map((one) => own(own(one.courses, courseId)?.items, id)?.at ?? "");
      assert.equal(time, times.sort().at(-1));
    }
});

const entry = (over = {}) => ({ hash: "h1", response: ["b"], correct: true, at: at(1), ...over });
const progress = (items, attempts = {}, over = {}) =>
  JSON.stringify({ version: 2, courses: { c08: { items, attempts } }, ...over });
const both = (a, b) => merge(parse(progress(a)).data, parse(progress(b)).data).courses.c08.items;

test("the newest decision about a star wins, whatever was answered when", () => {
  const starred = { q: entry({ at: at(9), starred: at(3) }) };
  const unstarred = { q: entry({ at: at(1), unstarred: at(5) }) };
  const again = { q: entry({ at: at(2), starred: at(7), unstarred: at(5) }) };
  assert.equal(both(starred, unstarred).q.starred, undefined);
  assert.equal(both(starred, unstarred).q.at, at(9));
  assert.equal(both(unstarred, again).q.starred, at(7));
});

test("what was handed in beats a draft that is fuller", () => {
  const draft = {
    kind: "exam",
    items: ["p", "q"],
    begun: at(1),
    responses: { p: ["a"], q: ["b"] }
  };
  const done = { ...draft, responses: { p: ["a"] }, submitted: at(2) };
  const [one, other] = [draft, done].map((a) => parse(progress({}, { a1: a })).data);
  assert.equal(merge(one, other).courses.c08.attempts.a1.submitted, at(2));
});

// --- a text from another device -----------------------------------------------------------------

function device(text = null) {
  const held = new Map(text === null ? [] : [[KEY, text]]);
  const storage = {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key)
  };
  return {
    memory: open(
      () => storage,
      () => storage,
      () => NOW
    ),
    read: () => held.get(KEY) ?? null,
    storage
  };
}

test("what is exported and imported elsewhere is the same work", () => {
  const one = device(progress({ q: entry(), r: entry({ starred: at(2) }) }));
  const other = device();
  assert.deepEqual(other.memory.importText(one.memory.exportText()), {
    merged: { items: 2, attempts: 0, courses: ["c08"] }
  });
  assert.deepEqual(other.memory.items("c08"), one.memory.items("c08"));
  assert.equal(one.memory.saved(), NOW.toISOString());
  assert.equal(other.memory.saved(), "", "what the other device holds was not exported from there");
});

test("importing the same again brings nothing", () => {
  const one = device(progress({ q: entry() }));
  assert.deepEqual(one.memory.importText(one.memory.exportText()), {
    merged: { items: 0, attempts: 0, courses: [] }
  });
});

test("another course comes in beside, and is counted", () => {
  const one = device(progress({ q: entry() }));
  const text = JSON.stringify({ version: 1, courses: { c99: { items: { z: entry() } } } });
  assert.deepEqual(one.memory.importText(text), {
    merged: { items: 1, attempts: 0, courses: ["c99"] }
  });
  assert.deepEqual(Object.keys(one.memory.items("c08")), ["q"]);
});

test("times to come count as now", () => {
  const one = device();
  one.memory.importText(
    progress({ q: entry({ at: "2099-01-01T00:00:00.000Z", starred: "2099-01-01T00:00:00.000Z" }) })
  );
  assert.equal(one.memory.items("c08").q.at, NOW.toISOString());
  assert.equal(one.memory.items("c08").q.starred, NOW.toISOString());
});

const AHEAD = "2027-01-15T00:00:00.000Z"; // by a clock that ran a year ahead

test("an answer with a time to come does not beat one that is newer, whichever device brings it", () => {
  const [wrong, right] = [
    entry({ at: AHEAD, correct: false, response: ["x"] }),
    entry({ at: at(19) })
  ];
  for (const [here, brought] of [
    [wrong, right],
    [right, wrong]
  ]) {
    const one = device(progress({ q: here }));
    one.memory.importText(progress({ q: brought }));
    assert.deepEqual(
      one.memory.items("c08").q,
      parse(progress({ q: right })).data.courses.c08.items.q
    );
  }
});

test("a clock may be a little ahead, here or there: ten minutes, not hours", () => {
  const [soon, ...late] = [600_000, 660_000, 8 * 3_600_000].map((more) =>
    new Date(NOW.getTime() + more).toISOString()
  );
  const winner = (here, brought) => {
    const one = device(progress({ q: entry({ at: here, response: ["here"] }) }));
    one.memory.importText(progress({ q: entry({ at: brought, response: ["brought"] }) }));
    return one.memory.items("c08").q.response[0];
  };
  assert.deepEqual([winner(soon, at(19)), winner(at(19), soon)], ["here", "brought"]);
  for (const time of late)
    assert.deepEqual([winner(time, at(19)), winner(at(19), time)], ["brought", "here"]);
  const theirs = device(progress({ q: entry({ at: at(19) }) }));
  theirs.memory.importText(progress({ q: entry({ at: soon, response: ["x"] }) }));
  assert.deepEqual(
    [theirs.memory.items("c08").q.response, theirs.memory.items("c08").q.at],
    [["x"], NOW.toISOString()]
  );
});

test("among answers with times to come, as by a clock that fell back, the newest stands", () => {
  const later = entry({ at: "2028-01-01T00:00:00.000Z", response: ["y"] });
  for (const [here, brought] of [
    [later, entry({ at: AHEAD })],
    [entry({ at: AHEAD }), later]
  ]) {
    const one = device(progress({ q: here }));
    one.memory.importText(progress({ q: brought }));
    assert.deepEqual(one.memory.items("c08").q.response, ["y"]);
  }
});

test("what only this device has keeps its time to come, so that a later file still beats it", () => {
  const one = device(progress({ q: entry({ at: AHEAD, response: ["x"] }) }));
  assert.deepEqual(one.memory.importText(progress({ r: entry() })).merged.items, 1);
  assert.equal(one.memory.items("c08").q.at, AHEAD);
  one.memory.importText(progress({ q: entry({ at: at(19) }) }));
  assert.deepEqual(one.memory.items("c08").q.response, ["b"]);
});

test("a star, an attempt and its answers give way in the same manner", () => {
  const attempt = (response, time, over = {}) => ({
    a1: {
      kind: "exam",
      items: ["at"],
      begun: at(1),
      responses: { at: [response] },
      hashes: { at: "f00d" },
      times: { at: time },
      ...over
    }
  });
  const one = device(progress({ q: entry({ starred: AHEAD }) }, attempt("x", AHEAD)));
  one.memory.importText(progress({ q: entry({ unstarred: at(19) }) }, attempt("b", at(19))));
  assert.equal(one.memory.items("c08").q.starred, undefined);
  const { responses, hashes, times } = one.memory.attempts("c08").a1;
  assert.deepEqual(
    [{ ...responses }, { ...hashes }, { ...times }],
    [{ at: ["b"] }, { at: "f00d" }, { at: at(19) }]
  );
});

const deep = `{"version":2,"courses":{},"x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
const PROBLEMS = [
  ["", "corrupt"],
  ["你好", "corrupt"],
  ['{"version":2,"courses":{', "corrupt"],
  ["[1,2]", "not-ours"],
  ["7", "not-ours"],
  ['"x"', "not-ours"],
  ["{}", "not-ours"],
  ['{"version":2}', "not-ours"],
  ['{"version":2,"courses":null}', "not-ours"],
  ['{"name":"x","dependencies":{}}', "not-ours"],
  ['{"version":3,"courses":{}}', "newer"],
  ["x".repeat(20_000_000), "too-big"],
  [deep, "corrupt"]
];

for (const [text, problem] of PROBLEMS) {
  test(`importing ${JSON.stringify(text.slice(0, 30))} (${text.length}) is refused as ${problem}, and changes nothing`, () => {
    const before = progress({ q: entry() });
    const one = device(before);
    assert.deepEqual(one.memory.importText(text), { problem });
    assert.equal(one.read(), before);
  });
}

test("a full storage takes nothing in and says so", () => {
  const one = device(progress({ q: entry() }));
  one.storage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  assert.deepEqual(one.memory.importText(progress({ r: entry() })), { problem: "not-remembered" });
});

test("a byte order mark and white space around the text do no harm", () => {
  assert.ok("merged" in device().memory.importText(`\uFEFF\n ${progress({ q: entry() })} \n`));
});

test("hostile ids pollute nothing", () => {
  const text = `{"version":2,"courses":{"__proto__":{"items":{"__proto__":${JSON.stringify(entry())}}}}}`;
  const one = device();
  assert.deepEqual(one.memory.importText(text), {
    merged: { items: 1, attempts: 0, courses: ["__proto__"] }
  });
  assert.deepEqual(Object.keys(one.memory.items("__proto__")), ["__proto__"]);
  assert.equal({}.items, undefined);
});
