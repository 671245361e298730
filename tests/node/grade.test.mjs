import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/item/grade.js";

const { grade } = globalThis.course;
const CHOICES = ["a", "b", "c", "d"];

/** Every set of the given ids, the empty one first. */
const subsets = (ids) =>
  ids.reduce((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);

const multiple = (key, response) => {
  const { correct, credit } = grade("multiple", [...key], [...response]);
  return { correct, credit };
};

const TWO_KEYS = [
  // response, credit of the key "ac"
  ["", 0], ["a", 0.5], ["b", 0], ["c", 0.5], ["d", 0],
  ["ab", 0], ["ac", 1], ["ad", 0], ["bc", 0], ["bd", 0], ["cd", 0],
  ["abc", 0.5], ["abd", 0], ["acd", 0.5], ["bcd", 0], ["abcd", 0],
];

for (const [response, credit] of TWO_KEYS) {
  test(`key ac, response ${response || "empty"}: credit ${credit}`, () => {
    assert.deepEqual(multiple("ac", response), { correct: credit === 1, credit });
  });
}

const THREE_KEYS = [
  ["a", 1 / 3], ["ab", 2 / 3], ["abc", 1], ["abcd", 2 / 3], ["abd", 1 / 3], ["ad", 0], ["d", 0],
];

for (const [response, credit] of THREE_KEYS) {
  test(`key abc, response ${response}: credit ${credit.toFixed(2)}`, () => {
    assert.deepEqual(multiple("abc", response), { correct: credit === 1, credit });
  });
}

const MULTIPLES = subsets(CHOICES)
  .filter((key) => key.length > 0)
  .flatMap((key) => subsets(CHOICES).map((response) => ({ key, response })));

test("a multiple is correct only if response and key are the same set", () => {
  for (const { key, response } of MULTIPLES) {
    const same = key.join() === response.join();
    assert.equal(grade("multiple", key, response).correct, same, `${key} / ${response}`);
  }
});

test("credit lies between 0 and 1, and is 1 only for a correct response", () => {
  for (const { key, response } of MULTIPLES) {
    const { correct, credit } = grade("multiple", key, response);
    assert.ok(credit >= 0 && credit <= 1, `${key} / ${response}: ${credit}`);
    assert.equal(credit === 1, correct, `${key} / ${response}`);
  }
});

test("one more wrong choice never raises the credit", () => {
  for (const { key, response } of MULTIPLES) {
    const before = grade("multiple", key, response).credit;
    for (const id of CHOICES.filter((one) => !key.includes(one) && !response.includes(one))) {
      assert.ok(grade("multiple", key, [...response, id]).credit <= before);
    }
  }
});

test("each choice that was chosen or is a key has its verdict, and no other", () => {
  for (const { key, response } of MULTIPLES) {
    const { verdicts } = grade("multiple", key, response);
    for (const id of CHOICES) {
      const chosen = response.includes(id);
      const expected = key.includes(id) ? (chosen ? "right" : "missed") : chosen ? "wrong" : undefined;
      assert.equal(verdicts.get(id), expected, `${key} / ${response}: ${id}`);
    }
  }
});

test("the order of key and response, and repeats, change nothing", () => {
  assert.deepEqual(multiple("ca", "aca"), { correct: true, credit: 1 });
  assert.deepEqual(multiple("ac", "bb"), { correct: false, credit: 0 });
});

for (const key of CHOICES) {
  for (const response of CHOICES) {
    test(`single, key ${key}, response ${response}`, () => {
      const { correct, credit } = grade("single", [key], [response]);
      assert.deepEqual([correct, credit], [key === response, key === response ? 1 : 0]);
    });
  }
}

const TRUE_FALSE = [
  ["true", "true", true], ["true", "false", false], ["false", "false", true], ["false", "true", false],
];

for (const [key, response, correct] of TRUE_FALSE) {
  test(`true_false, key ${key}, response ${response}: ${correct}`, () => {
    assert.equal(grade("true_false", [key], [response]).correct, correct);
    assert.equal(grade("true_false", [key], [response]).credit, correct ? 1 : 0);
  });
}

test("no response to a single earns nothing and shows its key as missed", () => {
  const { correct, credit, verdicts } = grade("single", ["b"], []);
  assert.deepEqual([correct, credit, [...verdicts]], [false, 0, [["b", "missed"]]]);
});

test("ids that name members of every object are ids like any other", () => {
  const { verdicts } = grade("multiple", ["__proto__", "constructor"], ["__proto__", "toString"]);
  assert.deepEqual(Object.fromEntries(verdicts), Object.fromEntries([
    ["__proto__", "right"], ["constructor", "missed"], ["toString", "wrong"],
  ]));
});

test("a type nobody defined is a programmer's mistake", () => {
  assert.throws(() => grade("essay", ["a"], ["a"]), TypeError);
});
