import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/item/radicals.js";
import "../../generator/components/item/match.js";
import "../../generator/components/item/grade.js";
import { random } from "./random.mjs";

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
  ["", 0],
  ["a", 0.5],
  ["b", 0],
  ["c", 0.5],
  ["d", 0],
  ["ab", 0],
  ["ac", 1],
  ["ad", 0],
  ["bc", 0],
  ["bd", 0],
  ["cd", 0],
  ["abc", 0.5],
  ["abd", 0],
  ["acd", 0.5],
  ["bcd", 0],
  ["abcd", 0]
];

for (const [response, credit] of TWO_KEYS) {
  test(`key ac, response ${response || "empty"}: credit ${credit}`, () => {
    assert.deepEqual(multiple("ac", response), { correct: credit === 1, credit });
  });
}

const THREE_KEYS = [
  ["a", 1 / 3],
  ["ab", 2 / 3],
  ["abc", 1],
  ["abcd", 2 / 3],
  ["abd", 1 / 3],
  ["ad", 0],
  ["d", 0]
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
      const expected = key.includes(id)
        ? chosen
          ? "right"
          : "missed"
        : chosen
          ? "wrong"
          : undefined;
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
  ["true", "true", true],
  ["true", "false", false],
  ["false", "false", true],
  ["false", "true", false]
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
  assert.deepEqual(
    Object.fromEntries(verdicts),
    Object.fromEntries([
      ["__proto__", "right"],
      ["constructor", "missed"],
      ["toString", "wrong"]
    ])
  );
});

test("a type nobody defined is a programmer's mistake", () => {
  assert.throws(() => grade("essay", ["a"], ["a"]), TypeError);
});

// --- typed -----------------------------------------------------------------------------------

const WORDS = { accepted: ["必备型", "必备型需求", "M"], wrong: [["期望型", "O"], ["魅力型"]] };
const TYPED = [
  // typed, credit, whose rationale
  ["必备型", 1, "accepted"],
  [" 必备型需求。", 1, "accepted"],
  ["ｍ", 1, "accepted"],
  ["期望型", 0, "wrong-0"],
  ["o", 0, "wrong-0"],
  ["魅力型", 0, "wrong-1"],
  ["无差异型", 0, ""],
  ["不是必备型", 0, ""],
  ["。", 0, ""]
];

for (const [typed, credit, said] of TYPED) {
  test(`short_text ${JSON.stringify(typed)}: credit ${credit}, ${said || "no rationale"}`, () => {
    const verdicts = new Map([["answer", credit ? "right" : "wrong"]]);
    assert.deepEqual(grade("short_text", WORDS, [typed]), {
      correct: credit === 1,
      credit,
      verdicts,
      said
    });
  });
}

const NUMBER = { value: "-0.35", tolerance: "0.005", unit: "", wrong: ["0.35", "-0.5"] };
const COMPUTED = [
  ["-0.35", 1, "accepted"],
  ["−0.35", 1, "accepted"],
  ["-.35", 1, "accepted"],
  ["-0.355", 1, "accepted"],
  ["-0.345", 1, "accepted"],
  ["-0.3551", 0, ""],
  ["-0.344", 0, ""],
  ["0.35", 0, "wrong-0"],
  ["-0.5", 0, "wrong-1"],
  ["-35", 0, ""],
  ["-35%", 0, ""],
  ["很差", 0, ""]
];

for (const [typed, credit, said] of COMPUTED) {
  test(`numeric ${typed}: credit ${credit}, ${said || "no rationale"}`, () => {
    const outcome = grade("numeric", NUMBER, [typed]);
    assert.deepEqual([outcome.correct, outcome.credit, outcome.said], [credit === 1, credit, said]);
  });
}

test("without a tolerance a number is exact, whatever binary fractions do to it", () => {
  const key = { value: "0.3", tolerance: "0", unit: "", wrong: [] };
  assert.equal(grade("numeric", key, ["0.30"]).credit, 1);
  assert.equal(grade("numeric", key, ["0.301"]).credit, 0);
});

test("a number may be typed with its unit or as a per cent, not with another unit", () => {
  const key = { value: "80", tolerance: "0", unit: "%", wrong: ["0.8"] };
  for (const typed of ["80", "80%", "80％", "百分之八十", "八十"])
    assert.equal(grade("numeric", key, [typed]).credit, 1, typed);
  assert.equal(grade("numeric", key, ["0.8"]).said, "wrong-0");
  assert.equal(grade("numeric", key, ["80元"]).credit, 0);
});

// --- order -----------------------------------------------------------------------------------

const ORDERS = [
  // response to abcd, credit, the verdicts of a, b, c, d
  ["abcd", 1, "rrrr"],
  ["bacd", 0.25, "wwwr"],
  ["bcda", 0.5, "wwrr"],
  ["acbd", 0.25, "rwww"],
  ["dcba", 0, "wwww"],
  ["abdc", 0.5, "rrww"],
  ["dabc", 0.5, "wrrw"],
  ["cdab", 0.5, "wrwr"]
];

for (const [response, credit, expected] of ORDERS) {
  test(`ordering ${response}: credit ${credit}`, () => {
    const { verdicts, ...rest } = grade("ordering", CHOICES, [...response]);
    assert.deepEqual(rest, { correct: credit === 1, credit, said: "" });
    assert.equal(CHOICES.map((id) => verdicts.get(id)[0]).join(""), expected);
  });
}

test("ordering: only the right order is correct, and every order earns from 0 to 1", () => {
  const r = random(7);
  for (let run = 0; run < 2000; run += 1) {
    const key = CHOICES.concat("e", "f").slice(0, 3 + r.below(4));
    const response = r.shuffled(key);
    const { correct, credit, verdicts } = grade("ordering", key, response);
    assert.equal(correct, key.join() === response.join());
    assert.equal(credit === 1, correct);
    assert.ok(credit >= 0 && credit <= 1);
    assert.equal(verdicts.size, key.length);
  }
});

test("ordering: moving a whole block costs only where it is cut and joined", () => {
  assert.equal(grade("ordering", [..."abcdefgh"], [..."efghabcd"]).credit, 6 / 8);
});

test("ordering: things that are left out or unknown earn nothing", () => {
  assert.equal(grade("ordering", CHOICES, ["a", "b"]).credit, 0.5);
  assert.equal(grade("ordering", CHOICES, ["x", "y"]).credit, 0);
  assert.equal(grade("ordering", CHOICES, []).credit, 0);
});

// --- pairs -----------------------------------------------------------------------------------

const PAIRS = { a: "plan", b: "do", c: "check", d: "plan" };
const PAIRED = [
  // response, credit, the verdicts of a, b, c, d
  ["a=plan b=do c=check d=plan", 1, "rrrr"],
  ["a=plan b=do c=check d=do", 0.75, "rrrw"],
  ["a=do b=plan c=plan d=do", 0, "wwww"],
  ["a=plan", 0.25, "rmmm"],
  ["", 0, "mmmm"],
  ["a=plan x=do", 0.25, "rmmm"],
  ["a=planet b=do", 0.25, "wrmm"]
];

for (const type of ["matching", "classification"]) {
  for (const [response, credit, expected] of PAIRED) {
    test(`${type} ${response || "empty"}: credit ${credit}`, () => {
      const outcome = grade(type, PAIRS, response.split(" ").filter(Boolean));
      assert.deepEqual([outcome.correct, outcome.credit], [credit === 1, credit]);
      assert.equal(CHOICES.map((id) => outcome.verdicts.get(id)[0]).join(""), expected);
    });
  }
}

test("pairs: one more wrong pair always costs one pair's part", () => {
  const r = random(8);
  const matches = ["plan", "do", "check", "act"];
  for (let run = 0; run < 1000; run += 1) {
    const key = Object.fromEntries(CHOICES.map((id) => [id, r.pick(matches)]));
    const given = Object.fromEntries(CHOICES.map((id) => [id, r.pick(matches)]));
    const right = CHOICES.filter((id) => key[id] === given[id]).length;
    const response = Object.entries(given).map((pair) => pair.join("="));
    assert.equal(grade("matching", key, r.shuffled(response)).credit, right / CHOICES.length);
  }
});

test("an id that begins like another is not taken for it", () => {
  const { verdicts } = grade("matching", { a: "x", "a-b": "y" }, ["a-b=x"]);
  assert.deepEqual(
    [...verdicts],
    [
      ["a", "missed"],
      ["a-b", "wrong"]
    ]
  );
});

// --- open and hotspot ------------------------------------------------------------------------

const RATED = [
  ["", 0],
  ["a", 0.25],
  ["abc", 0.75],
  ["abcd", 1]
];

for (const [points, credit] of RATED) {
  test(`open, points ${points || "none"}: credit ${credit}`, () => {
    const outcome = grade("open", CHOICES, ["In my own words", ...points]);
    assert.deepEqual([outcome.correct, outcome.credit], [credit === 1, credit]);
  });
}

test("open: an answer that reads like the id of a point is no point", () => {
  assert.equal(grade("open", CHOICES, ["a"]).credit, 0);
  assert.equal(grade("open", CHOICES, ["text", "a", "x", "a"]).credit, 0.25);
});

for (const key of CHOICES) {
  for (const response of CHOICES) {
    test(`hotspot, key ${key}, response ${response}`, () => {
      const { correct, credit } = grade("hotspot", [key], [response]);
      assert.deepEqual([correct, credit], [key === response, key === response ? 1 : 0]);
    });
  }
}

// --- hints -----------------------------------------------------------------------------------

const FULL = [
  ["single", ["a"], ["a"]],
  ["multiple", ["a", "b"], ["b", "a"]],
  ["true_false", ["true"], ["true"]],
  ["hotspot", ["a"], ["a"]],
  ["short_text", WORDS, ["M"]],
  ["numeric", NUMBER, ["-0.35"]],
  ["ordering", CHOICES, CHOICES],
  ["matching", { a: "x" }, ["a=x"]],
  ["classification", { a: "x" }, ["a=x"]],
  ["open", ["a"], ["text", "a"]]
];

for (const [type, key, response] of FULL) {
  test(`${type}: each hint costs a quarter of the credit, and right stays right`, () => {
    const outcomes = [0, 1, 2].map((hints) => grade(type, key, response, hints));
    assert.deepEqual(
      outcomes.map(({ credit }) => credit),
      [1, 0.75, 0.5]
    );
    assert.ok(outcomes.every(({ correct }) => correct));
  });
}

test("a hint costs a quarter of what was earned, not of everything", () => {
  assert.equal(grade("multiple", ["a", "c"], ["a"], 1).credit, 0.375);
  assert.equal(grade("single", ["a"], ["b"], 2).credit, 0);
});
