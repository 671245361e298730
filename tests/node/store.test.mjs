import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/store/store.js";
import "../../generator/components/store/schedule.js";
import "../../generator/components/store/attempt.js";
import "../../generator/components/store/keep.js";

const { store, schedule } = globalThis.course;
const { parse, recall, open, own } = store;

const KEY = "course-progress";
const NOW = new Date(2026, 0, 2, 12);
const AT = NOW.toISOString();
const NOTHING = { response: null, hints: 0, unsure: false, changed: false, starred: false };
const entry = (over = {}) => ({ hash: "h1", response: ["b"], correct: true, at: AT, ...over });
const full = (over = {}) => ({ ...entry(), credit: 1, hints: 0, unsure: false, ...over });
const stored = (items, over = {}) =>
  JSON.stringify({ version: 2, courses: { c08: { items } }, ...over });
const attempt = (over = {}) => ({
  id: "a1",
  kind: "exam",
  form: "F1",
  seed: 7,
  items: ["q"],
  hashes: { q: "h1" },
  responses: { q: ["b"] },
  flags: [],
  unsure: [],
  begun: AT,
  ...over
});

/** A browser's storage, as far as the store uses it; tabs of one browser share it. */
function fakeStorage(text = null) {
  const held = new Map(text === null ? [] : [[KEY, text]]);
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    get text() {
      return held.get(KEY) ?? null;
    }
  };
}
const openOn = (local, session = fakeStorage(), now = () => NOW) =>
  open(
    () => local,
    () => session,
    now
  );
const checked = (...response) => ({ hash: "h1", response, correct: false });
const items = (text) => parse(text).data.courses.c08.items;

// --- parse ---------------------------------------------------------------------------------

const EMPTY = [
  ["nothing stored", null],
  ["an empty text", ""],
  ["courses null", '{"version":1,"courses":null}'],
  ["courses an array", '{"courses":[1,2]}']
];

for (const [name, text] of EMPTY) {
  test(`parse: ${name} is a state with nothing in it`, () => {
    assert.deepEqual(parse(text), {
      newer: false,
      damaged: false,
      data: { version: 2, courses: {} }
    });
  });
}

for (const text of ['{"version":1,', "null", "[1]", "7", '"x"', "[".repeat(200_000)]) {
  test(`parse: ${text.slice(0, 12)} is damaged, with nothing in it`, () => {
    assert.deepEqual(parse(text), {
      newer: false,
      damaged: true,
      data: { version: 2, courses: {} }
    });
  });
}

const UNREADABLE = [
  null,
  "b",
  ["b"],
  {},
  { hash: "h1" },
  { response: ["b"] },
  { hash: 1, response: ["b"] },
  { hash: "h1", response: "b" },
  { hash: "h1", response: [] },
  { hash: "h1", response: [1] },
  { hash: "h1", response: { 0: "b" } }
];

for (const damaged of UNREADABLE) {
  test(`parse: an entry ${JSON.stringify(damaged)} is dropped, the one beside it kept`, () => {
    assert.deepEqual(items(stored({ p: damaged, q: entry() })), { q: full() });
  });
}

for (const damaged of ["x", null, []]) {
  test(`parse: a course ${JSON.stringify(damaged)} is dropped, the one beside it kept`, () => {
    const courses = { c07: damaged, c08: { items: { q: entry() } } };
    assert.deepEqual(Object.keys(parse(JSON.stringify({ version: 2, courses })).data.courses), [
      "c08"
    ]);
  });
}

test("parse: what is no number, day or time is left out of an entry", () => {
  const odd = {
    credit: 7,
    hints: -1,
    unsure: "yes",
    at: "soon",
    due: "tomorrow",
    streak: 0.5,
    starred: "x"
  };
  assert.deepEqual(items(stored({ q: entry(odd) })).q, full({ at: "" }));
});

test("parse: an entry that is only starred is kept and recalls nothing but the star", () => {
  const state = parse(stored({ q: { starred: AT } }));
  assert.deepEqual(recall(state.data, "c08", "q", "h1"), { ...NOTHING, starred: true });
});

for (const damaged of [
  null,
  "x",
  {},
  { kind: "exam" },
  attempt({ items: "q" }),
  attempt({ begun: "x" }),
  attempt({ kind: 1 })
]) {
  test(`parse: an attempt ${JSON.stringify(damaged)?.slice(0, 40)} is dropped, the one beside it kept`, () => {
    const courses = { c08: { items: {}, attempts: { a0: damaged, a1: attempt() } } };
    const { attempts } = parse(JSON.stringify({ version: 2, courses })).data.courses.c08;
    assert.deepEqual(attempts, { a1: attempt() });
  });
}

test("parse: an attempt goes by the id it is kept under, without credits and responses that are none", () => {
  const odd = attempt({
    id: "other",
    credits: { q: 2, r: 0.5 },
    responses: { q: "b", r: ["c"] },
    limit: -1
  });
  const text = JSON.stringify({ version: 2, courses: { c08: { attempts: { a1: odd } } } });
  const { limit: _, ...expected } = attempt({ credits: { r: 0.5 }, responses: { r: ["c"] } });
  assert.deepEqual(parse(text).data.courses.c08.attempts.a1, expected);
});

for (const version of [3, 2.1, "3", 1000]) {
  test(`a version ${JSON.stringify(version)} is newer: left alone, and the caller is told`, () => {
    const storage = fakeStorage(JSON.stringify({ version, shape: ["unknown"], courses: [1] }));
    const before = storage.text;
    const memory = openOn(storage);
    assert.equal(memory.condition(), "newer");
    for (const written of [
      memory.remember("c08", "q", checked("a")),
      memory.star("c08", "q", true)
    ])
      assert.deepEqual(written, { remembered: false, newer: true });
    assert.deepEqual(memory.keepAttempt("c08", attempt()), {
      remembered: false,
      newer: true,
      attempt: attempt()
    });
    assert.deepEqual(memory.recall("c08", "q", "h1"), NOTHING);
    assert.equal(storage.text, before);
  });
}

// --- version 1 -------------------------------------------------------------------------------

for (const version of [undefined, 0, 1, "1", null, "x", {}]) {
  test(`version ${JSON.stringify(version)} migrates: answers are kept, mistakes enter the book`, () => {
    const wrong = entry({ correct: false });
    const found = items(stored({ p: entry(), q: wrong, r: entry({ hints: 1 }) }, { version }));
    assert.deepEqual(found, {
      p: full(),
      q: full({ correct: false, credit: 0, due: "2026-01-03" }),
      r: full({ hints: 1, due: "2026-01-03" })
    });
  });
}

test("what migrated is written as version 2, with the fields nobody knows", () => {
  const text = JSON.stringify({
    version: 1,
    device: "tablet",
    courses: {
      c07: { title: "seven", items: { p: { ...entry(), note: 1 } } }
    }
  });
  const storage = fakeStorage(text);
  openOn(storage).remember("c08", "q", checked("a"));
  const after = JSON.parse(storage.text);
  assert.equal(after.version, 2);
  assert.equal(after.device, "tablet");
  assert.equal(after.courses.c07.title, "seven");
  assert.equal(after.courses.c07.items.p.note, 1);
});

test("a text migrated twice is the text migrated once", () => {
  const once = parse(stored({ p: entry(), q: entry({ correct: false }) }, { version: 1 })).data;
  assert.deepEqual(parse(JSON.stringify(once)).data, once);
});

// --- recall, remember, star --------------------------------------------------------------------

test("what was remembered is recalled in the next page", () => {
  const storage = fakeStorage();
  assert.deepEqual(
    openOn(storage).remember("c08", "q", { ...checked("a", "c"), hints: 2, unsure: true }),
    { remembered: true, newer: false }
  );
  assert.deepEqual(openOn(storage).recall("c08", "q", "h1"), {
    response: ["a", "c"],
    hints: 2,
    unsure: true,
    changed: false,
    starred: false
  });
});

test("another hash: no response, but changed", () => {
  const memory = openOn(fakeStorage(stored({ q: entry() })));
  assert.deepEqual(memory.recall("c08", "q", "h2"), { ...NOTHING, changed: true });
  assert.deepEqual(memory.recall("c09", "q", "h1"), NOTHING);
});

test("a star comes, goes, and outlives an answer", () => {
  const memory = openOn(fakeStorage());
  memory.star("c08", "q", true);
  memory.remember("c08", "q", checked("a"));
  assert.equal(memory.recall("c08", "q", "h1").starred, true);
  memory.star("c08", "q", false);
  assert.equal(memory.recall("c08", "q", "h1").starred, false);
  assert.equal(memory.items("c08").q.starred, undefined);
  memory.star("c08", "q", true);
  assert.equal(memory.recall("c08", "q", "h1").starred, true);
  assert.deepEqual(memory.recall("c08", "q", "h1").response, ["a"]);
});

test("attempts are kept, replaced by their id and read back", () => {
  const memory = openOn(fakeStorage());
  memory.keepAttempt("c08", attempt());
  const done = attempt({ submitted: AT, credits: { q: 1 } });
  memory.keepAttempt("c08", done);
  assert.deepEqual(memory.attempts("c08"), { a1: done });
  assert.deepEqual(memory.attempts("c09"), {});
});

const AWKWARD = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "q 1", "题", "0"];

for (const courseId of AWKWARD) {
  for (const itemId of AWKWARD) {
    test(`ids ${JSON.stringify([courseId, itemId])} are ids like any other`, () => {
      const memory = openOn(fakeStorage());
      assert.deepEqual(memory.recall(courseId, itemId, "h1"), NOTHING);
      memory.remember(courseId, itemId, checked("a"));
      memory.keepAttempt(courseId, attempt({ id: itemId }));
      assert.deepEqual(memory.recall(courseId, itemId, "h1").response, ["a"]);
      assert.deepEqual(memory.recall(courseId, "other", "h1"), NOTHING);
      assert.deepEqual(memory.due(courseId, "2026-01-03"), [itemId]);
      assert.equal(own(memory.attempts(courseId), itemId).kind, "exam");
      assert.equal({}.hash, undefined, "no object was polluted");
      assert.equal({}.items, undefined, "no object was polluted");
    });
  }
}

test("every text cut off in the middle is read without an exception", () => {
  const text = stored({ q: entry({ response: ["a", "c"] }) });
  for (let end = 1; end < text.length; end += 1) {
    assert.deepEqual(parse(text.slice(0, end)).data.courses, {});
  }
});

// --- the book of mistakes ----------------------------------------------------------------------

const day = (n) => new Date(2026, 0, 2 + n, 12);
/** The due day after each of these answers, given so many days after the first day. */
function sitting(...answers) {
  let [data, days] = [parse(null).data, []];
  for (const [n, over] of answers) {
    data = store.remember(data, "c08", "q", { ...checked("a"), correct: true, ...over }, day(n));
    days.push(data.courses.c08.items.q.due);
  }
  return days;
}

test("right at once never enters the book", () => {
  assert.deepEqual(sitting([0, {}], [1, {}]), [undefined, undefined]);
});

for (const [name, over] of [
  ["wrong", { correct: false }],
  ["unsure", { unsure: true }],
  ["hinted", { hints: 1 }]
]) {
  test(`${name}: due tomorrow; right, in 3 days; right again, out of the book`, () => {
    assert.deepEqual(sitting([0, over], [1, {}], [4, {}]), ["2026-01-03", "2026-01-06", undefined]);
  });
}

test("right after one has just seen the key does not count", () => {
  assert.deepEqual(sitting([0, { correct: false }], [0, {}], [0, {}]), [
    "2026-01-03",
    "2026-01-03",
    "2026-01-03"
  ]);
});

test("wrong in between starts the row anew", () => {
  assert.deepEqual(
    sitting([0, { correct: false }], [1, {}], [4, { correct: false }], [5, {}], [8, {}]),
    ["2026-01-03", "2026-01-06", "2026-01-07", "2026-01-10", undefined]
  );
});

test("a new wording starts the row anew, in the book", () => {
  assert.deepEqual(
    sitting([0, { correct: false }], [1, {}], [4, { hash: "h2" }], [7, { hash: "h2" }]),
    ["2026-01-03", "2026-01-06", "2026-01-09", undefined]
  );
});

test("a day too far off, of a clock that was set back, is due now; the 16th day is not", () => {
  const memory = openOn(
    fakeStorage(
      stored({
        p: entry({ due: "2027-01-01" }),
        q: entry({ due: "2026-01-18" }),
        r: entry({ due: "2026-01-02" }),
        s: entry({ due: "2025-01-01" }),
        t: entry()
      })
    )
  );
  assert.deepEqual(memory.due("c08", "2026-01-02"), ["p", "r", "s"]);
  assert.deepEqual(memory.due("c08"), ["p", "r", "s"]);
});

test("days go over the ends of months and years, and are those of the place", () => {
  assert.equal(schedule.later("2025-12-31", 1), "2026-01-01");
  assert.equal(schedule.later("2024-02-28", 1), "2024-02-29");
  assert.equal(schedule.dayOf(new Date(2026, 0, 2, 0, 0, 1)), "2026-01-02");
  assert.equal(schedule.dayOf(new Date(2026, 0, 2, 23, 59, 59)), "2026-01-02");
});

/** Numbers that are the same in every run. */
function* numbers(seed) {
  for (let n = seed; ; n = (n * 1_103_515_245 + 12_345) % 2_147_483_648) yield n >> 8;
}

test("right in doubt or with a hint: 3, 7, 16 days and 16 again, never out; sure twice, out", () => {
  for (const doubt of [{ unsure: true }, { hints: 1 }]) {
    assert.deepEqual(
      sitting(
        [0, { correct: false }],
        [1, doubt],
        [4, doubt],
        [11, doubt],
        [27, doubt],
        [43, {}],
        [59, {}]
      ),
      [
        "2026-01-03",
        "2026-01-06",
        "2026-01-13",
        "2026-01-29",
        "2026-02-14",
        "2026-03-02",
        undefined
      ]
    );
  }
});

test("doubt between two sure answers starts the row anew, not the interval", () => {
  assert.deepEqual(
    sitting([0, { correct: false }], [1, {}], [4, { unsure: true }], [11, {}], [27, {}]),
    ["2026-01-03", "2026-01-06", "2026-01-13", "2026-01-29", undefined]
  );
});

test("a doubt that comes after checking takes the answer out of the row, not the day", () => {
  assert.deepEqual(
    sitting([0, { correct: false }], [1, {}], [1, { unsure: true }], [4, {}], [11, {}]),
    ["2026-01-03", "2026-01-06", "2026-01-06", "2026-01-13", undefined]
  );
});

test("what was stored without an interval goes on from the right ones in a row", () => {
  const before = (over) =>
    schedule.next(
      entry({ due: "2026-01-03", at: "2025-12-20T12:00:00Z", ...over }),
      { ...checked("a"), credit: 1, hints: 0, correct: true, unsure: true },
      "2026-01-03"
    );
  assert.deepEqual(before({}), { step: 1, due: "2026-01-06" });
  assert.deepEqual(before({ streak: 1 }), { step: 2, due: "2026-01-10" });
  assert.deepEqual(before({ step: 99 }), { step: 3, due: "2026-01-19" });
});

test("whatever is answered when: due within 1 to 16 days, and out only after two right days", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = numbers(seed);
    const next = (limit) => random.next().value % limit;
    let [data, n, days] = [parse(null).data, 0, new Set()];
    let isIn = false;
    for (let step = 0; step < 25; step += 1) {
      n += next(4);
      const over = { correct: next(3) > 0, hints: next(6) === 0 ? 1 : 0, unsure: next(6) === 0 };
      data = store.remember(data, "c08", "q", { ...checked("a"), ...over }, day(n));
      const { due } = data.courses.c08.items.q;
      const isClean = over.correct && !over.hints && !over.unsure;
      days = isClean ? days.add(n) : new Set();
      const kept = data.courses.c08.items.q;
      if (!over.correct) assert.equal(due, schedule.later(schedule.dayOf(day(n)), 1));
      if (!isClean) assert.ok(due && !kept.streak, "a doubt left the book or counted");
      if (due)
        assert.ok(
          [1, 3, 7, 16].some((wait) => due <= schedule.later(schedule.dayOf(day(n)), wait))
        );
      if (due)
        assert.equal(store.parse(store.serialize(data)).data.courses.c08.items.q.step, kept.step);
      if (due) assert.ok(due <= schedule.later(schedule.dayOf(day(n)), 16));
      if (isIn && !due) assert.ok(days.size >= 2, "left after one day");
      assert.ok(isIn || isClean === !due, "entered without a mistake");
      isIn = Boolean(due);
    }
  }
});

// --- open --------------------------------------------------------------------------------------

test("open: two tabs that take turns lose nothing of each other", () => {
  const storage = fakeStorage();
  const [one, two] = [openOn(storage), openOn(storage)];
  one.remember("c08", "p", checked("a"));
  two.remember("c08", "q", checked("b"));
  one.star("c08", "q", true);
  two.remember("c08", "p", checked("d"));
  assert.deepEqual(one.recall("c08", "p", "h1").response, ["d"]);
  assert.deepEqual(two.recall("c08", "q", "h1"), { ...NOTHING, response: ["b"], starred: true });
});

const quota = () => {
  throw new DOMException("full", "QuotaExceededError");
};
const security = () => {
  throw new DOMException("blocked", "SecurityError");
};
const FAILING = [
  ["the getter throws", security],
  ["there is no storage", () => null],
  ["storage is undefined", () => undefined],
  ["reading throws", () => ({ ...fakeStorage(), getItem: security })]
];

for (const [name, storage] of FAILING) {
  test(`open: ${name}: nothing is remembered and nothing is thrown`, () => {
    const memory = open(storage, storage, () => NOW);
    const failed = { remembered: false, newer: false };
    assert.deepEqual(memory.remember("c08", "q", checked("a")), failed);
    assert.deepEqual(memory.star("c08", "q", true), failed);
    assert.deepEqual(
      memory.keepAttempt("c08", attempt(), (now) => ({ ...now, flags: ["q"] })),
      { ...failed, attempt: attempt({ flags: ["q"] }) }
    );
    assert.deepEqual(memory.attempt("c08", attempt()), attempt());
    assert.deepEqual(memory.eraseAll(), failed);
    assert.deepEqual(memory.guest(true), failed);
    assert.deepEqual(memory.recall("c08", "q", "h1"), NOTHING);
    assert.deepEqual(
      [memory.items("c08"), memory.attempts("c08"), memory.due("c08")],
      [{}, {}, []]
    );
    assert.equal(memory.condition(), "blocked");
    assert.equal(memory.isGuest(), false);
    assert.equal(JSON.parse(memory.exportText()).version, 2);
  });
}

test("open: a platform without storage, as node here, is the same as a blocked one", () => {
  assert.equal(open().remember("c08", "q", checked("a")).remembered, false);
  assert.equal(open().condition(), "blocked");
});

test("open: a full storage remembers nothing new but recalls what it has", () => {
  const storage = {
    ...fakeStorage(),
    getItem: (key) => (key === KEY ? stored({ q: entry() }) : null),
    setItem: quota
  };
  assert.equal(openOn(storage).remember("c08", "r", checked("a")).remembered, false);
  assert.deepEqual(openOn(storage).recall("c08", "q", "h1").response, ["b"]);
});

test("open: what could not be read is not overwritten", () => {
  let writes = 0;
  openOn({
    getItem: security,
    setItem: () => {
      writes += 1;
    }
  }).remember("c08", "q", checked("a"));
  assert.equal(writes, 0);
});

test("open: conditions are told apart", () => {
  for (const [text, condition] of [
    [null, "empty"],
    ["{", "damaged"],
    [stored({ q: entry() }), "ready"],
    ['{"version":9}', "newer"]
  ])
    assert.equal(openOn(fakeStorage(text)).condition(), condition);
});

test("open: the revision of the last visit is told and replaced, once there is work", () => {
  const memory = openOn(fakeStorage());
  assert.equal(memory.seen("c08", "1.0"), "");
  assert.equal(memory.condition(), "empty");
  memory.remember("c08", "q", checked("a"));
  assert.deepEqual(
    ["1.0", "1.0", "1.1", "1.1"].map((one) => memory.seen("c08", one)),
    ["", "1.0", "1.0", "1.1"]
  );
});

test("open: erasing takes everything, the newer format too", () => {
  for (const text of [stored({ q: entry() }), '{"version":9}', "{"]) {
    const storage = fakeStorage(text);
    assert.deepEqual(openOn(storage).eraseAll(), { remembered: true, newer: false });
    assert.equal(storage.text, null);
  }
});

// --- attempts of two pages -----------------------------------------------------------------------

test("open: what a stale page keeps is put together with what another page kept", () => {
  const storage = fakeStorage();
  const [one, other] = [openOn(storage), openOn(storage)];
  one.keepAttempt("c08", attempt({ items: ["q", "r"] }));
  const stale = other.attempts("c08").a1;
  const done = attempt({
    items: ["q", "r"],
    responses: { q: ["a"], r: ["b"] },
    credits: { q: 1, r: 0 },
    submitted: AT
  });
  one.keepAttempt("c08", done);
  const { attempt: now, remembered } = other.keepAttempt("c08", {
    ...stale,
    responses: { q: ["c"] }
  });
  assert.deepEqual([now, remembered], [done, true]);
  assert.deepEqual(one.attempts("c08").a1, done);
});

test("open: a change is made to what is stored now, not to what a page remembers", () => {
  const storage = fakeStorage();
  const [one, other] = [openOn(storage), openOn(storage)];
  one.keepAttempt("c08", attempt({ responses: {} }));
  const stale = other.attempts("c08").a1;
  one.keepAttempt("c08", attempt({ responses: {} }), (now) =>
    store.touched(now, "q", { responses: { q: ["a"] } })
  );
  const seen = [];
  other.keepAttempt("c08", stale, (now) => {
    seen.push(now.responses);
    return now;
  });
  assert.deepEqual(seen.at(-1), { q: ["a"] });
});

test("open: a page that looks again is told that its attempt was erased, though it is not stored", () => {
  const storage = fakeStorage();
  const [desk, stale, unsaved, reader] = [
    openOn(storage),
    openOn(storage),
    openOn(storage),
    openOn(storage)
  ];
  stale.keepAttempt("c08", attempt());
  const resumed = reader.attempts("c08").a1;
  assert.deepEqual(stale.attempt("c08", attempt()), attempt());
  desk.eraseAll();
  assert.equal(stale.attempt("c08", attempt()), null);
  assert.equal(reader.attempt("c08", resumed), null);
  assert.deepEqual(
    unsaved.attempt("c08", attempt({ id: "a2" })),
    attempt({ id: "a2" }),
    "it never was in the store"
  );
  assert.equal(storage.text, null);
});

test("open: a store that cannot be read, or is newer, is no reason to give an attempt up", () => {
  const storage = fakeStorage();
  const memory = openOn(storage);
  memory.keepAttempt("c08", attempt());
  storage.setItem(KEY, '{"version":9}');
  assert.deepEqual(memory.attempt("c08", attempt()), attempt());
  storage.getItem = security;
  assert.deepEqual(memory.attempt("c08", attempt()), attempt());
});

test("open: what was lost without a word is kept whole again with the next change", () => {
  const storage = fakeStorage();
  const memory = openOn(storage);
  memory.keepAttempt("c08", attempt());
  storage.removeItem(KEY);
  assert.deepEqual(
    memory.keepAttempt("c08", attempt({ flags: ["q"] })).attempt,
    attempt({ flags: ["q"] })
  );
  assert.deepEqual(openOn(storage).attempts("c08").a1, attempt({ flags: ["q"] }));
});

test("open: what a guest sat is not kept once the visit is over, nor the owner's in a visit", () => {
  const [local, session] = [fakeStorage(), fakeStorage()];
  const owner = openOn(local, session);
  owner.keepAttempt("c08", attempt());
  owner.guest(true);
  assert.equal(owner.keepAttempt("c08", attempt()).attempt, null);
  const guest = openOn(local, session);
  guest.keepAttempt("c08", attempt({ id: "a2" }));
  guest.guest(false);
  assert.equal(guest.keepAttempt("c08", attempt({ id: "a2" })).attempt, null);
  assert.deepEqual(Object.keys(openOn(local, session).attempts("c08")), ["a1"]);
});

test("open: the browser is asked to keep the work when it is first saved, and only then", () => {
  let asked = 0;
  const was = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  const navigator = {
    storage: {
      persist: async () => {
        asked += 1;
        return true;
      }
    }
  };
  Object.defineProperty(globalThis, "navigator", { value: navigator, configurable: true });
  const storage = fakeStorage();
  openOn(storage).remember("c08", "q", checked("a"));
  openOn(storage).remember("c08", "r", checked("a"));
  if (was) Object.defineProperty(globalThis, "navigator", was);
  else delete globalThis.navigator;
  assert.equal(asked, 1);
});

// --- guest -------------------------------------------------------------------------------------

test("a guest sees nothing of the owner's work and leaves nothing behind", () => {
  const [local, session] = [fakeStorage(stored({ q: entry() })), fakeStorage()];
  const before = new Map(local.held);
  const memory = openOn(local, session);
  assert.deepEqual(memory.guest(true), { remembered: true, newer: false });
  assert.equal(memory.isGuest(), true);
  assert.deepEqual(memory.recall("c08", "q", "h1"), NOTHING);
  memory.remember("c08", "q", checked("z"));
  memory.star("c08", "q", true);
  assert.deepEqual(
    openOn(local, session).recall("c08", "q", "h1").response,
    ["z"],
    "on the next page"
  );
  memory.guest(false);
  assert.deepEqual(local.held, before);
  assert.equal(session.held.size, 0);
  assert.deepEqual(memory.recall("c08", "q", "h1").response, ["b"]);
});

test("a visit that is ended in one tab is ended in the others", () => {
  const [local, one, two] = [fakeStorage(), fakeStorage(), fakeStorage()];
  openOn(local, one).guest(true);
  openOn(local, two).remember("c08", "q", checked("a"));
  openOn(local, one).guest(false);
  assert.deepEqual(openOn(local, two).recall("c08", "q", "h1"), NOTHING);
  assert.equal(two.held.size, 0);
});

test("the next guest finds nothing of the one before", () => {
  const [local, tab] = [fakeStorage(), fakeStorage()];
  let now = NOW;
  const memory = openOn(local, tab, () => now);
  memory.guest(true);
  memory.remember("c08", "q", checked("a"));
  now = day(1);
  openOn(local, fakeStorage(), () => now).guest(true);
  assert.deepEqual(memory.recall("c08", "q", "h1"), NOTHING);
});

test("a guest where the tab keeps nothing is not remembered, least of all by the owner's storage", () => {
  const local = fakeStorage();
  const memory = open(
    () => local,
    security,
    () => NOW
  );
  memory.guest(true);
  assert.equal(memory.remember("c08", "q", checked("a")).remembered, false);
  assert.equal(local.text, null);
});
