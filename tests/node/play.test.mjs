import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/drill/play.js";
import { random } from "./random.mjs";

const { after, walk, level, changes, better, step, record, recorded } = globalThis.course.play;

const choice = (id, next, best, amounts, steps = []) => ({
  id,
  next,
  best,
  amounts,
  steps,
  bars: false
});
const DRILL = {
  id: "drill",
  start: [5, 0, 0, 9],
  nodes: [
    {
      id: "one",
      choices: [
        choice("a", "one", false, [-2, 1, 0, 0], ["listen"]),
        choice("b", "two", true, [3, 0, 1, 0], ["listen", "write"])
      ]
    },
    {
      id: "two",
      choices: [
        choice("a", "end", true, [9, -4, 0, 5]),
        choice("b", "bad", false, [0, 0, 0, 0], ["ask"])
      ]
    }
  ],
  ends: [
    { id: "end", rating: "good", needs: [], otherwise: "" },
    { id: "bad", rating: "poor", needs: [], otherwise: "" }
  ]
};

test("what a choice changes is added, and stays between 0 and 10", () => {
  assert.deepEqual(after([5, 0, 0, 9], [-6, 2, 0, 3]), [0, 2, 0, 10]);
});

test("whatever is added, no amount leaves its bounds", () => {
  const { next } = random(7);
  for (let turn = 0; turn < 500; turn += 1) {
    const some = () => Array.from({ length: 4 }, () => Math.floor(next() * 11));
    const found = after(
      some(),
      some().map((one) => one - 5)
    );
    assert.ok(
      found.every((one) => one >= 0 && one <= 10),
      String(found)
    );
  }
});

test("choices lead to where they lead, and each move knows how it stood before and after", () => {
  const path = walk(DRILL, ["b", "a"]);
  assert.equal(path.end.rating, "good");
  assert.deepEqual(
    path.moves.map(({ before }) => before),
    [
      [5, 0, 0, 9],
      [8, 0, 1, 9]
    ]
  );
  assert.deepEqual(path.standing, [10, 0, 1, 10]);
});

test("before the end there is none", () => {
  const { at, end } = walk(DRILL, ["a"]);
  assert.deepEqual([at, end], ["one", null]);
});

test("a choice that is not offered, or comes after the end, leads nowhere", () => {
  assert.equal(walk(DRILL, ["c"]), null);
  assert.equal(walk(DRILL, ["b", "a", "a"]), null);
});

test("a change is what happened, not what was written", () => {
  assert.deepEqual(changes(walk(DRILL, ["b", "a"]).moves[1]), [2, 0, 0, 1]);
});

test("only what was not best has a better choice", () => {
  const [first, second] = walk(DRILL, ["a", "b"]).moves;
  assert.deepEqual([better(first).id, better(second)], ["b", null]);
});

for (const [name, place] of [
  ["trust", 0],
  ["safety", 3]
]) {
  test(`${name} is good when it is high`, () => {
    assert.deepEqual(
      [0, 3, 4, 6, 7, 10].map((value) => level(value, place)),
      ["bad", "bad", "middle", "middle", "good", "good"]
    );
  });
}

for (const [name, place] of [
  ["time", 1],
  ["cost", 2]
]) {
  test(`${name} is good when it is low`, () => {
    assert.deepEqual(
      [0, 3, 4, 6, 7, 10].map((value) => level(value, place)),
      ["good", "good", "middle", "middle", "bad", "bad"]
    );
  });
}

for (const [needs, end] of [
  [[10, 10, 10, 10], "end"],
  [[0, 0, 1, 0], "end"],
  [[0, 10, 0, 0], "bad"],
  [[0, 0, 10, 0], "end"]
]) {
  test(`an end that needs ${needs} is met or missed at 10, 0, 1, 10`, () => {
    const [first, second] = DRILL.ends;
    const path = walk({ ...DRILL, ends: [{ ...first, needs, otherwise: "bad" }, second] }, [
      "b",
      "a"
    ]);
    assert.deepEqual(path.standing, [10, 0, 1, 10]);
    assert.deepEqual([path.end.id, path.missed?.id], [end, end === "bad" ? "end" : undefined]);
  });
}

test("trust that is too low misses an end", () => {
  const [first, second] = DRILL.ends;
  const needy = { ...second, needs: [9, 10, 10, 0], otherwise: "end" };
  const path = walk({ ...DRILL, ends: [first, needy] }, ["b", "b"]);
  assert.deepEqual([path.standing[0], path.end.id, path.missed.id], [8, "end", "bad"]);
});

/** The drill, where these choices of its first node bar a good end; the best one leads to it. */
function barring(...ids) {
  const [one, two] = DRILL.nodes;
  const first = {
    ...one,
    choices: one.choices.map((each) => ({ ...each, bars: ids.includes(each.id) }))
  };
  const [end, bad] = DRILL.ends;
  return {
    ...DRILL,
    nodes: [first, two],
    ends: [{ ...end, needs: [0, 10, 10, 0], otherwise: "bad" }, bad]
  };
}

test("a choice that bars leads past a good end, however well the rest goes, and is told", () => {
  const path = walk(barring("a"), ["a", "b", "a"]);
  assert.deepEqual([path.end.id, path.missed.id], ["bad", "end"]);
  assert.deepEqual(
    path.barred.map(({ choice }) => choice.id),
    ["a"]
  );
});

test("a choice that bars and was not made bars nothing", () => {
  const path = walk(barring("a"), ["b", "a"]);
  assert.deepEqual([path.end.id, path.missed, path.barred], ["end", null, []]);
});

test("an end that is not good is not barred", () => {
  const path = walk(barring("a", "b"), ["b", "b"]);
  assert.deepEqual([path.end.id, path.missed, path.barred], ["bad", null, []]);
});

for (const [chosen, wanted] of [
  [["b", "a"], { listen: "served", write: "served", ask: "untouched", other: "absent" }],
  [["a"], { listen: "broken", write: "untouched", ask: "untouched", other: "absent" }],
  [["a", "b", "b"], { listen: "mixed", write: "served", ask: "broken", other: "absent" }]
]) {
  test(`steps after ${chosen.join(", ")}`, () => {
    const { moves } = walk(DRILL, chosen);
    const found = Object.fromEntries(Object.keys(wanted).map((id) => [id, step(DRILL, moves, id)]));
    assert.deepEqual(found, wanted);
  });
}

test("a record gives the choices back, also where a moment came twice", () => {
  const chosen = ["a", "a", "b", "a"];
  const kept = record(DRILL, walk(DRILL, chosen).moves);
  assert.equal(new Set(kept.items).size, 4);
  assert.deepEqual(recorded(kept), chosen);
  assert.deepEqual(Object.values(kept.credits), [0, 0, 1, 1]);
});
