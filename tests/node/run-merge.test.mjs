import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/base/csv.js";
import { ID, answered, anyRun, at, begun, complete, record, run } from "./runs.mjs";
import { random } from "./random.mjs";

const { merge } = run;
const { csv } = globalThis.course.csv;

const each = (claim, law) =>
  test(`merging runs ${claim}`, () => {
    for (let seed = 1; seed <= 600; seed += 1) {
      const dice = random(seed);
      law(...dice.several(3, () => anyRun(dice)));
    }
  });

each("does not depend on which goes into which", (a, b) =>
  assert.deepEqual(merge(a, b), merge(b, a))
);
each("does not depend on the order", (a, b, c) =>
  assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)))
);
each("again changes nothing", (a, b) => {
  const once = merge(a, b);
  assert.deepEqual(merge(once, b), once);
  assert.deepEqual(merge(once, once), once);
});
each("leaves what it was given as it was, and the result sound", (a, b) => {
  const before = JSON.stringify([a, b]);
  const made = merge(a, b);
  assert.equal(JSON.stringify([a, b]), before);
  assert.deepEqual(run.sound(made), made);
});
each("never goes back from a record to a run that goes on", (a, b) => {
  const states = [a.state, b.state];
  if (states.includes("disposed")) assert.equal(merge(a, b).state, "disposed");
  else if (states.some((one) => one !== "open")) assert.notEqual(merge(a, b).state, "open");
});

test("two tabs that answered different checks keep both answers", () => {
  const one = answered(begun(), { open: { result: "yes" } });
  const other = run.answer(begun(), "key", { result: "no" }, at(9));
  const made = merge(one, other);
  assert.deepEqual([run.entry(made, "open").result, run.entry(made, "key").result], ["yes", "no"]);
});

test("of two answers to one check the later stands", () => {
  const one = run.answer(begun(), "open", { result: "yes" }, at(5));
  const other = run.answer(begun(), "open", { result: "no" }, at(6));
  assert.equal(run.entry(merge(one, other), "open").result, "no");
});

test("a record wins over the same run still open elsewhere, answered later", () => {
  const open = run.answer(complete(), "open", { result: "no" }, at(50));
  assert.deepEqual(merge(open, record()).entries, run.sound(record()).entries);
});

test("amendments made on two devices are both there, in order of time", () => {
  const fix = (to, minute) =>
    run.amend(record(), { by: "店长", reason: to, key: "limit", aspect: "value", to }, at(minute));
  assert.deepEqual(
    merge(fix("48", 42), fix("36", 41)).amendments.map(({ to }) => to),
    ["36", "48"]
  );
});

// --- files -----------------------------------------------------------------------------------

const COURSES = ["c08"];
const bring = (...records) => run.understood(run.bundle(records, at(60)), COURSES);

test("what is saved comes back the same", () => {
  const amended = run.amend(
    record(),
    { by: "店长", reason: "写错", key: "open", aspect: "note", to: "x" },
    at(40)
  );
  assert.deepEqual(bring(amended).runs, [run.sound(amended)]);
});

for (const [name, text, problem] of [
  ["no JSON", "{", "corrupt"],
  ["another JSON", '{"version":2,"courses":{}}', "not-ours"],
  ["null", "null", "not-ours"],
  ["a later version", '{"kind":"course-records","version":2,"records":[]}', "newer"],
  ["too much", " ".repeat(20_000_001), "too-big"],
  ["a deep nest", "[".repeat(300_000), "corrupt"],
  ["a list that is none", '{"kind":"course-records","version":1,"records":{}}', "not-ours"]
])
  test(`a file with ${name} is refused as ${problem}`, () =>
    assert.deepEqual(run.understood(text, COURSES), { problem }));

test("a file that a mail program gave a byte order mark is taken", () =>
  assert.equal(run.understood(`\uFEFF${run.bundle([record()], at(60))}`, COURSES).runs.length, 1));

test("records of another course, of a later version and damaged ones are counted, the rest is taken", () => {
  const found = bring(
    record(),
    { ...record(), course: "c09" },
    { ...record(), version: 2 },
    { ...record(), id: "x" },
    null,
    "x"
  );
  assert.deepEqual([found.runs.length, found.foreign, found.newer, found.unsound], [1, 1, 1, 3]);
});

for (const [name, change] of [
  ["no number", { id: "" }],
  ["the number of another document", { id: "QM-09-20260102-ABCD-001" }],
  ["no start", { started: "x" }],
  ["an unknown state", { state: "won" }],
  ["a finish without a time", { closed: "" }],
  ["a list for a sheet", { sheet: [] }]
])
  test(`a record with ${name} is not sound`, () =>
    assert.equal(run.sound({ ...record(), ...change }), null));

test("no damage to one field brings a reading down or makes a run that is not sound", () => {
  const dice = random(7);
  const STRANGE = [
    null,
    0,
    -1,
    1e300,
    "",
    "x".repeat(20_000),
    [],
    {},
    [[]],
    true,
    { at: 1 },
    "__proto__"
  ];
  const damaged = (value) => {
    if (dice.below(12) === 0) return dice.pick(STRANGE);
    if (Array.isArray(value)) return value.map(damaged);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, damaged(one)]));
  };
  let survived = 0;
  for (let n = 0; n < 1500; n += 1) {
    const found = run.sound(damaged(JSON.parse(JSON.stringify(anyRun(dice)))));
    if (!found) continue;
    survived += 1;
    assert.deepEqual(run.sound(found), found);
    assert.doesNotThrow(() => [
      run.missing(found),
      run.scores(found),
      run.until(found),
      merge(found, record())
    ]);
  }
  assert.ok(survived > 100);
});

test("a closed record here is not altered by one that says otherwise; the amendments come", () => {
  const other = { ...record(), person: "丁", closed: at(29).toISOString() };
  assert.deepEqual(run.joined(record(), other, at(60)), {
    run: run.sound(record()),
    outcome: "conflict"
  });
  const amended = run.amend(
    record(),
    { by: "店长", reason: "写错", key: "open", aspect: "note", to: "x" },
    at(40)
  );
  assert.equal(run.joined(record(), amended, at(60)).outcome, "updated");
  assert.deepEqual(run.joined(record(), amended, at(60)).run.amendments, amended.amendments);
  assert.equal(run.joined(amended, record(), at(60)).outcome, "same");
});

test("an answer with a time to come does not beat a newer one, in a run that goes on here or there", () => {
  const wrong = run.answer(begun(), "open", { result: "no" }, new Date(Date.UTC(2027, 0, 2)));
  const right = run.answer(begun(), "open", { result: "yes" }, at(40));
  for (const [here, brought] of [
    [wrong, right],
    [right, wrong]
  ]) {
    const { run: made, outcome } = run.joined(here, brought, at(60));
    assert.equal(run.entry(made, "open").result, "yes");
    assert.equal(outcome, here === wrong ? "updated" : "same");
  }
  assert.deepEqual(run.joined(wrong, wrong, at(60)), { run: run.sound(wrong), outcome: "same" });
});

test("an answer after the clock was put right stands over one that was to come, saved, merged and against a file", async () => {
  const store = run.open({
    database: () => {
      throw new Error("blocked");
    },
    session: () => fakeStorage(),
    local: () => fakeStorage(),
    now: () => at(0),
    random: random(1).next
  });
  const started = (await store.begin({ course: "c08", person: "甲", sheet: begun().sheet })).run;
  const wrong = run.answer(started, "open", { note: "错" }, new Date("2099-01-01T00:00:00.000Z"));
  await store.save(wrong);
  const right = run.answer(wrong, "open", { note: "新" }, at(60));
  assert.equal(run.entry(right, "open").at, at(60).toISOString());
  assert.equal(run.entry((await store.save(right)).run, "open").note, "新");
  for (const pair of [
    [wrong, right],
    [right, wrong]
  ])
    assert.equal(run.entry(merge(...pair), "open").note, "新");
  const yesterday = run.answer(started, "open", { note: "旧" }, at(-1440));
  for (const pair of [
    [right, yesterday],
    [yesterday, right]
  ])
    assert.equal(run.entry(run.joined(...pair, at(61)).run, "open").note, "新");
});

test("eight hours ahead are doubted in a run, ten minutes are not", () => {
  const [wrong, soon, right] = [480, 10, -5].map((minute) =>
    run.answer(begun(), "open", { note: String(minute) }, at(minute))
  );
  for (const [one, note] of [
    [wrong, "-5"],
    [soon, "10"]
  ])
    for (const pair of [
      [one, right],
      [right, one]
    ])
      assert.equal(run.entry(run.joined(...pair, at(0)).run, "open").note, note);
});

test("a clock that fell back makes no answer older than it is", () => {
  const [first, last] = [50, 51].map((minute) =>
    run.answer(begun(), "open", { note: String(minute) }, at(minute))
  );
  for (const [here, brought] of [
    [first, last],
    [last, first]
  ])
    assert.equal(run.entry(run.joined(here, brought, at(-9000)).run, "open").note, "51");
});

test("texts of any length are whole, stored and brought in", () => {
  const notes = "顾客来电说明情况，已登记并回复处理办法。".repeat(2000);
  const long = run.answer(begun(), "/notes", { value: notes }, at(1));
  assert.equal(run.sound(long).entries["/notes"].value, notes);
  assert.equal(
    run.understood(run.bundle([long], at(2)), ["c08"]).runs[0].entries["/notes"].value,
    notes
  );
  assert.ok(csv([[run.current(long, "/notes", "value")]]).includes(notes));
});

test("an import neither disposes of a record nor brings a disposed one back", () => {
  const trace = run.dispose(record(), { by: "店长", reason: "到期" }, at(50));
  assert.equal(run.joined(record(), trace, at(60)).run.state, "finished");
  assert.equal(run.joined(trace, record(), at(60)).run.state, "disposed");
  assert.equal(run.joined(undefined, trace, at(60)).outcome, "added");
});

// --- storage without a database --------------------------------------------------------------

function fakeStorage(held = new Map()) {
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key)
  };
}
const blocked = () => {
  throw new Error("blocked");
};
const opened = (over = {}) =>
  run.open({
    database: blocked,
    session: () => fakeStorage(),
    local: () => fakeStorage(),
    now: () => at(0),
    random: random(1).next,
    ...over
  });
const START = { course: "c08", person: "甲", sheet: begun().sheet };

test("without a database a run goes on in the tab and says that it is not kept", async () => {
  const store = opened();
  assert.equal(await store.condition(), "memory");
  const { run: one, remembered } = await store.begin(START);
  assert.equal(remembered, false);
  await store.save(run.answer(one, "open", { result: "yes" }, at(1)));
  assert.equal((await store.openRuns("c08", "cl-one"))[0].entries.open.result, "yes");
  assert.equal((await store.begin(START)).run.id.endsWith("-002"), true);
});

test("an import that cannot be kept says so", async () => {
  assert.deepEqual(await opened().bringIn(run.bundle([record()], at(0)), ["c08"]), {
    problem: "not-remembered"
  });
});

test("a guest's run survives a reload of the tab, its record and the next visit do not see it", async () => {
  const [local, session] = [new Map([["course-guest", "visit 1"]]), new Map()];
  const places = { local: () => fakeStorage(local), session: () => fakeStorage(session) };
  const store = opened(places);
  assert.equal(await store.condition(), "guest");
  const { run: one } = await store.begin(START);
  const again = opened(places);
  assert.equal((await again.openRuns("c08", "cl-one"))[0].id, one.id);
  local.set("course-guest", "visit 2");
  assert.deepEqual(await opened(places).all(), []);
  local.set("course-guest", "visit 1");
  await again.save(run.stop(one, "停电", at(4)));
  assert.deepEqual(await opened(places).all(), []);
  assert.equal([...session.values()].join().includes(ID.slice(0, 11)), false);
});
