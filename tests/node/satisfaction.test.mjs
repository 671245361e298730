import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/workbench/satisfaction.js";
import { random } from "./random.mjs";

const { answers, mean, csat, nps, index, rate } = globalThis.course.satisfaction;
const near = (found, wanted) =>
  assert.ok(Math.abs(found - wanted) < 1e-9, `${found}, not ${wanted}`);

test("the satisfied are those who answered 4 or 5", () => {
  const values = [5, 5, 4, 4, 4, 3, 3, 2, 5, 1];
  near(csat(values), 0.6);
  near(mean(values), 3.6);
});

test("promoters less detractors", () => {
  const found = nps([10, 9, 9, 8, 7, 7, 6, 3, 10, 0]);
  assert.deepEqual(found, { promoters: 4, passives: 3, detractors: 3, score: 10 });
});

test("a weighted index by both conventions", () => {
  const found = index(
    [
      { weight: 0.4, mark: 4.2 },
      { weight: 0.35, mark: 3.8 },
      { weight: 0.25, mark: 4.6 }
    ],
    5
  );
  near(found.mean, 4.16);
  near(found.simple, 83.2);
  near(found.rescaled, 79);
});

test("weights that do not add up to one give no index", () =>
  assert.equal(
    index(
      [
        { weight: 0.5, mark: 4 },
        { weight: 0.4, mark: 4 }
      ],
      5
    ),
    null
  ));

test("nothing is told of no answers", () =>
  assert.deepEqual(
    [csat([]), mean([]), nps([]).score, index([], 5), rate(0, 0)],
    [null, null, null, null, null]
  ));

test("rates: a part of a whole, or per thousand, where more than the whole is possible", () => {
  near(rate(12, 4000, 1000), 3);
  near(rate(18, 20), 0.9);
  assert.equal(rate(21, 20), null);
  assert.equal(rate(-1, 20), null);
  assert.equal(rate(1.5, 20), null);
  near(rate(5, 4, 1000), 1250);
});

test("what is no answer is told, not counted", () =>
  assert.deepEqual(answers("5，4, 6 x\n３ 2.5 -1", 1, 5), {
    values: [5, 4, 3],
    refused: ["6", "x", "2.5", "-1"]
  }));

test("a unit is no part of a number, and any sign makes it none", () =>
  assert.deepEqual(answers("5分，４分 -3 －2 −1 +5 5- (4)", 1, 5), {
    values: [5, 4],
    refused: ["-3", "-2", "−1", "+5", "5-", "(4)"]
  }));

test("a whole number may end in .0", () =>
  assert.deepEqual(answers("5.0 4.00 4.5 5.", 1, 5), { values: [5, 4], refused: ["4.5", "5."] }));

test("the score keeps its range whatever the answers", () => {
  const { below, several } = random(3);
  for (let round = 0; round < 200; round += 1) {
    const found = nps(several(1 + below(40), () => below(11)));
    assert.ok(found.score >= -100 && found.score <= 100);
  }
});
