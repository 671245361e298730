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

  /** Customer and sales, a third cell may name a group; a date is passed over, lines of one customer are added up. @type {CourseSales["abc"]} */
  function* abc(rows) {
    const { isHeading, rest } = body(rows, 1);
    /** @type {Map<string, number>} */
    const customers = new Map();
    /** @type {Map<string, { value: number, who: Set<string> }>} */
    const groups = new Map();
    /** @type {BadSale[]} */
    const bad = [];
    const dated = dateOf(rest);
    for (const [at, { line, cells: all }] of rest.entries()) {
      if (at % SLICE === SLICE - 1) yield 0.5 + at / rest.length / 2;
      const cells = all.filter((_, place) => place !== dated);
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

  const DAY = 86_400_000; // milliseconds

  /** The number of a day that is written as 2026-03-05, 2026/3/5 or 2026年3月5日; NaN of no day. @type {CourseSales["day"]} */
  function day(text) {
    const [, year, month, date] = /^(\d{4})[-/.年](\d\d?)[-/.月](\d\d?)日?(?:[ T]\d.*)?$/.exec(text.normalize("NFKC").trim()) ?? [];
    const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
    return made.getUTCDate() === Number(date) && made.getUTCMonth() === Number(month) - 1 ? made.getTime() / DAY : NaN;
  }

  /** The column of dates, if there is one. @param {PastedRow[]} rest */
  const dateOf = (rest) => [1, 2].find((at) => rest.slice(0, SLICE).some(({ cells }) => day(cells[at] ?? "") > 0));

  /**
   * Customer, days since the last order, orders, money, one line a customer; or customer, date and
   * amount, a line an order.
   * @type {CourseSales["rfm"]}
   */
  function* rfm(rows, until = NaN) {
    const wide = rows[0]?.cells.length ?? 0;
    const { isHeading, rest } = body(rows, wide > 3 ? 3 : 2);
    const dated = dateOf(rest) ?? (wide === 3 ? 1 : 0);
    const read = yield* dated ? orders(rest, dated, until) : bought(rest);
    return { ...read, isHeading };
  }

  /** @param {PastedRow[]} rest @param {number} dated the column of dates @param {number} until the day that days are counted to; the last one, if it is NaN @returns {Steps<Omit<BuyingRead, "isHeading">>} */
  function* orders(rest, dated, until) {
    /** @type {BadSale[]} */
    const bad = [];
    const good = [];
    let last = until;
    for (const [at, { line, cells }] of rest.entries()) {
      if (at % SLICE === SLICE - 1) yield 0.5 + at / rest.length / 4;
      const [name = "", when, money] = [cells[0], day(cells[dated] ?? ""), amount(cells[3 - dated] ?? "")];
      const reason = problemOf(cells, 3) || (Number.isNaN(when) ? "no-day" : when > until ? "later" : "") || problemIn(money);
      if (reason) { bad.push({ line, reason, cell: cells[dated] }); continue; }
      good.push({ name, when, money });
      if (!(last >= when)) last = when;
    }
    /** @type {Map<string, { name: string } & Buying>} */
    const customers = new Map();
    for (const [at, { name, when, money }] of good.entries()) {
      if (at % SLICE === SLICE - 1) yield 0.75 + at / good.length / 4;
      const own = customers.get(name) ?? { name, days: Infinity, orders: 0, money: 0 };
      customers.set(name, { name, days: Math.min(own.days, last - when), orders: own.orders + 1, money: own.money + money });
    }
    return { customers: [...customers.values()], bad, lines: good.length, until: Number.isNaN(last) ? "" : new Date(last * DAY).toISOString().slice(0, 10) };
  }

  /** @param {PastedRow[]} rest @returns {Steps<Omit<BuyingRead, "isHeading">>} */
  function* bought(rest) {
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
    return { customers, bad, lines: 0, until: "" };
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

  Object.assign(globalThis.course, { sales: { abc, rfm, day, compose } });
})();
