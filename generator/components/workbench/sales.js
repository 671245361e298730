/** Customers from a pasted table: rows to customers, and what is wrong with the rest. Pure: no DOM. */
(() => {
  "use strict";

  const { amount } = globalThis.course.amount;
  const { SLICE } = globalThis.course.turns;
  const LONGEST = 100; // characters of a name

  /** Rows without a heading: a first one in whose numbers there is no digit. @param {PastedRow[]} rows @param {number} numbers */
  function body(rows, numbers) {
    const first = rows[0]?.cells.slice(1, 1 + numbers) ?? [];
    const isHeading = first.length === numbers && first.every((cell) => cell !== "" && !/\d/.test(cell.normalize("NFKC")));
    return { isHeading, rest: isHeading ? rows.slice(1) : rows };
  }

  /** @param {string[]} cells @param {number} least @returns {BadSale["reason"] | ""} */
  function problemOf(cells, least) {
    if (cells.length < least) return "short";
    if (!cells[0]) return "no-name";
    return cells[0].length > LONGEST ? "long" : "";
  }

  /** @param {number} value @param {boolean} [isWhole] @returns {BadSale["reason"] | ""} */
  function problemIn(value, isWhole = false) {
    if (Number.isNaN(value)) return "no-number";
    if (value < 0) return "negative";
    return isWhole && !Number.isInteger(value) ? "no-whole" : "";
  }

  /** Customer and sales, a third cell may name a group; lines of one customer are added up. @type {CourseSales["abc"]} */
  function* abc(rows) {
    const { isHeading, rest } = body(rows, 1);
    /** @type {Map<string, number>} */
    const customers = new Map();
    /** @type {Map<string, { value: number, who: Set<string> }>} */
    const groups = new Map();
    /** @type {BadSale[]} */
    const bad = [];
    for (const [at, { line, cells }] of rest.entries()) {
      if (at % SLICE === SLICE - 1) yield 0.5 + at / rest.length / 2;
      const [name = "", sales = "", group = ""] = cells;
      const value = amount(sales);
      const reason = problemOf(cells, 2) || problemIn(value);
      if (reason) { bad.push({ line, reason }); continue; }
      customers.set(name, (customers.get(name) ?? 0) + value);
      const title = group.slice(0, LONGEST);
      const own = groups.get(title) ?? { value: 0, who: new Set() };
      groups.set(title, { value: own.value + value, who: own.who.add(name) });
    }
    const given = [...groups].map(([title, { value, who }]) => ({ title, value, customers: who.size }));
    const isGrouped = given.some(({ title }) => title !== "");
    return {
      customers: [...customers].map(([name, value]) => ({ name, value })), bad, isHeading,
      groups: isGrouped ? given.sort((a, b) => b.value - a.value) : [], lines: rest.length - bad.length,
    };
  }

  /** Customer, days since the last order, orders, money; one line a customer. @type {CourseSales["rfm"]} */
  function* rfm(rows) {
    const { isHeading, rest } = body(rows, 3);
    const known = new Set();
    /** @type {BadSale[]} */
    const bad = [];
    /** @type {({ name: string } & Buying)[]} */
    const customers = [];
    for (const [at, { line, cells }] of rest.entries()) {
      if (at % SLICE === SLICE - 1) yield 0.5 + at / rest.length / 2;
      const [name = "", ...numbers] = cells;
      const [days = NaN, orders = NaN, money = NaN] = numbers.map(amount);
      const reason = problemOf(cells, 4) || problemIn(days, true) || problemIn(orders, true) || problemIn(money) ||
        (orders === 0 ? "no-orders" : known.has(name) ? "twice" : "");
      if (reason) { bad.push({ line, reason }); continue; }
      known.add(name);
      customers.push({ name, days, orders, money });
    }
    return { customers, bad, isHeading };
  }

  /** How many customers and how much of the money each group has; `order` names all groups. @type {CourseSales["compose"]} */
  function compose(entries, order) {
    const all = entries.reduce((sum, { value }) => sum + value, 0);
    const found = new Map(order.map((group) => [group, { customers: 0, value: 0 }]));
    for (const { group, value } of entries) {
      const own = found.get(group);
      if (own) Object.assign(own, { customers: own.customers + 1, value: own.value + value });
    }
    return [...found].map(([group, own]) => ({
      group, ...own,
      ofCustomers: entries.length ? own.customers / entries.length : null, ofValue: all > 0 ? own.value / all : null,
    }));
  }

  Object.assign(globalThis.course, { sales: { abc, rfm, compose } });
})();
