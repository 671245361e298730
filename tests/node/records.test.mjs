import assert from "node:assert/strict";
import test from "node:test";
import { CHECKLIST, FORM, PRACTICAL, answered, at, begun, run } from "./runs.mjs";

const FEW = { "rec-columns": "number,title", "rec-revision": "第 {revision} 版" };
Object.assign(globalThis.course, {
  words: new Proxy({}, { get: (_, key) => FEW[key] ?? `${String(key)} {count}` })
});
run.filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
run.when = (time) => time.slice(0, 16);
await import("../../generator/components/run/say.js");
await import("../../generator/components/run/word.js");
await import("../../generator/components/records/find.js");
await import("../../generator/components/records/table.js");
await import("../../generator/components/item/radicals.js");
const { records } = globalThis.course;

const id = (count, day = "20260102") => `QM-08-CL-01-${day}-ABCD-${String(count).padStart(3, "0")}`;
const YES = {
  open: { result: "yes" },
  key: { result: "yes" },
  limit: { result: "yes", value: "24" },
  "/sign/0": { value: "甲" }
};
/** A record of a day of January, with other answers. */
function record(count, answers = {}, over = {}) {
  const one = answered({ ...begun(), id: id(count), ...over }, { ...YES, ...answers });
  const closed = run.finish(one, at(30));
  assert.ok(closed);
  return closed;
}
const NO = { result: "no", note: "缺", remedy: "补" };
const closedOn = (day, over = {}) =>
  records.line({ ...record(1), closed: new Date(2026, 0, day, 12).toISOString(), ...over });
const query = (over) => ({ text: "", from: "", to: "", procedure: "", ...over });
const many = [1, 2, 3].map((count) =>
  records.line(record(count, {}, { person: ["王店长", "Li Lei", "甲"][count - 1] }))
);
const counts = (found) => found.map(({ record: one }) => Number(one.id.slice(-3)));

// --- list and search -------------------------------------------------------------------------

test("a record says what came of it", () => {
  const result = (one) => [records.line(one).result, run.outcome(one).deviations.length];
  assert.deepEqual(result(record(1)), ["done", 0]);
  assert.deepEqual(result(record(1, { open: NO })), ["deviations", 1]);
  assert.deepEqual(result(run.stop(begun(), "停电", at(9))), ["stopped", 0]);
  const scored = (said) =>
    answered(
      begun(PRACTICAL),
      Object.fromEntries(
        ["greet", "ask", "thank"]
          .flatMap((step) =>
            [1, 2].map((by) => [`${step}/${by}`, { result: step === "thank" ? said : "yes" }])
          )
          .concat([["/sign/0", { value: "甲" }]])
      )
    );
  assert.equal(records.line(run.finish(scored("yes"), at(30))).result, "passed");
  assert.equal(records.line(run.finish(scored("no"), at(30))).result, "failed");
});

test("an amended result counts as amended, and the person is found by both names", () => {
  const amend = (one, key, to) =>
    run.amend(
      one,
      { key, aspect: key === "open" ? "result" : "value", to, by: "乙", reason: "写错" },
      at(40)
    );
  assert.equal(records.line(amend(record(1, { open: NO }), "open", "yes")).result, "done");
  const line = records.line(amend(record(1, {}, { person: "小王" }), "/person", "小黄"));
  assert.equal(line.person, "小黄");
  for (const text of ["小王", "小黄"])
    assert.equal(records.matching([line], query({ text })).length, 1);
});

for (const [text, expected] of [
  ["", [1, 2, 3]],
  ["-002", [2]],
  ["王店长", [1]],
  ["王店⻓", [1]],
  ["王店⻔", []],
  ["li", [2]],
  ["ＬＩ lei", [2]],
  ["qm-08 abcd 王", [1]],
  ["单", [1, 2, 3]],
  ["无", []],
  ["  ", [1, 2, 3]]
])
  test(`"${text}" finds ${expected.length} records`, () =>
    assert.deepEqual(counts(records.matching(many, query({ text }))), expected));

test("days are local and both ends belong to the range", () => {
  const lines = [3, 4, 5].map((day) => closedOn(day));
  const days = (over) => records.matching(lines, query(over)).map(({ day }) => day.slice(-2));
  assert.deepEqual(days({ from: "2026-01-04" }), ["04", "05"]);
  assert.deepEqual(days({ to: "2026-01-04" }), ["03", "04"]);
  assert.deepEqual(days({ from: "2026-01-04", to: "2026-01-04" }), ["04"]);
});

test("a procedure is offered once, under its newest title, and finds its own", () => {
  const other = records.line(record(9, {}, { sheet: { ...CHECKLIST, id: "cl-two", title: "旧" } }));
  const newer = records.line(record(8, {}, { sheet: { ...CHECKLIST, id: "cl-two", title: "新" } }));
  const lines = [newer, ...many, other];
  assert.deepEqual(records.procedures(lines), [
    ["c08/cl-one", "单"],
    ["c08/cl-two", "新"]
  ]);
  assert.deepEqual(counts(records.matching(lines, query({ procedure: "c08/cl-two" }))), [8, 9]);
});

// --- retention and files ---------------------------------------------------------------------

test("a record is due the day after its last day", () => {
  const line = closedOn(5);
  assert.equal(line.until, "2029-01-05");
  assert.equal(records.isDue(line, "2029-01-05"), false);
  assert.equal(records.isDue(line, "2029-01-06"), true);
  assert.equal(
    records.isDue(closedOn(5, { sheet: { ...CHECKLIST, years: 0 } }), "2099-01-01"),
    false
  );
});

test("a trace says when the record was made and when it was disposed of", () => {
  const trace = run.sound(
    JSON.parse(JSON.stringify(run.dispose(record(1), { by: "店长", reason: "到期" }, at(50))))
  );
  assert.deepEqual([trace.finished, trace.closed], [record(1).closed, at(50).toISOString()]);
  assert.equal(run.merge(trace, record(1)).finished, record(1).closed);
});

test("what is in no file is counted, and it is time after seven days or ten records", () => {
  const runs = (count) => Array.from({ length: count }, (_, place) => record(place + 1));
  const saved = { at: "", since: at(0).toISOString() };
  const after = (days) => new Date(at(0).getTime() + days * 86_400_000);
  assert.deepEqual(records.unsaved(runs(2), saved, after(6)), { count: 2, days: 6, isLong: false });
  assert.equal(records.unsaved(runs(2), saved, after(7)).isLong, true);
  assert.equal(records.unsaved(runs(10), saved, after(0)).isLong, true);
  assert.deepEqual(records.unsaved(runs(20), { at: at(31).toISOString(), since: "" }, after(90)), {
    count: 0,
    days: 0,
    isLong: false
  });
  assert.equal(
    records.unsaved([{ ...record(1), guest: true }], { at: "", since: "" }, after(0)).count,
    0
  );
});

// --- weak spots ------------------------------------------------------------------------------

test("the step that fails most stands first; what is not applicable does not count", () => {
  const lines = [
    { open: NO },
    { open: NO },
    { open: { result: "not_applicable", reason: "没有" } },
    { limit: NO }
  ].map((answers, place) => records.line(record(place + 1, answers)));
  const { runs, spots } = records.weak(lines);
  assert.equal(runs, 4);
  assert.deepEqual(
    spots.map(({ text, no, answered: of }) => [text, no, of]),
    [
      ["做 open", 2, 3],
      ["做 limit", 1, 4],
      ["做 key", 0, 4]
    ]
  );
});

test("a step is the same by its id, in the words of the newest record", () => {
  const [part, ...others] = CHECKLIST.parts;
  const reworded = {
    ...CHECKLIST,
    parts: [
      { ...part, rows: part.rows.map((row) => ({ ...row, text: `新 ${row.id}` })) },
      ...others
    ]
  };
  const { spots } = records.weak([
    records.line(record(2, { open: NO }, { sheet: reworded })),
    records.line(record(1, { open: NO }))
  ]);
  assert.deepEqual([spots[0].text, spots[0].no], ["新 open", 2]);
});

test("a form has no weak spots", () =>
  assert.deepEqual(records.weak([records.line(run.stop(begun(FORM), "停", at(5)))]).spots, []));

// --- table -----------------------------------------------------------------------------------

test("a row holds every answer, signatures too, and an amendment names what it corrects", () => {
  const one = record(1, { limit: { result: "not_applicable", reason: "没有时限" } });
  const amended = run.amend(
    one,
    { key: "open", aspect: "result", to: "no", by: "乙", reason: "看错" },
    at(40)
  );
  const [, row] = records.table([amended]);
  assert.equal(
    row[8],
    "1 做 open：run-no {count}\n1 做 key：run-yes {count}\n1 做 limit：run-na {count}；没有时限\n执行人：甲"
  );
  assert.match(row[12], /^1 做 open：/);
  const form = answered(begun(FORM), {
    "who/name": { value: "王" },
    "who/how": { values: ["店内", "电话"] },
    steps: { rows: [["1 日", "问"]] },
    "/sign/0": { value: "甲" }
  });
  assert.equal(
    records.table([run.finish(form, at(30))])[1][8],
    "name：王\nhow：店内、电话\nsteps：1 日 | 问\n执行人：甲"
  );
});

test("a revision is text, so that no table program makes 1.1 of 1.10", () => {
  const of = (revision) =>
    records.table([record(1, {}, { sheet: { ...CHECKLIST, revision } })])[1][3];
  assert.deepEqual(["1.0", "1.10"].map(of), ["第 1.0 版", "第 1.10 版"]);
});

test("what did not apply is said, and how much of it was critical", () => {
  const none = { result: "not_applicable", reason: "没有" };
  const text = (answers) => run.outcome(record(1, answers)).text;
  assert.equal(text({}), "rec-done 0");
  assert.equal(run.moot(record(1, { open: none, key: none })).critical, 1);
  assert.equal(text({ open: none, key: none }), "rec-done 0，run-moot-critical 2");
  assert.equal(text({ open: none }), "rec-done 0，run-moot 1");
});

test("what deviates is named as it is now, and a stopped or scored record says so first", () => {
  const named = (one) => run.outcome(one).deviations.map(run.named);
  assert.deepEqual(named(record(1, { open: NO, limit: NO })), ["1 做 open", "1 做 limit"]);
  const mended = run.amend(
    record(1, { open: NO }),
    { key: "open", aspect: "result", to: "yes", by: "乙", reason: "看错" },
    at(40)
  );
  assert.deepEqual([named(mended), run.outcome(mended).text], [[], "rec-done 0"]);
  assert.equal(
    run.outcome(run.stop(answered(begun(), { open: NO }), "停电", at(5))).text,
    "rec-stopped 1"
  );
  assert.equal(run.outcome(record(1, { open: NO })).text, "rec-deviations 1");
});

test("every kind of run is a row as long as any other", () => {
  const trace = run.dispose(record(4), { by: "店长", reason: "到期" }, at(50));
  const rows = records
    .table([begun(), record(2, { open: NO }), run.stop(begun(), "停电", at(5)), trace])
    .slice(1);
  assert.deepEqual(new Set(rows.map((row) => row.length)), new Set([17]));
  assert.match(rows[1][9], /做 open；缺；补/);
  assert.equal(rows[2][10], "停电");
  assert.deepEqual(rows[3].slice(14), [at(50).toISOString().slice(0, 16), "店长", "到期"]);
});
