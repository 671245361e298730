import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/validity/judge.js";

const { judge } = globalThis.course.validity;
const history = ["1.0", "1.1", "2.0"].map((revision) => ({
  revision,
  change: `change of ${revision}`
}));
const document = { revision: "2.0", status: "approved", history };
const state = (printed, changes = {}) => judge(printed, { ...document, ...changes }).state;

test("the current revision of an approved document holds", () => {
  assert.deepEqual(judge("2.0", document), { state: "current", since: [] });
});

test("an older revision is superseded by all that was issued after it", () => {
  const { state, since } = judge("1.0", document);
  assert.equal(state, "superseded");
  assert.deepEqual(
    since.map(({ revision }) => revision),
    ["1.1", "2.0"]
  );
});

test("no revision of a withdrawn document holds", () => {
  for (const printed of ["1.0", "2.0", "7.0"])
    assert.equal(state(printed, { status: "obsolete" }), "withdrawn");
});

test("no revision of a document that is not approved holds", () => {
  for (const status of ["draft", "in_review"]) {
    for (const printed of ["1.0", "2.0"]) assert.equal(state(printed, { status }), "pending");
  }
});

test("the newest revision of a sample is called a sample, an older one superseded", () => {
  assert.equal(state("2.0", { status: "sample" }), "sample");
  assert.equal(state("1.1", { status: "sample" }), "superseded");
  assert.equal(state("3.0", { status: "sample" }), "unknown");
});

test("what was never issued is unknown, however it is written", () => {
  for (const printed of ["3.0", "2", "2.00", "__proto__", "constructor", "<b>"])
    assert.equal(state(printed), "unknown");
});
