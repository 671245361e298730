/** Drawing items from a bank: seeded, for a role, by a blueprint, in parallel forms. No DOM, no clock. */
(() => {
  "use strict";

  /**
   * A place of a form; an item that belongs into one form only, or into any.
   * @typedef {Quota & { readonly form: number }} Place
   * @typedef {PoolItem & { readonly form?: number }} Placed
   */

  /** A whole number below 2 ** 32. @type {CourseDraw["hashed"]} */
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

  /** What is drawn together: an item alone, or all of a scenario. @type {CourseDraw["units"]} */
  function units(pool) {
    /** @type {Map<string, PoolItem[]>} */
    const found = new Map();
    for (const item of pool) {
      const name = item.scenario ? `scenario ${item.scenario}` : item.id;
      found.set(name, [...(found.get(name) ?? []), item]);
    }
    return [...found.values()];
  }

  /** @param {Place} place @param {Placed} item */
  const fits = ({ objectives, level, form }, item) =>
    (item.form ?? form) === form && objectives.includes(item.objective) && (!level || level === item.level);

  /** Places that items are given in turn; one that has a place may be moved, and never loses it. */
  class Places {
    /** @param {readonly Place[]} places */
    constructor(places) {
      this.places = places;
      /** @type {Placed[][]} */
      this.held = places.map(() => []);
    }

    /** Moves others to free a place (augmenting paths). @param {Placed} item @param {Set<number>} [tried] @returns {boolean} */
    take(item, tried = new Set()) {
      for (const [at, place] of this.places.entries()) {
        if (tried.has(at) || !fits(place, item)) continue;
        tried.add(at);
        const held = this.held[at] ?? [];
        if (held.length < place.count) return held.push(item) > 0;
        const moved = held.findIndex((other) => this.take(other, tried));
        if (moved < 0) continue;
        held[moved] = item;
        return true;
      }
      return false;
    }

    /** All of a scenario in one form, or nothing of it. @param {readonly PoolItem[]} unit @param {number} form */
    all(unit, form) {
      const before = this.held.map((held) => [...held]);
      if (unit.every((item) => this.take({ ...item, form }))) return true;
      this.held = before;
      return false;
    }

    /** @param {number} form */
    ids = (form) => this.held.flatMap((held, at) => (this.places[at]?.form === form ? held.map(({ id }) => id) : []));
  }

  /**
   * What was used less often comes first; of that, one scenario for every ten items of a form, then
   * single items, then the other scenarios. A scenario that is in takes no more places than it fills,
   * so as many are filled as single items alone could fill, or more.
   * @param {readonly (readonly Quota[])[]} quotas of each form @param {readonly PoolItem[][]} ordered
   * @param {(unit: readonly PoolItem[]) => number} times
   */
  function filled(quotas, ordered, times) {
    const places = new Places(quotas.flatMap((own, form) => own.map((quota) => ({ ...quota, form }))));
    const left = quotas.map((own) => Math.max(1, Math.floor(own.reduce((sum, { count }) => sum + count, 0) / 10)));
    const rounds = [...new Set(ordered.map(times))].sort((one, other) => one - other);
    for (const round of rounds) {
      const now = ordered.filter((unit) => times(unit) === round);
      const stories = now.filter(([item]) => item?.scenario);
      const others = stories.filter((unit) => !left.some((more, form) => {
        const isIn = more > 0 && places.all(unit, form);
        if (isIn) left[form] = more - 1;
        return isIn;
      }));
      for (const [item] of now) if (item && !item.scenario) places.take(item);
      for (const unit of others) left.some((_, form) => places.all(unit, form));
    }
    return quotas.map((_, form) => places.ids(form));
  }

  /** @type {CourseDraw["paper"]} */
  function paper(quotas, pool, seed, used = {}) {
    const times = (/** @type {readonly PoolItem[]} */ unit) => Math.max(...unit.map(({ id }) => used[id] ?? 0));
    return filled([quotas], shuffled(units(pool), seed), times).flat();
  }

  /** @type {CourseDraw["forms"]} */
  const forms = (quotas, pool, seed) => filled([quotas, quotas], shuffled(units(pool), seed), () => 0);

  /**
   * Due ones first, then those never asked; of each kind, one of every objective before a second. One
   * scenario at most, if all of it is asked of the role and finds room.
   * @type {CourseDraw["five"]}
   */
  function five(objectives, pool, seed, { due, asked, count = 8 }) {
    const rank = (/** @type {PoolItem} */ { id }) => (due.includes(id) ? 0 : asked.includes(id) ? 2 : 1);
    /** @type {Record<string, number>} */
    const nth = {};
    const wanted = units(pool).filter((unit) => unit.every(({ objective }) => objectives.includes(objective)));
    const ranked = shuffled(wanted, seed).map((unit) => {
      const first = Math.min(...unit.map(rank));
      const kind = `${first} ${unit[0]?.objective}`;
      nth[kind] = (nth[kind] ?? 0) + 1;
      return { unit, weight: first * 1e6 + nth[kind] };
    });
    /** @type {PoolItem[]} */
    const taken = [];
    for (const { unit } of ranked.sort((one, other) => one.weight - other.weight)) {
      const isSecond = Boolean(unit[0]?.scenario) && taken.some(({ scenario }) => scenario);
      if (!isSecond && taken.length + unit.length <= count) taken.push(...unit);
    }
    return taken.map(({ id }) => id);
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.draw = { hashed, random, shuffled, units, paper, forms, five };
})();
