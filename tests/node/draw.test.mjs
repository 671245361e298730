import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/session/draw.js";

const { random, shuffled, units, paper, forms, five } = globalThis.course.draw;
const LEVELS = ["remember", "understand", "apply"];
const SEEDS = Array.from({ length: 60 }, (_, n) => `seed-${n}`);

/** A bank of its own for each seed: up to 60 items of 6 objectives, some of them in scenarios of 2 to 5. */
function bankOf(seed) {
  const next = random(`bank ${seed}`);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const items = Array.from({ length: 20 + Math.floor(next() * 40) }, (_, n) => ({
    id: `q${n}`,
    objective: `o${Math.floor(next() * 6)}`,
    level: pick(LEVELS),
    topic: "t",
    scenario: ""
  }));
  for (let at = Math.floor(next() * 8); at < items.length; at += 6 + Math.floor(next() * 8)) {
    const length = 2 + Math.floor(next() * 4);
    items.slice(at, at + length).forEach((item, n) =>
      Object.assign(item, {
        scenario: `s${at}`,
        objective: n ? items[at].objective : item.objective
      })
    );
    at += length;
  }
  return items;
}

/** Quotas that overlap: objectives alone, several together, with a level and without. */
function quotasOf(seed) {
  const next = random(`quotas ${seed}`);
  return Array.from({ length: 1 + Math.floor(next() * 5) }, () => {
    const objectives = ["o0", "o1", "o2", "o3", "o4", "o5"].filter(() => next() < 0.5);
    return {
      objectives,
      level: next() < 0.5 ? "" : LEVELS[Math.floor(next() * 3)],
      count: 1 + Math.floor(next() * 5)
    };
  });
}

const single = (pool) => pool.filter((item) => !item.scenario);
const total = (quotas) => quotas.reduce((sum, { count }) => sum + count, 0);
const fits = (quota, item) =>
  quota.objectives.includes(item.objective) && (!quota.level || quota.level === item.level);

/** How many places can be filled at all, found another way: maximum flow by breadth-first search. */
function capacity(quotas, pool) {
  const slots = quotas.flatMap((quota) => Array.from({ length: quota.count }, () => quota));
  const owner = new Map();
  let filled = 0;
  for (const item of pool) {
    const from = new Map();
    const queue = [item];
    let free = -1;
    while (queue.length && free < 0) {
      const current = queue.shift();
      slots.forEach((quota, at) => {
        if (free >= 0 || from.has(at) || !fits(quota, current)) return;
        from.set(at, current);
        if (owner.has(at)) queue.push(owner.get(at));
        else free = at;
      });
    }
    for (let at = free; at >= 0;) {
      const mover = from.get(at);
      const before = [...owner].find(([, held]) => held === mover)?.[0] ?? -1;
      owner.set(at, mover);
      if (before >= 0 && before !== at) owner.delete(before);
      at = before;
    }
    if (free >= 0) filled += 1;
  }
  return filled;
}

test("the same seed gives the same numbers, between 0 and 1", () => {
  for (const seed of SEEDS) {
    const [one, two] = [random(seed), random(seed)];
    for (let n = 0; n < 50; n += 1) {
      const number = one();
      assert.equal(number, two());
      assert.ok(number >= 0 && number < 1);
    }
  }
});

test("shuffling keeps every thing once, and the list as it was", () => {
  for (const seed of SEEDS) {
    const list = [1, 2, 3, 4, 5, 6, 7];
    assert.deepEqual([...shuffled(list, seed)].sort(), list);
    assert.deepEqual(list, [1, 2, 3, 4, 5, 6, 7]);
  }
});

test("each thing comes first about as often as any other", () => {
  const firsts = { a: 0, b: 0, c: 0, d: 0 };
  for (let n = 0; n < 4000; n += 1) firsts[shuffled(["a", "b", "c", "d"], `${n}`)[0]] += 1;
  for (const count of Object.values(firsts)) assert.ok(count > 850 && count < 1150, String(count));
});

/** Of every scenario all or nothing. */
const isWhole = (ids, pool) =>
  units(pool).every((unit) =>
    [0, unit.length].includes(unit.filter(({ id }) => ids.includes(id)).length)
  );

test("a paper fills as many places as single items could, or more, with different items that fit", () => {
  for (const seed of SEEDS) {
    const [pool, quotas] = [bankOf(seed), quotasOf(seed)];
    const ids = paper(quotas, pool, seed);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= capacity(quotas, single(pool)), seed);
    const items = ids.map((id) => pool.find((item) => item.id === id));
    assert.equal(capacity(quotas, items), ids.length, `${seed}: an item has no place of its own`);
    assert.ok(isWhole(ids, pool), seed);
  }
});

test("a paper has one scenario for every ten items where it fits, and more only for want of others", () => {
  let told = 0;
  for (const seed of SEEDS) {
    const [pool, quotas] = [bankOf(seed), quotasOf(seed)];
    const ids = paper(quotas, pool, seed);
    const stories = units(pool).filter(([item]) => item.scenario && ids.includes(item.id));
    const most = Math.max(1, Math.floor(total(quotas) / 10));
    const isRich = capacity(quotas, single(pool)) === total(quotas);
    if (isRich) assert.ok(stories.length <= most, seed);
    const fitting = units(pool).filter(
      (unit) => unit[0].scenario && capacity(quotas, unit) === unit.length
    );
    if (fitting.length) assert.ok(stories.length > 0, seed);
    told += stories.length;
  }
  assert.ok(told > 20, String(told));
});

test("the same seed draws the same paper, however often", () => {
  for (const seed of SEEDS) {
    assert.deepEqual(
      paper(quotasOf(seed), bankOf(seed), seed),
      paper(quotasOf(seed), bankOf(seed), seed)
    );
  }
});

test("nothing comes a second time while something that fits has not come", () => {
  const pool = Array.from({ length: 20 }, (_, n) => ({
    id: `q${n}`,
    objective: "o",
    level: "apply",
    topic: "t",
    scenario: ""
  }));
  const used = {};
  for (let sitting = 0; sitting < 8; sitting += 1) {
    for (const id of paper([{ objectives: ["o"], level: "", count: 5 }], pool, `s${sitting}`, used))
      used[id] = (used[id] ?? 0) + 1;
    const times = pool.map(({ id }) => used[id] ?? 0);
    assert.ok(Math.max(...times) - Math.min(...times) <= 1, String(times));
  }
});

test("a scenario comes again only when the single items that fit have come as often", () => {
  for (const seed of SEEDS) {
    const pool = Array.from({ length: 24 }, (_, n) => ({
      id: `q${n}`,
      objective: "o",
      level: "apply",
      topic: "t",
      scenario: n < 9 ? `s${n % 3}` : ""
    }));
    const used = {};
    for (let sitting = 0; sitting < 9; sitting += 1) {
      for (const id of paper(
        [{ objectives: ["o"], level: "", count: 6 }],
        pool,
        `${seed} ${sitting}`,
        used
      ))
        used[id] = (used[id] ?? 0) + 1;
      const times = pool.map(({ id }) => used[id] ?? 0);
      assert.ok(Math.max(...times) - Math.min(...times) <= 1, String(times));
    }
  }
});

test("places that want the same items use as few used ones as can be", () => {
  for (const seed of SEEDS) {
    const [pool, quotas] = [bankOf(seed), quotasOf(seed)];
    const first = paper(quotas, pool, seed);
    const used = Object.fromEntries(first.map((id) => [id, 1]));
    const again = paper(quotas, pool, `${seed} again`, used).filter((id) => used[id]).length;
    const fresh = capacity(
      quotas,
      single(pool).filter(({ id }) => !used[id])
    );
    const drawn = paper(quotas, pool, `${seed} again`, used).length;
    assert.ok(again <= drawn - fresh, seed);
    if (pool.every((item) => !item.scenario)) assert.equal(again, first.length - fresh, seed);
  }
});

test("two forms have no item in common and ask the same of each place", () => {
  for (const seed of SEEDS) {
    const [pool, quotas] = [bankOf(seed), quotasOf(seed)];
    const [a, b] = forms(quotas, pool, seed);
    assert.deepEqual(
      a.filter((id) => b.includes(id)),
      []
    );
    const double = quotas.map((quota) => ({ ...quota, count: quota.count * 2 }));
    const wanted = quotas.reduce((sum, { count }) => sum + count, 0);
    assert.ok(isWhole(a, pool) && isWhole(b, pool), seed);
    if (capacity(double, single(pool)) < 2 * wanted) continue;
    for (const form of [a, b]) {
      assert.equal(form.length, wanted);
      assert.equal(
        capacity(
          quotas,
          form.map((id) => pool.find((item) => item.id === id))
        ),
        wanted
      );
    }
  }
});

const NOTHING = { due: [], asked: [] };

test("five minutes: eight different items of the role, or all there are; one scenario at most, whole", () => {
  let told = 0;
  for (const seed of SEEDS) {
    const pool = bankOf(seed);
    const wanted = units(pool)
      .filter((unit) => unit.every((item) => ["o1", "o2"].includes(item.objective)))
      .flat();
    const ids = five(["o1", "o2"], pool, seed, NOTHING);
    assert.ok(ids.length <= 8 && ids.length >= Math.min(8, single(wanted).length));
    const stories = new Set(
      ids.map((id) => pool.find((item) => item.id === id).scenario).filter(Boolean)
    );
    assert.ok(stories.size <= 1 && isWhole(ids, pool), seed);
    told += stories.size;
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.ok(wanted.some((item) => item.id === id));
  }
  assert.ok(told > 5, String(told));
});

test("five minutes: what is due comes, then what was never asked", () => {
  for (const seed of SEEDS) {
    const pool = bankOf(seed).map((item) => ({ ...item, scenario: "" }));
    const [due, asked] = [
      ["q3", "q4"],
      pool.map(({ id }) => id).filter((id) => Number(id.slice(1)) % 2)
    ];
    const ids = five(
      pool.map((item) => item.objective),
      pool,
      seed,
      { due, asked }
    );
    assert.deepEqual(ids.slice(0, 2).sort(), due);
    const rest = ids.slice(2).map((id) => asked.includes(id));
    assert.deepEqual(
      rest,
      [...rest].sort((one, other) => Number(one) - Number(other))
    );
  }
});

test("five minutes: another day is another draw, the same day the same", () => {
  const pool = bankOf("x");
  const all = ["o0", "o1", "o2", "o3", "o4", "o5"];
  assert.deepEqual(five(all, pool, "day 1", NOTHING), five(all, pool, "day 1", NOTHING));
  assert.notDeepEqual(five(all, pool, "day 1", NOTHING), five(all, pool, "day 2", NOTHING));
});

test("five minutes: every objective of the role comes before one of them comes twice", () => {
  for (const seed of SEEDS) {
    const pool = Array.from({ length: 40 }, (_, n) => ({
      id: `q${n}`,
      objective: `o${n % 4}`,
      level: "apply",
      topic: "t",
      scenario: ""
    }));
    const ids = five(["o0", "o1", "o2", "o3"], pool, seed, NOTHING);
    for (const objective of [0, 1, 2, 3])
      assert.equal(ids.filter((id) => Number(id.slice(1)) % 4 === objective).length, 2);
  }
});

// --- enemies: items that give each other's answer away ------------------------------------------

/** The same bank with pairs of enemies, each known to both. */
function withEnemies(pool, seed, pairs) {
  const next = random(`enemies ${seed}`);
  const enemies = {};
  for (let n = 0; n < pairs; n += 1) {
    const [one, other] = shuffled(pool, `${seed} ${next()}`);
    (enemies[one.id] ??= []).push(other.id);
    (enemies[other.id] ??= []).push(one.id);
  }
  return pool.map((item) => ({ ...item, enemies: enemies[item.id] ?? [] }));
}

const pairsIn = (ids, pool) => {
  const chosen = pool.filter(({ id }) => ids.includes(id));
  return chosen.filter((item) =>
    chosen.some(
      (other) =>
        item.enemies.includes(other.id) && (!item.scenario || item.scenario !== other.scenario)
    )
  );
};

/** Forty items of two objectives, ten of them in scenarios of two. */
const wide = () =>
  Array.from({ length: 40 }, (_, n) => ({
    id: `q${n}`,
    objective: `o${n % 2}`,
    level: "apply",
    topic: "t",
    scenario: n < 10 ? `s${Math.floor(n / 2)}` : ""
  }));
const FEW = [
  { objectives: ["o0"], level: "", count: 4 },
  { objectives: ["o1"], level: "", count: 4 }
];

test("enemies are never on one paper, in one form or in one five minutes, while there are others", () => {
  let apart = 0;
  for (const seed of SEEDS) {
    const pool = withEnemies(wide(), seed, 12);
    const drawn = [
      paper(FEW, pool, seed),
      ...forms(FEW, pool, seed),
      five(["o0", "o1"], pool, seed, NOTHING)
    ];
    for (const ids of drawn) {
      assert.equal(ids.length, 8);
      assert.deepEqual(pairsIn(ids, pool), [], seed);
    }
    apart += pairsIn(paper(FEW, wide(), seed), pool).length; // as it would be without the rule
  }
  assert.ok(apart > 20, String(apart));
});

test("enemies leave no place empty: where there is nothing else, both come", () => {
  for (const seed of SEEDS) {
    const pool = withEnemies(single(bankOf(seed)), seed, 60);
    const quotas = quotasOf(seed);
    assert.equal(paper(quotas, pool, seed).length, capacity(quotas, pool), seed);
  }
  const two = [
    { id: "a", enemies: ["b"] },
    { id: "b", enemies: ["a"] }
  ].map((item) => ({ ...item, objective: "o", level: "", topic: "t", scenario: "" }));
  assert.deepEqual(paper([{ objectives: ["o"], level: "", count: 2 }], two, "x").sort(), [
    "a",
    "b"
  ]);
  assert.deepEqual(five(["o"], two, "x", NOTHING).sort(), ["a", "b"]);
});

test("items of one scenario are not kept apart", () => {
  const pool = wide().map((item) => ({
    ...item,
    enemies: item.scenario
      ? wide()
          .filter(({ scenario }) => scenario === item.scenario)
          .map(({ id }) => id)
      : []
  }));
  const stories = SEEDS.filter((seed) =>
    paper(FEW, pool, seed).some((id) => Number(id.slice(1)) < 10)
  );
  assert.deepEqual(
    stories,
    SEEDS.filter((seed) => paper(FEW, wide(), seed).some((id) => Number(id.slice(1)) < 10))
  );
  assert.ok(stories.length > 0);
});

test("the same seed draws the same paper, and without enemies what it drew before there were any", () => {
  for (const seed of SEEDS) {
    const [pool, quotas] = [bankOf(seed), quotasOf(seed)];
    const enemies = withEnemies(pool, seed, 20);
    assert.deepEqual(paper(quotas, enemies, seed), paper(quotas, enemies, seed));
    assert.deepEqual(
      paper(quotas, pool, seed),
      paper(
        quotas,
        pool.map((item) => ({ ...item, enemies: [] })),
        seed
      )
    );
  }
});
