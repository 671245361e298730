import assert from "node:assert/strict";
import test from "node:test";
import { random } from "./random.mjs";
import "../../generator/components/session/draw.js";
import "../../generator/components/session/codes.js";

const { codes, draw } = globalThis.course;
const NAMES = ["exam", "exam-short", "pre-post"];
const SEEDS = Array.from({ length: 300 }, (_, n) => n);

/** A bank of up to 300 items, some of them in scenarios of three. */
function bankOf({ below }) {
  const size = 1 + below(300);
  return Array.from({ length: size }, (_, n) => ({
    id: `q-${n}`,
    objective: "o",
    level: "apply",
    topic: "t",
    scenario: below(9) === 0 ? `s${Math.floor(n / 3)}` : ""
  }));
}

/** Any items of a bank, and their code. */
function any(seed) {
  const chance = random(seed);
  const pool = bankOf(chance);
  const count = 1 + chance.below(Math.min(40, pool.length));
  const ids = chance
    .shuffled(pool)
    .slice(0, count)
    .map(({ id }) => id);
  return { chance, pool, ids, made: codes.write(chance.pick(NAMES), ids, pool) };
}

test("the code alone brings back the same items in the same order, with the same seed for their choices", () => {
  for (const seed of SEEDS) {
    const { pool, ids, made } = any(seed);
    assert.deepEqual(codes.read(made.form, NAMES, pool), made);
    assert.deepEqual([...made.items].sort(), [...ids].sort());
    assert.equal(codes.nameOf(made.form), made.name);
  }
});

test("a mock exam that leaves out what was seen, and a post-test, come back by their code too", () => {
  for (const seed of SEEDS.slice(0, 40)) {
    const pool = bankOf(random(seed));
    const quotas = [{ objectives: ["o"], level: "", count: 12 }];
    const first = draw.paper(quotas, pool, "a");
    const used = Object.fromEntries(first.map((id) => [id, 1]));
    for (const ids of [
      draw.paper(quotas, pool, "b", used),
      ...draw.forms(quotas, pool, "c")
    ].filter((one) => one.length)) {
      const { form } = codes.write("exam", ids, pool);
      assert.deepEqual(codes.read(form, NAMES, pool).items.slice().sort(), [...ids].sort());
    }
  }
});

test("the items of a scenario stand together, in their order", () => {
  for (const seed of SEEDS) {
    const { pool, made } = any(seed);
    const found = made.items.map((id) => pool.find((item) => item.id === id));
    for (const story of new Set(found.map(({ scenario }) => scenario).filter(Boolean))) {
      const at = found.flatMap(({ scenario }, place) => (scenario === story ? [place] : []));
      assert.equal(at.at(-1) - at[0], at.length - 1);
      const numbers = at.map((place) => pool.indexOf(found[place]));
      assert.deepEqual(
        numbers,
        [...numbers].sort((one, other) => one - other)
      );
    }
  }
});

test("capitals, spaces and other dots do not matter", () => {
  for (const seed of SEEDS.slice(0, 50)) {
    const { pool, made } = any(seed);
    const code = made.form.slice(made.name.length + 1);
    const typed = [
      `  ${made.form.toUpperCase()} `,
      `${made.name}-${code.replaceAll(".", " ")}`,
      `${made.name}-${code.replaceAll(".", "")}`
    ];
    for (const form of typed) assert.deepEqual(codes.read(form, NAMES, pool), made);
  }
});

test("a bank with other items says so; other wordings, levels and objectives do not matter", () => {
  for (const seed of SEEDS) {
    const { pool, made } = any(seed);
    const changed = [
      [...pool, { ...pool[0], id: "new" }],
      pool.slice(1),
      pool.map((item, n) => (n ? item : { ...item, id: "other" }))
    ];
    for (const bank of changed) assert.equal(codes.read(made.form, NAMES, bank), "changed");
    const same = pool.map((item) => ({ ...item, level: "remember", objective: "p" }));
    assert.deepEqual(codes.read(made.form, NAMES, same), made);
  }
});

test("a code with a wrong sign is no code, but for one in some hundreds", () => {
  let passed = 0;
  for (const seed of SEEDS) {
    const { chance, pool, made } = any(seed);
    const at = made.name.length + 1 + chance.below(made.form.length - made.name.length - 1);
    if (made.form[at] === ".") continue;
    const other = chance.pick(
      [..."23456789abcdefghjkmnpqrstuvwxyz"].filter((sign) => sign !== made.form[at])
    );
    const found = codes.read(made.form.slice(0, at) + other + made.form.slice(at + 1), NAMES, pool);
    if (found !== "wrong") passed += 1;
  }
  assert.ok(passed <= 3, String(passed));
});

test("whatever is typed is answered", () => {
  const { pool } = any(1);
  const odd = [
    "",
    "-",
    "exam",
    "exam-",
    "exam-2",
    "exam-22",
    "exam-222",
    "exam-short-abcde",
    "nothing-abc",
    "exam-乙卷",
    "exam-illo0",
    "x".repeat(9999),
    `exam-${"z".repeat(400)}`
  ];
  for (const form of odd)
    assert.ok(["wrong", "changed"].includes(codes.read(form, NAMES, pool)), form);
});

test("a paper of thirty items of a bank of 250 has a code of at most 35 signs", () => {
  const pool = Array.from({ length: 250 }, (_, n) => ({
    id: `q${n}`,
    objective: "o",
    level: "apply",
    topic: "t",
    scenario: ""
  }));
  const { seed } = codes.write(
    "exam",
    pool.slice(-30).map(({ id }) => id),
    pool
  );
  assert.ok(seed.length <= 35, seed);
});
