import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/workbench/turns.js";
import "../../generator/components/workbench/pasted.js";
import "../../generator/components/workbench/amount.js";
import "../../generator/components/workbench/sales.js";
import { random } from "./random.mjs";

const { pasted, sales, turns } = globalThis.course;
const { amount, share, shown, percent } = globalThis.course.amount;
const abc = (text) => turns.drained(sales.abc(pasted.parse(text).rows));
const rfm = (text) => turns.drained(sales.rfm(pasted.parse(text).rows));

test("numbers as people write them", () =>
  assert.deepEqual(["1,234.5", "￥20", "30 天", "１２", "-3", "0"].map(amount), [1234.5, 20, 30, 12, -3, 0]));

test("what is no number, or half of one, is none", () => {
  for (const text of ["", "abc", "1,23", "1e5", "=1+1", "1.2.3", "9".repeat(400), "Infinity"]) {
    assert.ok(Number.isNaN(amount(text)), text);
  }
});

test("shares as a fraction or as percent", () => assert.deepEqual([share("0.4"), share("40%"), share("40％")], [0.4, 0.4, 0.4]));

test("numbers are shown without zeros at their end, and nothing is a dash", () =>
  assert.deepEqual([shown(83.2), shown(-5), shown(-0.01), percent(0.6), percent(null)], ["83.2", "−5", "0", "60%", "—"]));

test("lines of one customer are added up, groups too, and a heading is no customer", () => {
  const { customers, groups, isHeading, lines } = abc("客户,销售额,渠道\n甲,10,门店\n乙,5,网店\n甲,20,网店");
  assert.deepEqual(customers, [{ name: "甲", value: 30 }, { name: "乙", value: 5 }]);
  assert.deepEqual(groups, [{ title: "网店", value: 25, customers: 2 }, { title: "门店", value: 10, customers: 1 }]);
  assert.deepEqual([isHeading, lines], [true, 3]);
});

test("bad rows are told with their line and reason", () => {
  const { customers, bad } = abc(`甲,1\n,2\n乙,x\n丙\n丁,-1\n${"长".repeat(101)},1`);
  assert.equal(customers.length, 1);
  assert.deepEqual(bad.map(({ line, reason }) => `${line} ${reason}`), ["2 no-name", "3 no-number", "4 short", "5 negative", "6 long"]);
});

test("buying: whole days and orders, one line a customer", () => {
  const { customers, bad } = rfm("甲,1,2,3\n乙,1.5,2,3\n丙,1,0,3\n甲,1,1,1\n丁,0,1,0");
  assert.deepEqual(customers.map((one) => one.name), ["甲", "丁"]);
  assert.deepEqual(bad.map((one) => one.reason), ["no-whole", "no-orders", "twice"]);
});

test("names such as those of an object's own parts are names", () =>
  assert.deepEqual(abc("__proto__,1\nconstructor,2").customers.map((one) => one.name), ["__proto__", "constructor"]));

test("customers and money of all groups add up", () => {
  const { below, pick, several } = random(7);
  for (let round = 0; round < 100; round += 1) {
    const entries = several(1 + below(40), () => ({ group: pick("ABC"), value: 1 + below(50) }));
    const composed = sales.compose(entries, ["A", "B", "C"]);
    assert.equal(composed.reduce((sum, one) => sum + one.customers, 0), entries.length);
    assert.ok(Math.abs(composed.reduce((sum, one) => sum + one.ofValue, 0) - 1) < 1e-9);
  }
});
