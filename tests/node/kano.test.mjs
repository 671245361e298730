import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/workbench/kano.js";
import { random } from "./random.mjs";

const { CODES, TABLES, code, count, assess, means } = globalThis.course.kano;

/** "15×2 33×1": functional 1 with dysfunctional 5 twice, and so on. */
const answers = (text) =>
  text.split(" ").flatMap((one) => {
    const [pair, times] = one.split("×");
    return Array.from({ length: Number(times) }, () => [Number(pair[0]), Number(pair[1])]);
  });

// Fictional data. Counts in the order M O A I R Q.
const VECTORS = [
  ["25×9 35×2 15×5 13×1 33×2 22×1", "11 5 1 3 0 0", "M", "M", "M", 0.3, 0.8, 0.3, 0.85],
  ["15×10 25×5 14×2 33×3", "5 10 2 3 0 0", "O", "O", "O", 0.6, 0.75, 0.25, 0.85],
  ["13×7 14×4 12×1 15×3 33×4 11×1", "0 3 12 4 0 1", "A", "A", "A", 0.7895, 0.1579, 0.4, 0.75],
  ["33×11 34×2 23×1 13×2 43×1 53×2 31×1", "0 0 2 15 3 0", "I", "I", "I", 0.1176, 0, 0.6, 0.1],
  [
    "51×5 52×2 53×3 41×1 33×4 34×1 13×2 15×1 55×1",
    "0 1 2 5 11 1",
    "R",
    "R",
    "I",
    0.375,
    0.125,
    0.3,
    0.15
  ],
  ["25×7 15×7 13×2 33×4", "7 7 2 4 0 0", "M", "M", "M", 0.45, 0.7, 0, 0.8],
  ["13×4 14×2 15×4 25×3 33×5 23×1 32×1", "3 4 6 7 0 0", "I", "A", "A", 0.5, 0.35, 0.05, 0.65]
];
const listed = (counts) => CODES.map((one) => counts[one]).join(" ");
const near = (found, wanted) =>
  assert.ok(Math.abs(found - wanted) < 5e-5, `${found}, not ${wanted}`);

for (const [raw, counts, mode, blauth, quadrant, better, worse, strength, total] of VECTORS) {
  test(`${raw}: ${counts}, ${mode}`, () => {
    const found = assess(count(answers(raw)));
    assert.equal(listed(found.counts), counts);
    assert.deepEqual([found.mode, found.blauth, found.quadrant], [mode, blauth, quadrant]);
    near(found.better, better);
    near(found.worse, worse);
    near(found.strength, strength);
    near(found.total, total);
  });
}

test("all 25 cells of each table", () => {
  const five = [1, 2, 3, 4, 5];
  const all = (table) => five.map((f) => five.map((d) => code(f, d, table)).join("")).join(" ");
  assert.equal(all("classic"), "QAAAO RIIIM RIIIM RIIIM RRRRQ");
  assert.equal(all("pouliot"), "QAAAO RQIIM RIIIM RIIQM RRRRQ");
  assert.deepEqual(Object.keys(TABLES), ["classic", "pouliot"]);
});

test("the variant counts two agreeing cells as questionable", () => {
  const found = assess(count(answers(VECTORS[0][0]), "pouliot"));
  assert.equal(listed(found.counts), "11 5 1 2 0 1");
  near(found.better, 0.3158);
  near(found.worse, 0.8421);
});

test("an exact tie is told, and decided M before O", () => {
  const found = assess(count(answers(VECTORS[5][0])));
  assert.deepEqual([found.mode, found.ties, found.nears], ["M", ["O"], []]);
});

test("a gap of five points is a near tie", () => {
  const found = assess(count(answers(VECTORS[6][0])));
  assert.deepEqual([found.ties, found.nears], [[], ["A"]]);
});

test("of several that tie or nearly tie, all are told", () => {
  const found = assess({ M: 2, O: 12, A: 12, I: 12, R: 11, Q: 0 });
  assert.deepEqual([found.mode, found.ties, found.nears], ["O", ["A", "I"], ["R"]]);
});

test("without A, O, M and I there are no coefficients", () => {
  const found = assess({ M: 0, O: 0, A: 0, I: 0, R: 3, Q: 1 });
  assert.deepEqual([found.better, found.worse, found.quadrant, found.base], [null, null, null, 0]);
});

test("without answers there is nothing to tell", () => assert.equal(assess(count([])), null));

test("the test tells a clear category from a doubtful one", () => {
  assert.equal(assess({ M: 40, O: 5, A: 3, I: 2, R: 0, Q: 0 }).isSure, true);
  assert.equal(assess({ M: 20, O: 18, A: 6, I: 6, R: 0, Q: 0 }).isSure, false);
});

test("cut lines at the means leave out what is undefined", () => {
  const cut = means([
    { better: 0.2, worse: 0.4 },
    { better: null, worse: null },
    { better: 0.6, worse: 0 }
  ]);
  near(cut.better, 0.4);
  near(cut.worse, 0.2);
});

test("features that are all the same lie on the lines of their means, and count as high", () => {
  const counts = { M: 3, O: 4, A: 2, I: 1, R: 0, Q: 0 };
  const cut = means(Array.from({ length: 7 }, () => assess(counts)));
  assert.equal(assess(counts, cut).quadrant, "O");
  const few = { M: 0, O: 1, A: 0, I: 9, R: 0, Q: 0 };
  assert.equal(assess(few, means([few, few, few].map((one) => assess(one)))).quadrant, "O");
});

test("Blauth: as many for as against is decided against, and ties inside by M, O, A and I, R, Q", () => {
  const blauth = (...all) =>
    assess(Object.fromEntries(CODES.map((one, at) => [one, all[at]]))).blauth;
  assert.deepEqual(
    [
      blauth(2, 2, 1, 5, 0, 0),
      blauth(2, 2, 2, 5, 0, 0),
      blauth(0, 3, 3, 2, 0, 0),
      blauth(0, 0, 0, 0, 2, 2)
    ],
    ["I", "M", "O", "R"]
  );
});

test("Fong: the difference has to be above the bound", () => {
  // n 20, the two largest 11 and 5: 1.65·√(16·24/40) = 5.11; 12 and 4 differ by 8
  assert.equal(assess({ M: 11, O: 5, A: 4, I: 0, R: 0, Q: 0 }).isSure, true);
  assert.equal(assess({ M: 10, O: 5, A: 5, I: 0, R: 0, Q: 0 }).isSure, false);
});

test("counts add up, coefficients keep their range, the order of answers does not matter", () => {
  const { below, several, shuffled } = random(8);
  for (let round = 0; round < 300; round += 1) {
    const raw = several(1 + below(60), () => [1 + below(5), 1 + below(5)]);
    for (const table of ["classic", "pouliot"]) {
      const found = assess(count(raw, table));
      assert.equal(
        CODES.reduce((sum, one) => sum + found.counts[one], 0),
        raw.length
      );
      assert.deepEqual(assess(count(shuffled(raw), table)), found);
      for (const share of [found.better, found.worse, found.strength, found.total]) {
        assert.ok(share === null || (share >= 0 && share <= 1 && !Object.is(share, -0)));
      }
      assert.ok(CODES.every((one) => found.counts[found.mode] >= found.counts[one]));
    }
  }
});
