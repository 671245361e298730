/** Customers from a pasted table: rows to customers, and what is wrong with the rest. Pure: no DOM. */
(() => {
  "use strict";

  const { amount } = globalThis.course.amount;
  const { names, isSum, isLastSum, isWide } = globalThis.course.columns;
  const { sales } = globalThis.course;
  const { SLICE } = globalThis.course.turns;
  const LONGEST = 100; // characters of a name
  const DAY = 86_400_000; // milliseconds

  const FRONT = /^\D?\d{1,3}$/;
  const REST = /^\d{3}(\.\d+)?\D?$/;
  const LIKE = /^\D?\d/; // a number, seen at once in thousands of cells
  const MOST_RESTS = 4; // thousands to billions

  /** Whether each column that is needed holds what belongs there. @param {(at: number) => string} cell @param {SalesLayout} plan */
  function fits(cell, { at: { name = 0, group, date = -1, ...numbers }, texts }) {
    const isName = texts.includes(name) ? Number.isNaN(amount(cell(name))) : cell(name) !== "";
    const isDay = date < 0 || sales.day(cell(date)) > 0;
    return (
      isName &&
      isDay &&
      Object.values(numbers).every((at) => at === undefined || !Number.isNaN(amount(cell(at))))
    );
  }

  /**
   * A number of which commas without quotes made several cells: the second stands behind the money where
   * none belongs; or the row has a number among the texts, or another width than the headings, and fits
   * them once its cells are joined.
   * @param {string[]} cells @param {SalesLayout} plan
   */
  function isTorn(cells, plan) {
    const {
      at: { money = 0 },
      isHeading,
      loose,
      texts,
      width
    } = plan;
    const cell = (/** @type {number} */ at) => cells[at] ?? "";
    if (FRONT.test(cell(money)) && REST.test(cell(loose))) return true;
    const isOdd =
      (isHeading && cells.length !== width) ||
      texts.some((at) => LIKE.test(cell(at)) && amount(cell(at)) >= 0);
    return (
      isOdd &&
      cells.some((front, from) => {
        for (
          let to = from + 1;
          FRONT.test(front) && REST.test(cell(to)) && to <= from + MOST_RESTS;
          to += 1
        ) {
          const joined = cells.slice(from, to + 1).join("");
          if (fits((at) => (at === from ? joined : cell(at < from ? at : at + to - from)), plan))
            return true;
        }
        return false;
      })
    );
  }

  /** @param {string[]} cells @param {SalesLayout} plan @param {number} least cells that are needed @returns {BadSale["reason"] | ""} */
  function problemOf(cells, plan, least) {
    const name = cells[plan.at.name ?? 0] ?? "";
    if (isSum(cells, plan.at.name ?? 0)) return "sum";
    if (isWide(cells, plan.width) || isTorn(cells, plan)) return "thousands";
    if (cells.length < least) return "short";
    if (!name) return "no-name";
    return name.length > LONGEST ? "long" : "";
  }

  /** @param {number} value @param {boolean} [isWhole] @returns {BadSale["reason"] | ""} */
  function problemIn(value, isWhole = false) {
    if (Number.isNaN(value)) return "no-number";
    if (value < 0) return "negative";
    return isWhole && !Number.isInteger(value) ? "no-whole" : "";
  }

  /**
   * Walks through the rows in turns. `read` tells what is wrong with a row, or takes it; a last row that
   * is the sum of those above is left out like one that is called so.
   * @param {SalesLayout} plan @param {{ from: number, share: number }} turn
   * @param {(cells: string[], name: string) => BadSale["reason"] | ""} read
   * @returns {Steps<BadSale[]>}
   */
  function* walk(plan, { from, share }, read) {
    const {
      at: { name = 0, money = 0, date = -1, ...others },
      rest
    } = plan;
    const least = Math.max(name, money, date, others.days ?? 0, others.orders ?? 0) + 1;
    const known = names();
    /** @type {BadSale[]} */
    const bad = [];
    const above = { count: 0, sum: 0 };
    for (const [at, { line, cells }] of rest.entries()) {
      if (at % SLICE === SLICE - 1) yield from + (share * at) / rest.length;
      const value = amount(cells[money] ?? "");
      const isLast = at === rest.length - 1 && isLastSum(value, above);
      const reason =
        problemOf(cells, plan, least) ||
        (isLast ? "last-sum" : read(cells, known.of(cells[name] ?? "")));
      if (reason) bad.push({ line, reason, cell: cells[date] });
      if (reason === "sum" || Number.isNaN(value)) continue;
      above.count += 1;
      above.sum += value;
    }
    plan.merged += known.merged();
    return bad;
  }

  /** @param {PastedRow[]} rows @param {boolean} isBuying @returns {SalesLayout} */
  const planned = (rows, isBuying) => ({ ...sales.layout(rows, isBuying), merged: 0 });
  /** @param {SalesLayout} plan */
  const told = ({ isHeading, columns, extra, problem, suspects, merged }) => ({
    isHeading,
    columns,
    extra,
    problem,
    suspects,
    merged
  });

  /** Customer and sales, a group if there is one; lines of one customer are added up. @type {CourseSales["abc"]} */
  function* abc(rows) {
    const plan = planned(rows, false);
    if (plan.problem) return { customers: [], bad: [], groups: [], lines: 0, ...told(plan) };
    const {
      at: { money = 0, group = -1 },
      rest
    } = plan;
    const titles = names();
    /** @type {Map<string, number>} */
    const customers = new Map();
    /** @type {Map<string, { value: number, who: Set<string> }>} */
    const groups = new Map();
    const bad = yield* walk(plan, { from: 0.5, share: 0.5 }, (cells, name) => {
      const value = amount(cells[money] ?? "");
      const reason = problemIn(value);
      if (reason) return reason;
      customers.set(name, (customers.get(name) ?? 0) + value);
      const title = titles.of((cells[group] ?? "").slice(0, LONGEST));
      const own = groups.get(title) ?? { value: 0, who: new Set() };
      groups.set(title, { value: own.value + value, who: own.who.add(name) });
      return "";
    });
    plan.merged += titles.merged();
    const given = [...groups].map(([title, { value, who }]) => ({
      title,
      value,
      customers: who.size
    }));
    const isGrouped = given.some(({ title }) => title !== "");
    return {
      customers: [...customers].map(([name, value]) => ({ name, value })),
      bad,
      ...told(plan),
      groups: isGrouped ? given.sort((a, b) => b.value - a.value) : [],
      lines: rest.length - bad.length
    };
  }

  /**
   * Customer, days since the last order, orders, money, one line a customer; or customer, date and
   * amount, a line an order.
   * @type {CourseSales["rfm"]}
   */
  function* rfm(rows, until = NaN) {
    const plan = planned(rows, true);
    if (plan.problem) return { customers: [], bad: [], lines: 0, until: "", ...told(plan) };
    const read = yield* plan.at.date === undefined ? bought(plan) : orders(plan, until);
    return { ...read, ...told(plan) };
  }

  /** @param {SalesLayout} plan @param {number} until the day that days are counted to; the last one, if it is NaN @returns {Steps<Pick<BuyingRead, "customers" | "bad" | "lines" | "until">>} */
  function* orders(plan, until) {
    const { date = 0, money = 0 } = plan.at;
    /** @type {{ name: string, when: number, paid: number }[]} */
    const good = [];
    let last = until;
    const bad = yield* walk(plan, { from: 0.5, share: 0.25 }, (cells, name) => {
      const [when, paid] = [sales.day(cells[date] ?? ""), amount(cells[money] ?? "")];
      const reason =
        (Number.isNaN(when) ? "no-day" : when > until ? "later" : "") || problemIn(paid);
      if (reason) return reason;
      good.push({ name, when, paid });
      if (!(last >= when)) last = when;
      return "";
    });
    /** @type {Map<string, { name: string } & Buying>} */
    const customers = new Map();
    for (const [at, { name, when, paid }] of good.entries()) {
      if (at % SLICE === SLICE - 1) yield 0.75 + at / good.length / 4;
      const own = customers.get(name) ?? { name, days: Infinity, orders: 0, money: 0 };
      customers.set(name, {
        name,
        days: Math.min(own.days, last - when),
        orders: own.orders + 1,
        money: own.money + paid
      });
    }
    return {
      customers: [...customers.values()],
      bad,
      lines: good.length,
      until: Number.isNaN(last) ? "" : new Date(last * DAY).toISOString().slice(0, 10)
    };
  }

  /** @param {SalesLayout} plan @returns {Steps<Pick<BuyingRead, "customers" | "bad" | "lines" | "until">>} */
  function* bought(plan) {
    const { days: first = 0, orders: second = 0, money: third = 0 } = plan.at;
    const known = new Set();
    /** @type {({ name: string } & Buying)[]} */
    const customers = [];
    const bad = yield* walk(plan, { from: 0.5, share: 0.5 }, (cells, name) => {
      const [days = NaN, orders = NaN, money = NaN] = [first, second, third].map((at) =>
        amount(cells[at] ?? "")
      );
      const reason =
        problemIn(days, true) ||
        problemIn(orders, true) ||
        problemIn(money) ||
        (orders === 0 ? "no-orders" : known.has(name) ? "twice" : "");
      if (reason) return reason;
      known.add(name);
      customers.push({ name, days, orders, money });
      return "";
    });
    return { customers, bad, lines: 0, until: "" };
  }

  Object.assign(sales, { abc, rfm });
})();
