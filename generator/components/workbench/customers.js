/** Customers by what they buy: ABC, RFM, concentration. Pure: no DOM. */
(() => {
  "use strict";

  /**
   * By sales, the largest first. `before`: the class by the share reached before a customer, so that
   * the largest is always A; `after`: by the share reached with it.
   * @type {CourseCustomers["abc"]}
   */
  function abc(sales, rule = "before", bounds = { a: 0.8, b: 0.95 }) {
    const sorted = sales
      .map((value, at) => ({ at, value }))
      .sort((x, y) => y.value - x.value || x.at - y.at);
    const total = sorted.reduce((sum, { value }) => sum + value, 0);
    if (!(total > 0)) return [];
    let reached = 0;
    return sorted.map(({ at, value }) => {
      const before = reached / total;
      reached += value;
      const cumulative = reached / total;
      const isIn = (/** @type {number} */ bound) =>
        rule === "before" ? before < bound - 1e-9 : cumulative <= bound + 1e-9;
      const group = isIn(bounds.a) ? "A" : isIn(bounds.b) ? "B" : "C";
      return { at, value, share: value / total, cumulative, group };
    });
  }

  const SEGMENTS = Object.freeze({
    111: "value",
    101: "develop",
    "011": "keep",
    "001": "win-back",
    110: "small-value",
    100: "small-develop",
    "010": "small-keep",
    "000": "small-win-back"
  });

  /** @type {CourseCustomers["segment"]} */
  const segment = (r, f, m) =>
    /** @type {Segment} */ (
      SEGMENTS[/** @type {keyof typeof SEGMENTS} */ (`${Number(r)}${Number(f)}${Number(m)}`)]
    );

  /** @type {CourseCustomers["byThresholds"]} */
  function byThresholds(customers, { days, orders, money }) {
    return customers.map((one) => {
      const high = [one.days <= days, one.orders >= orders, one.money >= money];
      return {
        scores: high.map(Number),
        segment: segment(Boolean(high[0]), Boolean(high[1]), Boolean(high[2]))
      };
    });
  }

  /** 1 to 5 by fifths of the customers; those with the same value all get the higher score. @param {readonly number[]} values the higher the better */
  function fifths(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return values.map((value) => {
      const notAbove = upper(sorted, value);
      return Math.min(5, Math.max(1, Math.ceil((5 * notAbove) / sorted.length)));
    });
  }

  /** How many of the sorted numbers are not above a value. @param {readonly number[]} sorted @param {number} value */
  function upper(sorted, value) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(sorted[middle]) <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @type {CourseCustomers["byFifths"]} */
  function byFifths(customers) {
    const scores = [
      fifths(customers.map((one) => -one.days)),
      fifths(customers.map((one) => one.orders)),
      fifths(customers.map((one) => one.money))
    ];
    return customers.map((_, at) => {
      const own = scores.map((all) => Number(all[at]));
      const [r, f, m] = own.map((score) => score >= 4);
      return { scores: own, segment: segment(Boolean(r), Boolean(f), Boolean(m)) };
    });
  }

  /** The share of the five largest, and the sum of squared shares. @type {CourseCustomers["concentration"]} */
  function concentration(sales) {
    const total = sales.reduce((sum, value) => sum + value, 0);
    if (!(total > 0)) return null;
    const shares = sales.map((value) => value / total).sort((a, b) => b - a);
    const add = (/** @type {readonly number[]} */ some) => some.reduce((sum, one) => sum + one, 0);
    return { top: add(shares.slice(0, 5)), hhi: add(shares.map((one) => one * one)) };
  }

  /** How many customers and how much of the money each group has; `order` names all groups. @type {CourseCustomers["compose"]} */
  function compose(entries, order) {
    const all = entries.reduce((sum, { value }) => sum + value, 0);
    const found = new Map(order.map((group) => [group, { customers: 0, value: 0 }]));
    for (const { group, value } of entries) {
      const own = found.get(group);
      if (own) Object.assign(own, { customers: own.customers + 1, value: own.value + value });
    }
    return [...found].map(([group, own]) => ({
      group,
      ...own,
      ofCustomers: entries.length ? own.customers / entries.length : null,
      ofValue: all > 0 ? own.value / all : null
    }));
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, {
    customers: { abc, segment, byThresholds, byFifths, concentration, compose }
  });
})();
