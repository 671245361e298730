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
      [mixed[last], mixed[other]] = [
        /** @type {any} */ (mixed[other]),
        /** @type {any} */ (mixed[last])
      ];
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
    (item.form ?? form) === form &&
    objectives.includes(item.objective) &&
    (!level || level === item.level);

  /** Whether one item gives another away; those of a scenario stand together anyway. @param {PoolItem} item @param {PoolItem} other */
  const isEnemy = ({ enemies, scenario }, other) =>
    Boolean(enemies?.includes(other.id)) && (!scenario || scenario !== other.scenario);

  /** Places that items are given in turn; one that has a place may be moved, and never loses it. */
  class Places {
    /** @param {readonly Place[]} places */
    constructor(places) {
      this.places = places;
      /** @type {Placed[][]} */
      this.held = places.map(() => []);
      /** @type {(readonly Placed[])[]} What had places, but beside an enemy. */
      this.refused = [];
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

    /** All of these or none, without moving two enemies into one form. @param {readonly Placed[]} items */
    put(items, isForced = false) {
      const before = this.held.map((held) => [...held]);
      const isIn = items.every((item) => this.take(item));
      if (isIn && (isForced || this.isApart())) return true;
      if (isIn) this.refused.push(items);
      this.held = before;
      return false;
    }

    /** In a form where no enemy is, if there is one; it may still be moved. @param {PoolItem} item @param {number} forms */
    one(item, forms) {
      const isIn = this.put([item]);
      if (isIn || this.refused[this.refused.length - 1]?.[0] !== item) return;
      const other = Array.from({ length: forms }, (_, form) => ({ ...item, form })).find((one) =>
        this.put([one])
      );
      this.held = this.held.map((held) => held.map((one) => (one === other ? item : one)));
    }

    /** All of a scenario in one form, or nothing of it. @param {readonly PoolItem[]} unit @param {number} form */
    all = (unit, form) => this.put(unit.map((item) => ({ ...item, form })));

    /** Places that would stay empty are given to what was refused. */
    force() {
      for (const items of this.refused)
        if (!this.held.flat().some(({ id }) => id === items[0]?.id)) this.put(items, true);
    }

    isApart() {
      return this.places.every(({ form }) => {
        const items = this.inForm(form);
        return !items.some((item) => items.some((other) => isEnemy(item, other)));
      });
    }

    /** @param {number} form */
    inForm = (form) => this.held.filter((_, at) => this.places[at]?.form === form).flat();
  }

  /**
   * What was used less often comes first; of that, one scenario for every ten items of a form, then
   * single items, then the other scenarios. A scenario that is in takes no more places than it fills,
   * so as many are filled as single items alone could fill, or more. What gives away an item that is
   * in comes last of all.
   * @param {readonly (readonly Quota[])[]} quotas of each form @param {readonly PoolItem[][]} ordered
   * @param {(unit: readonly PoolItem[]) => number} times
   */
  function filled(quotas, ordered, times) {
    const places = new Places(
      quotas.flatMap((own, form) => own.map((quota) => ({ ...quota, form })))
    );
    const left = quotas.map((own) =>
      Math.max(1, Math.floor(own.reduce((sum, { count }) => sum + count, 0) / 10))
    );
    const rounds = [...new Set(ordered.map(times))].sort((one, other) => one - other);
    for (const round of rounds) {
      const now = ordered.filter((unit) => times(unit) === round);
      const stories = now.filter(([item]) => item?.scenario);
      const others = stories.filter(
        (unit) =>
          !left.some((more, form) => {
            const isIn = more > 0 && places.all(unit, form);
            if (isIn) left[form] = more - 1;
            return isIn;
          })
      );
      for (const [item] of now) if (item && !item.scenario) places.one(item, quotas.length);
      for (const unit of others) left.some((_, form) => places.all(unit, form));
    }
    places.force();
    return quotas.map((_, form) => places.inForm(form).map(({ id }) => id));
  }

  /** @type {CourseDraw["paper"]} */
  function paper(quotas, pool, seed, used = {}) {
    const times = (/** @type {readonly PoolItem[]} */ unit) =>
      Math.max(...unit.map(({ id }) => used[id] ?? 0));
    return filled([quotas], shuffled(units(pool), seed), times).flat();
  }

  /** @type {CourseDraw["forms"]} */
  const forms = (quotas, pool, seed) =>
    filled([quotas, quotas], shuffled(units(pool), seed), () => 0);

  /**
   * Due ones first, then those never asked; of each kind, one of every objective before a second. One
   * scenario at most, if all of it is asked of the role and finds room.
   * @type {CourseDraw["five"]}
   */
  function five(objectives, pool, seed, { due, asked, count = 8 }) {
    const rank = (/** @type {PoolItem} */ { id }) =>
      due.includes(id) ? 0 : asked.includes(id) ? 2 : 1;
    /** @type {Record<string, number>} */
    const nth = {};
    const wanted = units(pool).filter((unit) =>
      unit.every(({ objective }) => objectives.includes(objective))
    );
    const ranked = shuffled(wanted, seed).map((unit) => {
      const first = Math.min(...unit.map(rank));
      const kind = `${first} ${unit[0]?.objective}`;
      nth[kind] = (nth[kind] ?? 0) + 1;
      return { unit, weight: first * 1e6 + nth[kind] };
    });
    /** @type {PoolItem[]} */
    const taken = [];
    const inOrder = ranked.sort((one, other) => one.weight - other.weight).map(({ unit }) => unit);
    for (const isForced of [false, true])
      for (const unit of inOrder.filter(([first]) => first && !taken.includes(first))) {
        const isSecond = Boolean(unit[0]?.scenario) && taken.some(({ scenario }) => scenario);
        const isApart = !unit.some((item) => taken.some((other) => isEnemy(item, other)));
        if (!isSecond && taken.length + unit.length <= count && (isForced || isApart))
          taken.push(...unit);
      }
    return taken.map(({ id }) => id);
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.draw = { hashed, random, shuffled, units, paper, forms, five };
})();
