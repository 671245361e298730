import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/store/store.js";
import "../../generator/components/store/schedule.js";
import "../../generator/components/store/attempt.js";
import "../../generator/components/store/merge.js";
import "../../generator/components/store/clock.js";
import "../../generator/components/store/import.js";
import "../../generator/components/store/keep.js";
import "../../generator/components/case/answers.js";

const { answers, store } = globalThis.course;

const answer = (over = {}) => ({
  text: "",
  shown: false,
  changed: false,
  rates: [-1, -1],
  ...over
});

/** A browser's storage, in memory. */
function shelf() {
  const held = new Map();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => held.set(key, text),
    removeItem: (key) => held.delete(key)
  };
}

/** A device whose clock stands at a day of January until it is set on. */
function device(day) {
  const [local, session] = [shelf(), shelf()];
  const memory = store.open(
    () => local,
    () => session,
    () => new Date(Date.UTC(2026, 0, day))
  );
  return Object.assign(memory, {
    setOn: (later) => {
      day = later;
    }
  });
}

const write = (memory, id, over, hash = "h") =>
  memory.write("c", { [id]: answers.entry(answer(over), hash) });
const read = (memory, id, hash = "h") => answers.sound(store.own(memory.items("c"), id), hash, 2);

test("what was written and rated is there again", () => {
  const memory = device(1);
  write(memory, "q", { text: "a\nb", shown: true, rates: [2, -1] });
  assert.deepEqual(read(memory, "q"), answer({ text: "a\nb", shown: true, rates: [2, -1] }));
});

test("of a question that was left alone nothing is kept, nor of one that was erased", () => {
  const memory = device(1);
  write(memory, "q", {});
  assert.deepEqual(Object.keys(memory.items("c")), []);
  write(memory, "q", { text: "a" });
  memory.write("c", { q: null });
  assert.deepEqual(read(memory, "q"), answer());
});

test("an earlier wording leaves the text and says so; its ratings and points are set aside", () => {
  const memory = device(1);
  write(memory, "q", { text: "a", shown: true, rates: [2, 0] }, "old");
  assert.deepEqual(read(memory, "q"), answer({ text: "a", changed: true }));
});

test("a written answer is in no schedule", () => {
  const memory = device(1);
  write(memory, "q", { text: "a", shown: true, rates: [0, 0] });
  assert.deepEqual(memory.due("c", "2026-12-31"), []);
});

test("whatever stands in an import, it becomes a sound answer", () => {
  for (const strange of [
    { rates: "xx" },
    { rates: [7, "2"] },
    { rates: null, shown: "yes" },
    { rates: { 0: 2 }, shown: 1 }
  ]) {
    const entry = { ...answers.entry(answer({ text: "a", shown: true }), "h"), ...strange, at: "" };
    const { rates } = answers.sound(entry, "h", 2);
    assert.deepEqual(rates, [-1, -1]);
  }
});

test("of two devices the newest answer to each question is kept, whichever way round", () => {
  const [early, late] = [device(1), device(2)];
  write(early, "q", { text: "early", shown: true, rates: [2, 2] });
  write(early, "r", { text: "only here" });
  write(late, "q", { text: "late" });
  for (const memory of [early, late]) memory.setOn(3);
  const [from, to] = [early.exportText(), late.exportText()];
  assert.ok("merged" in late.importText(from));
  assert.ok("merged" in early.importText(to));
  for (const memory of [early, late])
    assert.deepEqual([read(memory, "q").text, read(memory, "r").text], ["late", "only here"]);
});

test("ratings are counted, and those that are open", () => {
  assert.deepEqual(answers.sum([2, 1, 0, -1, 2]), { all: 4, full: 2, partly: 1, none: 1, left: 1 });
});

test("in all: questions written and compared; points only of those compared", () => {
  const found = answers.total([
    answer({ text: "a", shown: true, rates: [2, -1] }),
    answer({ text: "  \n" }),
    answer({ shown: true, rates: [0, 1] })
  ]);
  assert.deepEqual(found, {
    count: 3,
    written: 1,
    shown: 2,
    all: 3,
    full: 1,
    partly: 1,
    none: 1,
    left: 1
  });
});

const SAY = {
  own: "own",
  nothing: "nothing",
  points: "points",
  unrated: "open",
  rates: ["none", "partly", "full"],
  total: "total",
  sum: ({ full }) => `sum ${full}`
};
const text = (...given) =>
  answers.asText(
    "Title",
    "Day",
    given.map((one, place) => ({
      ask: `Ask ${place + 1}?`,
      points: ["P", "Q"],
      answer: answer(one)
    })),
    SAY
  );

test("the text holds every question, what was written, and points only where they were looked at", () => {
  assert.equal(
    text({ text: "a\r\nb", shown: true, rates: [2, -1] }, {}),
    "Title\n\nDay\n\n1. Ask 1?\n\nown\n　　a\n　　b\n\npoints\n· P（full）\n· Q（open）\n\nsum 1\n\n2. Ask 2?\n\nown\nnothing\n\ntotal\n"
  );
});

test("no line of what was written begins with a sign that a spreadsheet computes", () => {
  const hostile = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "<script>alert(1)</script>",
    "# a",
    "- b"
  ].join("\n");
  const lines = text({ text: hostile }).split("\n");
  assert.equal(
    lines.some((line) => /^[=+@\t<#-]/.test(line)),
    false
  );
  assert.ok(lines.includes("　　<script>alert(1)</script>"));
});
