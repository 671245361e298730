/** Drawing items from a bank: seeded, for a role, by a blueprint, in parallel forms. No DOM, no clock. */
(() => {
  "use strict";

  /** @param {string} text */
  function hashed(text) {
    let sum = 2166136261;
    for (const sign of text) sum = Math.imul(sum ^ Number(sign.codePointAt(0)), 16777619);
    return sum >>> 0;
  }

  /** Numbers from 0 to below 1, the same for the same seed (mulberry32). @type {CourseDraw["random"]} */
  function random(seed) {
    let state = hashed(seed);
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  /** @type {CourseDraw["shuffled"]} */
  function shuffled(things, seed) {
    const [mixed, next] = [[...things], random(seed)];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [mixed[last], mixed[other]] = [/** @type {any} */ (mixed[other]), /** @type {any} */ (mixed[last])];
    }
    return mixed;
  }

  /** Those that count as one item: what belongs to a scenario is not drawn alone. @param {readonly PoolItem[]} pool */
  const single = (pool) => pool.filter((item) => !item.scenario);

  /** @param {Quota} quota @param {PoolItem} item */
  const fits = ({ objectives, level }, item) =>
    objectives.includes(item.objective) && (!level || level === item.level);

  /**
   * Gives each item a place in turn, moving others to free one (augmenting paths): as many places are
   * filled as can be, and no item in them could be exchanged for an earlier one.
   * @param {readonly Quota[]} quotas @param {readonly PoolItem[]} ordered @returns {PoolItem[][]}
   */
  function fill(quotas, ordered) {
    /** @type {PoolItem[][]} */
    const places = quotas.map(() => []);
    /** @param {PoolItem} item @param {Set<number>} tried @returns {boolean} */
    function place(item, tried) {
      for (const [at, quota] of quotas.entries()) {
        if (tried.has(at) || !fits(quota, item)) continue;
        tried.add(at);
        const held = places[at] ?? [];
        if (held.length < quota.count) return held.push(item) > 0;
        const moved = held.findIndex((other) => place(other, tried));
        if (moved < 0) continue;
        held[moved] = item;
        return true;
      }
      return false;
    }
    for (const item of ordered) place(item, new Set());
    return places;
  }

  /** @param {readonly PoolItem[]} items */
  const ids = (items) => items.map((item) => item.id);

  /** What was used less often comes first. @type {CourseDraw["paper"]} */
  function paper(quotas, pool, seed, used = {}) {
    const times = (/** @type {PoolItem} */ item) => used[item.id] ?? 0;
    const order = shuffled(single(pool), seed).sort((one, other) => times(one) - times(other));
    return ids(shuffled(fill(quotas, order).flat(), `${seed} order`));
  }

  /** @type {CourseDraw["forms"]} */
  function forms(quotas, pool, seed) {
    const twice = quotas.map((quota) => ({ ...quota, count: quota.count * 2 }));
    const places = fill(twice, shuffled(single(pool), seed));
    const half = (/** @type {0 | 1} */ which) =>
      places.flatMap((held) => held.filter((_, at) => at % 2 === which));
    return [ids(shuffled(half(0), `${seed} a`)), ids(shuffled(half(1), `${seed} b`))];
  }

  /** Due ones first, then those never asked; of each kind, one of every objective before a second. @type {CourseDraw["five"]} */
  function five(objectives, pool, seed, { due, asked, count = 8 }) {
    const rank = (/** @type {string} */ id) => (due.includes(id) ? 0 : asked.includes(id) ? 2 : 1);
    /** @type {Record<string, number>} */
    const nth = {};
    const wanted = single(pool).filter((item) => objectives.includes(item.objective));
    const ranked = shuffled(wanted, seed).map(({ id, objective }) => {
      const kind = `${rank(id)} ${objective}`;
      nth[kind] = (nth[kind] ?? 0) + 1;
      return { id, weight: rank(id) * 1e6 + nth[kind] };
    });
    return ranked.sort((one, other) => one.weight - other.weight).slice(0, count).map(({ id }) => id);
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.draw = { random, shuffled, paper, forms, five };
})();
