/** A seeded generator, so that a property test that fails fails again. */
export function random(seed) {
  let state = seed >>> 0;
  /** mulberry32: a number from 0 up to 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  const pick = (things) => [...things][below([...things].length)];
  const several = (count, make) => Array.from({ length: count }, make);
  const shuffled = (things) =>
    things
      .map((thing) => [next(), thing])
      .sort(([a], [b]) => a - b)
      .map(([, thing]) => thing);
  return { next, below, pick, several, shuffled };
}
