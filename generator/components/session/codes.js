/**
 * The code of a paper names its items by their places in the bank, so that it alone brings the paper
 * back, on any device, whatever drew it. It also holds the bank's mark and a check of its own signs.
 * No DOM, no memory.
 */
(() => {
  "use strict";

  const { hashed, shuffled, units } = globalThis.course.draw;
  const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"; // none that is easily taken for another
  const [BASE, COUNTS, BANKS] = [31n, 31n ** 2n, 31n ** 3n];

  /** In how many ways `count` things are chosen of `all`. @param {number} all @param {number} count */
  function ways(all, count) {
    let found = all < count ? 0n : 1n;
    for (let at = 0; at < count && found; at += 1)
      found = (found * BigInt(all - at)) / BigInt(at + 1);
    return found;
  }

  /** @param {bigint} number @returns {string} */
  const signs = (number) => (number ? signs(number / BASE) + SIGNS[Number(number % BASE)] : "");

  /** @param {string} text */
  const numberOf = (text) =>
    [...text].reduce((sum, sign) => sum * BASE + BigInt(SIGNS.indexOf(sign)), 0n);

  /** Changes with the items there are and their order, not with their wording. @param {readonly PoolItem[]} pool */
  const markOf = (pool) =>
    BigInt(hashed(pool.map(({ id, scenario }) => `${id} ${scenario}`).join())) % BANKS;

  /** @param {string} text */
  const checkOf = (text) => signs(COUNTS + (BigInt(hashed(text)) % COUNTS)).slice(1);

  /** The number of this choice among all of as many things (combinatorial number system). @param {readonly number[]} places */
  const rankOf = (places) => places.reduce((sum, place, at) => sum + ways(place, at + 1), 0n);

  /** @param {bigint} rank @param {number} count @param {number} size @returns {number[] | null} */
  function placesOf(rank, count, size) {
    if (!count || rank >= ways(size, count)) return null;
    const found = [];
    let [place, left] = [size, rank];
    for (let nth = count; nth > 0; nth -= 1) {
      do place -= 1;
      while (ways(place, nth) > left);
      left -= ways(place, nth);
      found.unshift(place);
    }
    return found;
  }

  /** The items as they stand on the paper: scenarios whole. @param {readonly PoolItem[]} chosen @param {string} seed */
  const inOrder = (chosen, seed) =>
    shuffled(units(chosen), seed)
      .flat()
      .map(({ id }) => id);

  /** @param {string} name @param {string} text @param {readonly PoolItem[]} chosen @returns {PaperForm} */
  const formOf = (name, text, chosen) => ({
    name,
    seed: text,
    form: `${name}-${text.match(/.{1,5}/g)?.join(".")}`,
    items: inOrder(chosen, text)
  });

  /** @type {CourseCodes["write"]} */
  function write(name, ids, pool) {
    const places = pool.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
    const number = (rankOf(places) * COUNTS + BigInt(places.length)) * BANKS + markOf(pool);
    const text = signs(number);
    return formOf(
      name,
      text + checkOf(text),
      pool.filter(({ id }) => ids.includes(id))
    );
  }

  /** @type {CourseCodes["read"]} */
  function read(form, names, pool) {
    const typed = form.trim().toLowerCase();
    const found = names
      .filter((one) => typed.startsWith(`${one}-`))
      .sort((one, other) => other.length - one.length);
    const name = found[0] ?? "";
    const whole = typed.slice(name.length).replace(/[^0-9a-z]/g, "");
    const [text, check] = [whole.slice(0, -2), whole.slice(-2)];
    if (
      !name ||
      !text ||
      checkOf(text) !== check ||
      [...text].some((sign) => !SIGNS.includes(sign))
    )
      return "wrong";
    const number = numberOf(text);
    if (number % BANKS !== markOf(pool)) return "changed";
    const places = placesOf(
      number / BANKS / COUNTS,
      Number((number / BANKS) % COUNTS),
      pool.length
    );
    return places
      ? formOf(
          name,
          whole,
          pool.filter((_, place) => places.includes(place))
        )
      : "wrong";
  }

  /** The paper that a form is of: what stands before its code. @type {CourseCodes["nameOf"]} */
  const nameOf = (form) => form.slice(0, form.lastIndexOf("-"));

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.codes = { write, read, nameOf };
})();
