import assert from "node:assert/strict";
import test from "node:test";
import {
  CHECKLIST,
  FORM,
  ID,
  PRACTICAL,
  answered,
  at,
  begun,
  complete,
  record,
  run
} from "./runs.mjs";
import { random } from "./random.mjs";

const whys = (one) => run.missing(one).map(({ ask, why }) => `${ask.key} ${why}`);

// --- numbers ---------------------------------------------------------------------------------

test("a record number names document, local day, device and counter, and is read back", () => {
  const id = run.number("QM-08-CL-01", run.day(new Date(2026, 0, 2)), { id: "ABCD", counter: 7 });
  assert.equal(id, "QM-08-CL-01-20260102-ABCD-007");
  assert.deepEqual(run.numberParts(id), {
    document: "QM-08-CL-01",
    day: "20260102",
    device: "ABCD",
    counter: 7
  });
});

test("a counter past 999 goes on", () => {
  const id = run.number("X", "20260102", { id: "ABCD", counter: 1000 });
  assert.equal(run.numberParts(id).counter, 1000);
});

for (const id of [
  "",
  "X",
  "X-20260102-ABCD",
  "X-2026-ABCD-001",
  "X-20260102-AB0D-001",
  "-20260102-ABCD-001"
])
  test(`"${id}" is no record number`, () => assert.equal(run.numberParts(id), null));

test("a device has four letters that are not taken for others, whatever the chance", () => {
  const { next } = random(1);
  for (let n = 0; n < 500; n += 1) assert.match(run.newDevice(next).id, /^[2-9A-HJ-NP-Z]{4}$/);
});

test("the counter of a device goes past its own numbers, and never back", () => {
  const ids = [3, 12, 5].map((counter) => run.number("X", "20260102", { id: "ABCD", counter }));
  const other = run.number("X", "20260102", { id: "EFGH", counter: 99 });
  assert.equal(run.beyond({ id: "ABCD", counter: 4 }, [...ids, other, "nothing"]).counter, 12);
  assert.equal(run.beyond({ id: "ABCD", counter: 40 }, ids).counter, 40);
});

test("no two numbers of many devices, days and documents are alike", () => {
  const seen = new Set();
  for (const document of ["A-1", "A-1-20260102", "A"])
    for (const day of ["20260102", "20260103"])
      for (const device of ["ABCD", "ABCE"])
        for (let counter = 1; counter < 60; counter += 1)
          seen.add(run.number(document, day, { id: device, counter }));
  assert.equal(seen.size, 3 * 2 * 2 * 59);
});

// --- answers ---------------------------------------------------------------------------------

test("a fresh run misses every check in order, then the signature", () => {
  assert.deepEqual(whys(begun()), ["open answer", "key answer", "limit answer", "/sign/0 answer"]);
});

const CASES = [
  ["yes", { result: "yes" }, []],
  ["not applicable needs a reason", { result: "not_applicable" }, ["open reason"]],
  ["blanks are no reason", { result: "not_applicable", reason: " \n" }, ["open reason"]],
  ["not applicable with a reason", { result: "not_applicable", reason: "没有" }, []],
  ["a deviation needs a note and what was done", { result: "no" }, ["open note", "open remedy"]],
  ["a deviation with a note needs what was done", { result: "no", note: "缺" }, ["open remedy"]],
  ["a deviation with both", { result: "no", note: "缺", remedy: "补" }, []]
];
for (const [name, given, expected] of CASES)
  test(`checks: ${name}`, () => {
    const found = whys(
      answered(complete(), { open: { reason: "", note: "", remedy: "", ...given } })
    );
    assert.deepEqual(found, expected);
  });

test("a critical deviation blocks the finish though it is written up", () => {
  const one = answered(complete(), { key: { result: "no", note: "缺", remedy: "补" } });
  assert.deepEqual(whys(one), ["key critical"]);
  assert.equal(run.finish(one, at(30)), null);
});

test("a blank is filled in where the check was done, not where it does not apply", () => {
  assert.deepEqual(whys(answered(complete(), { limit: { value: "" } })), ["limit value"]);
  assert.deepEqual(
    whys(answered(complete(), { limit: { value: "", result: "not_applicable", reason: "没有" } })),
    []
  );
  assert.deepEqual(
    whys(answered(complete(), { limit: { value: "", result: "not_applicable", reason: "." } })),
    ["limit reason"]
  );
});

test("a form misses what it requires, and no more", () => {
  assert.deepEqual(whys(begun(FORM)), ["who/name answer", "who/how answer", "/sign/0 answer"]);
  const one = answered(begun(FORM), {
    "who/name": { value: "甲" },
    "who/how": { values: ["店内"] },
    "/sign/0": { value: "甲" }
  });
  assert.deepEqual(whys(one), []);
});

test("a field is required where another one is answered so, and not else", () => {
  const [who, steps] = FORM.parts;
  const cause = { ...who.fields[1], id: "cause", needed: ["who/name", "成立"] };
  const sheet = { ...FORM, parts: [{ ...who, fields: [...who.fields, cause] }, steps] };
  const said = (value) =>
    answered(begun(sheet), {
      "who/name": { value },
      "who/how": { values: ["店内"] },
      "/sign/0": { value: "甲" }
    });
  assert.deepEqual(whys(said("不成立")), []);
  assert.deepEqual(whys(said("成立")), ["who/cause answer"]);
  assert.deepEqual(whys(run.answer(said("成立"), "who/cause", { value: "水管松了" }, at(9))), []);
});

test("an answer is stamped, and a later one is later even when the clock was set back", () => {
  const one = run.answer(
    run.answer(begun(), "open", { result: "no" }, at(5)),
    "open",
    { result: "yes" },
    at(1)
  );
  assert.equal(run.entry(one, "open").result, "yes");
  assert.ok(run.entry(one, "open").at > at(5).toISOString());
});

test("an answer to one check changes no other and not the run it came from", () => {
  const before = complete();
  const text = JSON.stringify(before);
  const after = run.answer(before, "open", { note: "x" }, at(9));
  assert.equal(JSON.stringify(before), text);
  for (const key of ["key", "limit", "/sign/0"])
    assert.equal(run.entry(after, key), run.entry(before, key));
});

for (const key of ["constructor", "__proto__", "toString"])
  test(`a check with the id ${key} is a check like any other`, () => {
    assert.equal(run.entry(begun(), key), undefined);
    const one = run.answer(begun(), key, { result: "yes" }, at(1));
    assert.equal(run.entry(run.sound(JSON.parse(JSON.stringify(one))), key).result, "yes");
  });

// --- records ---------------------------------------------------------------------------------

test("a finished run is a record that no answer, finish or stop alters", () => {
  const made = record();
  assert.equal(made.state, "finished");
  assert.equal(made.closed, at(30).toISOString());
  assert.equal(run.answer(made, "open", { result: "no" }, at(40)), made);
  assert.equal(run.finish(made, at(40)), null);
  assert.equal(run.stop(made, "x", at(40)), null);
});

test("a run is stopped only with a reason, and says it", () => {
  assert.equal(run.stop(begun(), " ", at(3)), null);
  const one = run.stop(begun(), "停电", at(3));
  assert.deepEqual([one.state, one.reason], ["stopped", "停电"]);
});

test("an amendment stands beside the original and gives the current text", () => {
  const made = run.amend(
    record(),
    { by: "店长", reason: "写错", key: "limit", aspect: "value", to: "48" },
    at(40)
  );
  assert.equal(run.original(made, "limit", "value"), "24");
  assert.equal(run.current(made, "limit", "value"), "48");
  assert.deepEqual(made.entries, record().entries);
  const again = run.amend(
    made,
    { by: "店长", reason: "再核", key: "limit", aspect: "value", to: "36" },
    at(39)
  );
  assert.deepEqual(
    again.amendments.map(({ from, to }) => [from, to]),
    [
      ["24", "48"],
      ["48", "36"]
    ]
  );
  assert.ok(again.amendments[1].at > again.amendments[0].at);
});

for (const [name, given] of [
  ["reason", { reason: "" }],
  ["name", { by: " " }],
  ["change", { to: "24" }]
])
  test(`nothing is amended without a ${name}`, () =>
    assert.equal(
      run.amend(
        record(),
        { by: "店长", reason: "写错", key: "limit", aspect: "value", to: "48", ...given },
        at(40)
      ),
      null
    ));

test("a run that goes on is answered, not amended", () =>
  assert.equal(
    run.amend(complete(), { by: "a", reason: "b", key: "open", aspect: "note", to: "x" }, at(40)),
    null
  ));

test("what else is said of a check stays in its record; a run of before has nothing of it", () => {
  const before = record();
  const [part] = before.sheet.parts;
  const rows = [{ ...part.rows[0], below: ["小心：烫手"] }, ...part.rows.slice(1)];
  const told = { ...before, sheet: { ...before.sheet, parts: [{ ...part, rows }] } };
  assert.deepEqual(run.sound(told).sheet.parts[0].rows, rows);
  assert.deepEqual(run.sound(before).sheet.parts[0].rows, part.rows);
});

test("disposal leaves number, title, who, when and why, and nothing that was answered", () => {
  const trace = run.dispose(record(), { by: "店长", reason: "到期" }, at(50));
  assert.deepEqual(
    [trace.id, trace.sheet.title, trace.by, trace.reason, trace.closed],
    [ID, "单", "店长", "到期", at(50).toISOString()]
  );
  assert.deepEqual([trace.entries, trace.amendments, trace.sheet.parts], [{}, [], []]);
  for (const given of [
    { by: "", reason: "x" },
    { by: "x", reason: "" }
  ])
    assert.equal(run.dispose(record(), given, at(50)), null);
});

for (const [years, expected] of [
  [3, "2029-01-02"],
  [1, "2027-01-02"],
  [0, ""],
  [undefined, ""]
])
  test(`kept ${years} years is until "${expected}"`, () =>
    assert.equal(run.until({ ...record(), sheet: { ...CHECKLIST, years } }), expected));

test("the form's own day goes before the years of its document", () => {
  const sheet = { ...FORM, until: "who/tel" };
  const one = answered(begun(sheet), {
    "who/name": { value: "甲" },
    "who/how": { values: ["店内"] },
    "/sign/0": { value: "甲" },
    "who/tel": { value: "2032-12-04" }
  });
  const made = run.finish(one, at(30));
  assert.equal(run.until(made), "2032-12-04");
  const amended = run.amend(
    made,
    { by: "乙", reason: "写错", key: "who/tel", aspect: "value", to: "2033-01-01" },
    at(40)
  );
  assert.equal(run.until(amended), "2033-01-01");
  assert.equal(
    run.until(run.finish(run.answer(one, "who/tel", { value: "" }, at(9)), at(30))),
    "2029-01-02"
  );
});

test("a run that goes on is kept until nothing", () => assert.equal(run.until(complete()), ""));

// --- assessments -----------------------------------------------------------------------------

const scored = (first, second) => {
  const rows = PRACTICAL.parts[0].rows;
  const marks = rows.flatMap(({ id }, place) => [
    [`${id}/1`, first[place]],
    [`${id}/2`, second[place]]
  ]);
  return run.scores(
    answered(
      begun(PRACTICAL),
      Object.fromEntries(marks.map(([key, seen]) => [key, { result: seen === "x" ? "yes" : "no" }]))
    )
  );
};

for (const [first, second, totals, verdict] of [
  ["xxx", "xxx", [10, 10], "passed"],
  ["-xx", "-xx", [7, 7], "failed"],
  ["xx-", "xx-", [8, 8], "failed"],
  ["xxx", "-xx", [10, 7], "failed"],
  ["---", "---", [0, 0], "failed"]
])
  test(`an assessment scored ${first} and ${second} is ${verdict}`, () => {
    const found = scored(first, second);
    assert.deepEqual(
      [found.first, found.second, found.needed, found.verdict],
      [...totals, 8, verdict]
    );
  });

test("an assessment tells on which steps the assessors agree and which veto was not seen", () => {
  const { agreed, differ, vetoed } = scored("x-x", "xx-");
  assert.deepEqual([agreed, differ, vetoed], [["greet"], ["ask", "thank"], ["thank"]]);
});

test("an assessment that is not scored through has no verdict", () =>
  assert.equal(run.scores(begun(PRACTICAL)).verdict, "open"));
