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

for (const text of ["客户,日期,金额\n甲,2026-03-05,10\n乙,2026/3/6,5\n甲,2026年3月7日,20", "客户,金额,日期\n甲,10,2026-03-05\n乙,5,2026-03-06\n甲,20,2026-03-07"])
  test(`lines of orders are added up, their dates are no group: ${text.slice(0, 8)}`, () => {
    const { customers, groups, bad } = abc(text);
    assert.deepEqual(customers, [{ name: "甲", value: 30 }, { name: "乙", value: 5 }]);
    assert.deepEqual([groups, bad], [[], []]);
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

const told = (text, until) => {
  const { customers, bad, lines, until: day } = turns.drained(sales.rfm(pasted.parse(text).rows, until));
  return { customers: customers.map(({ name, days, orders, money }) => [name, days, orders, money].join()), bad, lines, day };
};
const ORDERS = "客户,日期,金额\n甲,2026-03-01,100\n乙,2026/3/5,20\n甲,2026年3月4日,50.5";

test("lines of orders make customers; days are counted to the last one", () =>
  assert.deepEqual(told(ORDERS), { customers: ["甲,1,2,150.5", "乙,0,1,20"], bad: [], lines: 3, day: "2026-03-05" }));

test("days are counted to a day that is given, and orders after it are told", () => {
  assert.deepEqual(told(ORDERS, sales.day("2026-04-01")).customers, ["甲,28,2,150.5", "乙,27,1,20"]);
  const { customers, bad, day } = told(ORDERS, sales.day("2026-03-04"));
  assert.deepEqual([customers, day, bad], [["甲,0,2,150.5"], "2026-03-04", [{ line: 3, reason: "later", cell: "2026/3/5" }]]);
});

test("amount and date may change places, and a day may have an hour", () =>
  assert.deepEqual(told("甲,\"1,000\",2026-03-01 14:20\n甲,20,2026-02-28").customers, ["甲,0,2,1020"]));

test("of orders, what is no day or no amount is told", () => {
  const { customers, bad } = told("甲,2026-03-01,5\n乙,2026-02-30,5\n丙,3/5/2026,5\n丁,2026-03-01,x\n,2026-03-01,5\n戊,2026-03-01,-5\n己,2026-03-01");
  assert.deepEqual([customers.length, bad.map(({ line, reason }) => `${line} ${reason}`)],
    [1, ["2 no-day", "3 no-day", "4 no-number", "5 no-name", "6 negative", "7 short"]]);
  assert.deepEqual(told("甲,五月,5").bad, [{ line: 1, reason: "no-day", cell: "五月" }]);
});

test("a day that does not exist is none", () => {
  assert.equal(sales.day("2024-02-29") - sales.day("2024.2.28"), 1);
  for (const text of ["", "2026-02-29", "2026-13-01", "26-1-1", "46086", "2026-1"]) assert.ok(Number.isNaN(sales.day(text)), text);
});

test("orders make the same customers in any order of lines", () => {
  const { below, pick, several, shuffled } = random(31);
  for (let round = 0; round < 100; round += 1) {
    const lines = several(1 + below(30), () => `${pick("甲乙丙")},2026-01-${1 + below(28)},${below(90)}`);
    assert.deepEqual(told(shuffled(lines).join("\n")).customers.sort(), told(lines.join("\n")).customers.sort());
  }
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
