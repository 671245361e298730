/**
 * Which column of a table of customers is what: by the headings, else in the order that the page asks
 * for. Where that leaves a doubt, there is a problem instead of columns. Pure: no DOM.
 */
(() => {
  "use strict";

  const { amount } = globalThis.course.amount;
  const { key, title } = globalThis.course.columns;
  const { SLICE } = globalThis.course.turns;
  const LONGEST = 100; // characters of a heading
  const DAY = 86_400_000; // milliseconds

  /** What a heading means; the first that fits. `code`: names a customer where no name does; `number`: a number that is no money. @type {[SalesRole | "", RegExp][]} */
  const ROLES = [
    ["id", /^(序号?|编号|行号|no\.?|#)$/],
    ["number", /电话|手机|联系方式|传真|微信|qq|身份证|证件|税号|邮编|tel|phone|mobile/],
    ["note", /备注|说明|地址|住址|邮箱|note|remark|address|email/],
    ["days", /天数|几天|距|recency|^r$|^days/],
    ["orders", /次数|频[次率]|笔数|订单量|单数|订单.*数$|frequency|^f$|^orders$/],
    ["date", /日期|时间|[单交买易款货]日|date|^day$/],
    [
      "code",
      /^(客户|顾客|会员|用户|买家|customer|client|user|member).*(编号|编码|代码|代号|号码?|id|no\.?)$/
    ],
    ["id", /(编号|编码|代码|代号|号码?|序号|^id|orderid|_id|no\.?)$/],
    ["number", /年份|年度|年$|月份|月度|月$|季度|year|month|quarter|年龄|积分/],
    ["money", /含税.*额/],
    [
      "number",
      /账款|未[付收]|数量|[件台个套人]数|销量|数$|qty|quantity|^count|单价|折扣|折让|优惠|减免|退[款货]|运费|税[额率金]|成本|毛利|利润|欠款|余额|占比|比例|率$|price|cost|discount|profit/
    ],
    [
      "group",
      /地区|区域|大区|省份?$|城市|渠道|门店|店铺|分组|组$|类[别型]?$|品类|部门|行业|等级|级别|来源|业务员|销售员|负责人|group|region|area|channel|store|type|category|level/
    ],
    [
      "money",
      /金额|额$|款$|销售|营收|营业|收入|消费|[实应][收付]|总价|合计|总计|贡献|业绩|流水|成交|花费|人民币|^(万|千|百万)?元$|^(20|19)\d\d$|gmv|amount|sales|revenue|money|monetary|^m$|total|spend/
    ],
    [
      "name",
      /^(客户|顾客|会员|用户|买家|公司|单位|企业|收货人|购买人|联系人)?(名称?|姓名|全称|简称|名字|昵称)$|^(客户|顾客|会员|用户|买家|公司|单位|企业|收货人|购买人|谁)$|^(customer|client|buyer|user|member|company)s?(name)?$|^name$/
    ]
  ];

  /** @param {string} heading */
  function roleOf(heading) {
    const bare = key(heading.slice(0, LONGEST))
      .toLowerCase()
      .replace(/(.)[([].*$/, "$1");
    return ROLES.find(([, pattern]) => pattern.test(bare))?.[0] ?? "";
  }

  /** The number of a day that is written as 2026-03-05, 2026/3/5 or 2026年3月5日; NaN of no day. @type {CourseSales["day"]} */
  function day(text) {
    const [, year, month, date] =
      /^(\d{4})[-/.年](\d\d?)[-/.月](\d\d?)日?(?:[ T]\d.*)?$/.exec(text.normalize("NFKC").trim()) ??
      [];
    const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
    return made.getUTCDate() === Number(date) && made.getUTCMonth() === Number(month) - 1
      ? made.getTime() / DAY
      : NaN;
  }

  /** Headings are known by one of them, or by having no digit; no cell is an amount (but it may be a year) or a day. @param {string[]} first */
  function isHeaded(first) {
    const isValue = (/** @type {string} */ cell) =>
      (amount(cell) >= 0 && !/^(19|20)\d\d$/.test(key(cell))) || amount(cell) < 0 || day(cell) > 0;
    if (first.length < 2 || first.some(isValue)) return false;
    return (
      first.some((cell) => roleOf(cell) !== "") ||
      first.slice(1).every((cell) => cell !== "" && !/\d/.test(key(cell)))
    );
  }

  /** What the first rows hold, by column. @param {PastedRow[]} rest */
  function profiles(rest) {
    const sample = rest.slice(0, SLICE);
    const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    return Array.from({ length: width }, (_, at) => {
      const filled = sample.flatMap(({ cells }) => cells[at] || []);
      const numbers = filled.filter((cell) => !Number.isNaN(amount(cell))).length;
      return {
        isFilled: filled.length > 0,
        isNumeric: 2 * numbers > filled.length,
        isRare: 2 * numbers <= sample.length,
        isFull: filled.length === sample.length,
        isDated: filled.some((cell) => day(cell) > 0)
      };
    });
  }

  /** @typedef {ReturnType<typeof profiles>} Profiles */
  /** @typedef {{ at: Partial<Record<SalesRole, number>>, roles: (SalesRole | "")[], problem: SalesProblem, suspects: number[] }} Found */

  /** @param {string[]} headings @param {Profiles} seen @param {boolean} isBuying @returns {Found} */
  function named(headings, seen, isBuying) {
    const roles = headings.map(
      (heading, at) => roleOf(heading) || (seen[at]?.isDated ? "date" : "")
    );
    const all = (/** @type {SalesRole | ""} */ role) =>
      roles.flatMap((one, at) => (one === role && seen[at]?.isFilled ? [at] : []));
    const texts = [...all(""), ...all("group")].filter((at) => !seen[at]?.isNumeric);
    const name = [
      ...all("name"),
      ...all("code"),
      ...texts,
      ...all("").filter((at) => at === 0),
      ...all("id")
    ][0];
    const free = all("").filter((at) => at !== name);
    const numbers = free.filter((at) => seen[at]?.isNumeric);
    const moneys = all("money");
    const [date] = all("date");
    /** @type {Found["at"]} */
    const at = { name, date, days: all("days")[0], orders: all("orders")[0], money: moneys[0] };
    if (isBuying && (date === undefined || at.days !== undefined)) {
      const missing = /** @type {const} */ (["days", "orders", "money"]).filter(
        (role) => at[role] === undefined
      );
      const isOrder = missing.length === 3 || at.money !== undefined; // money is known by its heading, or by the order of all three
      if (isOrder && missing.length === numbers.length)
        missing.forEach((role, index) => {
          at[role] = numbers[index];
        });
      delete at.date;
    } else {
      if (!isBuying)
        at.group = [...all("group"), ...free.filter((one) => !seen[one]?.isNumeric)].find(
          (one) => one !== name
        );
    }
    const problem = problemOf(at, isBuying, moneys.length);
    if (!isBuying) delete at.date; // it is passed over
    return {
      at,
      roles,
      suspects: problem === "money" ? (moneys.length ? moneys : numbers) : [],
      problem
    };
  }

  /** @param {Found["at"]} at @param {boolean} isBuying @param {number} moneys how many columns are called money @returns {SalesProblem} */
  function problemOf({ name, money, date, days, orders }, isBuying, moneys) {
    if (name === undefined) return "name";
    if (moneys > 1 || (money === undefined && !(isBuying && date === undefined))) return "money";
    if (!isBuying) return "";
    if (date !== undefined) return orders === undefined ? "" : "both";
    return days === undefined || orders === undefined || money === undefined ? "buying" : "";
  }

  /** A first column that counts the rows, or numbers with zeros in front. @param {PastedRow[]} rest @param {Profiles} seen */
  function isCounted(rest, [, second]) {
    if (rest.length < 2 || !second?.isFilled || second.isNumeric || second.isDated) return false;
    const numbers = rest.slice(0, SLICE).map(({ cells: [cell = ""] }) => cell);
    return numbers.every(
      (cell, at) =>
        /^\d+$/.test(cell) &&
        (/^0/.test(cell) || at === 0 || Number(cell) === Number(numbers[at - 1]) + 1)
    );
  }

  /** @param {PastedRow[]} rest @param {Profiles} seen @param {boolean} isBuying @returns {Found} */
  function ordered(rest, seen, isBuying) {
    const from = Number(isCounted(rest, seen));
    const dated = seen.findIndex(({ isDated }, at) => at > from && isDated);
    const wide = (rest[0]?.cells.length ?? 0) - from;
    const date = dated < 0 && isBuying && wide === 3 ? from + 1 : dated;
    const [name = 0, second = 1, third = 2, fourth = 3] = [0, 1, 2, 3, 4, 5].filter(
      (at) => at >= from && at !== date
    );
    if (isBuying && date < 0)
      return {
        at: { name, days: second, orders: third, money: fourth },
        roles: [],
        problem: "",
        suspects: []
      };
    const isDoubtful = seen[third]?.isFilled && seen[third]?.isNumeric;
    const group = !isBuying && seen[third]?.isFilled ? { group: third } : {};
    return {
      at: { name, money: second, ...group, ...(isBuying ? { date } : {}) },
      roles: [],
      problem: isDoubtful ? "money" : "",
      suspects: isDoubtful ? [second, third] : []
    };
  }

  /** Behind the money, where a cell of three digits can only be the rest of a number. @param {Found} found @param {Profiles} seen */
  function looseOf({ at, roles }, seen) {
    const next = (at.money ?? 0) + 1;
    const { isNumeric = false, isFull = false } = seen[next] ?? {};
    const isOwn =
      /^(number|id|code|days|orders|date|money|name)$/.test(roles[next] ?? "") ||
      (isNumeric && (isFull || roles[next] === "group"));
    return isOwn || next === at.name || next === at.date ? -1 : next;
  }

  /** The names, notes, and columns of no known meaning, if most rows have no number there. @param {Found} found @param {Profiles} seen */
  function textsOf({ at: { name, group, ...numbers }, roles }, seen) {
    const isText = (/** @type {number} */ at) =>
      at === name ||
      (/^(note|group|)$/.test(roles[at] ?? "") && !Object.values(numbers).includes(at));
    return seen.flatMap(({ isRare }, at) => (isRare && isText(at) ? [at] : []));
  }

  /** @type {CourseSales["layout"]} */
  function layout(rows, isBuying) {
    const first = rows[0]?.cells ?? [];
    const isHeading = isHeaded(first);
    const rest = isHeading ? rows.slice(1) : rows;
    const seen = profiles(rest);
    const headings = isHeading ? first : [];
    const found = isHeading ? named(first, seen, isBuying) : ordered(rest, seen, isBuying);
    const taken = /** @type {[SalesRole, number][]} */ (
      Object.entries(found.at).filter(([, at]) => at !== undefined)
    ).sort(([, a], [, b]) => a - b);
    const own = taken.map(([, at]) => at);
    return {
      at: found.at,
      rest,
      isHeading,
      width: isHeading ? first.length : Infinity,
      loose: looseOf(found, seen),
      texts: textsOf(found, seen),
      problem: rest.length ? found.problem : "",
      suspects: found.suspects.map((at) => title(headings, at)),
      columns: taken.map(([role, at]) => [role, title(headings, at)]),
      extra: seen.flatMap(({ isFilled }, at) =>
        isFilled && !own.includes(at) && at < (isHeading ? first.length : Infinity)
          ? [title(headings, at)]
          : []
      )
    };
  }

  Object.assign(globalThis.course, { sales: { day, layout } });
})();
