import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/workbench/customers.js";
import { random } from "./random.mjs";

const { abc, byThresholds, byFifths, compose, concentration } = globalThis.course.customers;
const SALES = [520, 180, 90, 60, 50, 40, 25, 15, 12, 8];
const groups = (rule) =>
  abc(SALES, rule)
    .map((one) => one.group)
    .join("");

test("classes by the share reached before a customer", () =>
  assert.equal(groups("before"), "AAAABBBCCC"));
test("classes by the share reached with a customer", () =>
  assert.equal(groups("after"), "AAABBBCCCC"));

test("cumulative shares", () => {
  const shares = abc(SALES).map((one) => Math.round(one.cumulative * 1000) / 10);
  assert.deepEqual(shares, [52, 70, 79, 85, 90, 94, 96.5, 98, 99.2, 100]);
});

test("the second rule can leave A empty, the first never", () => {
  assert.equal(abc([90, 10], "after")[0].group, "B");
  assert.equal(abc([90, 10], "before")[0].group, "A");
});

test("rows say where a customer stood, and no sales give no classes", () => {
  assert.deepEqual(
    abc([1, 3, 2]).map((one) => one.at),
    [1, 2, 0]
  );
  assert.deepEqual([abc([]), abc([0, 0])], [[], []]);
});

const HIGH = { days: 30, orders: 4, money: 2000 };
const CUSTOMERS = [
  [10, 6, 5000, "value"],
  [15, 2, 3000, "develop"],
  [90, 5, 2500, "keep"],
  [120, 1, 9000, "win-back"],
  [30, 4, 1999, "small-value"],
  [5, 1, 100, "small-develop"],
  [31, 4, 500, "small-keep"],
  [200, 1, 80, "small-win-back"]
];

for (const [days, orders, money, wanted] of CUSTOMERS) {
  test(`${days} days, ${orders} orders, ${money}: ${wanted}`, () =>
    assert.equal(byThresholds([{ days, orders, money }], HIGH)[0].segment, wanted));
}

test("fifths: the best tenth gets 5, the worst 1, and equals get the same, the higher", () => {
  const found = byFifths(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => ({ days: n, orders: n, money: 7 }))
  );
  assert.deepEqual(found[0].scores, [5, 1, 5]);
  assert.deepEqual(found[9].scores, [1, 5, 5]);
});

test("scores do not depend on the order of customers", () => {
  const { below, several, shuffled } = random(5);
  for (let round = 0; round < 100; round += 1) {
    const some = several(1 + below(30), () => ({
      days: below(9),
      orders: below(5),
      money: below(100)
    }));
    const by = new Map(byFifths(some).map((one, at) => [some[at], one.scores.join()]));
    const mixed = shuffled(some);
    byFifths(mixed).forEach((one, at) => assert.equal(one.scores.join(), by.get(mixed[at])));
  }
});

test("concentration", () => {
  const { top, hhi } = concentration([30, 25, 20, 15, 10]);
  assert.ok(Math.abs(hhi - 0.225) < 1e-9 && Math.abs(top - 1) < 1e-9);
  assert.equal(concentration([]), null);
});

test("customers and money of all groups add up", () => {
  const { below, pick, several } = random(7);
  for (let round = 0; round < 100; round += 1) {
    const entries = several(1 + below(40), () => ({ group: pick("ABC"), value: 1 + below(50) }));
    const composed = compose(entries, ["A", "B", "C"]);
    assert.equal(
      composed.reduce((sum, one) => sum + one.customers, 0),
      entries.length
    );
    assert.ok(Math.abs(composed.reduce((sum, one) => sum + one.ofValue, 0) - 1) < 1e-9);
  }
});
