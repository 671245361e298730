import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/item/radicals.js";
import "../../generator/components/workbench/turns.js";
import "../../generator/components/workbench/pasted.js";
import "../../generator/components/workbench/amount.js";
import "../../generator/components/workbench/columns.js";
import "../../generator/components/workbench/sales-columns.js";
import "../../generator/components/workbench/sales.js";
import { random } from "./random.mjs";

const { pasted, sales, turns } = globalThis.course;
const { amount, share, shown, percent, tenths, grouped } = globalThis.course.amount;
const abc = (text) => turns.drained(sales.abc(pasted.parse(text).rows));
const rfm = (text) => turns.drained(sales.rfm(pasted.parse(text).rows));

test("numbers as people write them", () =>
  assert.deepEqual(
    ["1,234.5", "￥20", "30 天", "１２", "-3", "0"].map(amount),
    [1234.5, 20, 30, 12, -3, 0]
  ));

test("a sign may stand before or behind, in full width, or as the brackets of accountants", () => {
  for (const text of [
    "-300",
    "－300",
    "−300",
    "–300",
    "300-",
    "300−",
    "(300)",
    "（300）",
    "(￥300.00)",
    "¥-300",
    "-￥300",
    "-300元"
  ]) {
    assert.equal(amount(text), -300, text);
  }
  assert.deepEqual([amount("+300"), amount("＋300"), amount("$1,234.50")], [300, 300, 1234.5]);
  for (const text of ["(300", "300)", "--300", "-300-", "-(300)", "+", "()", "30%"])
    assert.ok(Number.isNaN(amount(text)), text);
});

test("what is no number, or half of one, is none", () => {
  for (const text of ["", "abc", "1,23", "1e5", "=1+1", "1.2.3", "9".repeat(400), "Infinity"]) {
    assert.ok(Number.isNaN(amount(text)), text);
  }
});

test("shares as a fraction or as percent", () =>
  assert.deepEqual([share("0.4"), share("40%"), share("40％")], [0.4, 0.4, 0.4]));

test("numbers are shown without zeros at their end, and nothing is a dash", () =>
  assert.deepEqual(
    [shown(83.2), shown(-5), shown(-0.01), percent(0.6), percent(null)],
    ["83.2", "−5", "0", "60%", "—"]
  ));

test("long numbers are parted by thousands for the eye, words and short ones are not", () =>
  assert.deepEqual(
    ["158200", "−1234567.5", "10000.25", "9999", "甲12345", "12345678", "—"].map(grouped),
    ["158,200", "−1,234,567.5", "10,000.25", "9999", "甲12345", "12,345,678", "—"]
  ));

test("shares of one column have one decimal each", () =>
  assert.deepEqual([0.05, 0.092, 1, 0, 0.99999, 1 / 3, null].map(tenths), [
    "5.0%",
    "9.2%",
    "100.0%",
    "0.0%",
    "100.0%",
    "33.3%",
    "—"
  ]));

test("lines of one customer are added up, groups too, and a heading is no customer", () => {
  const { customers, groups, isHeading, lines } = abc(
    "客户,销售额,渠道\n甲,10,门店\n乙,5,网店\n甲,20,网店"
  );
  assert.deepEqual(customers, [
    { name: "甲", value: 30 },
    { name: "乙", value: 5 }
  ]);
  assert.deepEqual(groups, [
    { title: "网店", value: 25, customers: 2 },
    { title: "门店", value: 10, customers: 1 }
  ]);
  assert.deepEqual([isHeading, lines], [true, 3]);
});

for (const text of [
  "客户,日期,金额\n甲,2026-03-05,10\n乙,2026/3/6,5\n甲,2026年3月7日,20",
  "客户,金额,日期\n甲,10,2026-03-05\n乙,5,2026-03-06\n甲,20,2026-03-07"
])
  test(`lines of orders are added up, their dates are no group: ${text.slice(0, 8)}`, () => {
    const { customers, groups, bad } = abc(text);
    assert.deepEqual(customers, [
      { name: "甲", value: 30 },
      { name: "乙", value: 5 }
    ]);
    assert.deepEqual([groups, bad], [[], []]);
  });

test("bad rows are told with their line and reason", () => {
  const { customers, bad } = abc(`甲,1\n,2\n乙,x\n丙\n丁,-1\n${"长".repeat(101)},1`);
  assert.equal(customers.length, 1);
  assert.deepEqual(
    bad.map(({ line, reason }) => `${line} ${reason}`),
    ["2 no-name", "3 no-number", "4 short", "5 negative", "6 long"]
  );
});

test("buying: whole days and orders, one line a customer", () => {
  const { customers, bad } = rfm("甲,1,2,3\n乙,1.5,2,3\n丙,1,0,3\n甲,1,1,1\n丁,0,1,0");
  assert.deepEqual(
    customers.map((one) => one.name),
    ["甲", "丁"]
  );
  assert.deepEqual(
    bad.map((one) => one.reason),
    ["no-whole", "no-orders", "twice"]
  );
});

const told = (text, until) => {
  const {
    customers,
    bad,
    lines,
    until: day
  } = turns.drained(sales.rfm(pasted.parse(text).rows, until));
  return {
    customers: customers.map(({ name, days, orders, money }) => [name, days, orders, money].join()),
    bad,
    lines,
    day
  };
};
const ORDERS = "客户,日期,金额\n甲,2026-03-01,100\n乙,2026/3/5,20\n甲,2026年3月4日,50.5";

test("lines of orders make customers; days are counted to the last one", () =>
  assert.deepEqual(told(ORDERS), {
    customers: ["甲,1,2,150.5", "乙,0,1,20"],
    bad: [],
    lines: 3,
    day: "2026-03-05"
  }));

test("days are counted to a day that is given, and orders after it are told", () => {
  assert.deepEqual(told(ORDERS, sales.day("2026-04-01")).customers, [
    "甲,28,2,150.5",
    "乙,27,1,20"
  ]);
  const { customers, bad, day } = told(ORDERS, sales.day("2026-03-04"));
  assert.deepEqual(
    [customers, day, bad],
    [["甲,0,2,150.5"], "2026-03-04", [{ line: 3, reason: "later", cell: "2026/3/5" }]]
  );
});

test("amount and date may change places, and a day may have an hour", () =>
  assert.deepEqual(told('甲,"1,000",2026-03-01 14:20\n甲,20,2026-02-28').customers, [
    "甲,0,2,1020"
  ]));

test("of orders, what is no day or no amount is told", () => {
  const { customers, bad } = told(
    "甲,2026-03-01,5\n乙,2026-02-30,5\n丙,3/5/2026,5\n丁,2026-03-01,x\n,2026-03-01,5\n戊,2026-03-01,-5\n己,2026-03-01"
  );
  assert.deepEqual(
    [customers.length, bad.map(({ line, reason }) => `${line} ${reason}`)],
    [1, ["2 no-day", "3 no-day", "4 no-number", "5 no-name", "6 negative", "7 short"]]
  );
  assert.deepEqual(told("甲,五月,5").bad, [{ line: 1, reason: "no-day", cell: "五月" }]);
});

test("a day that does not exist is none", () => {
  assert.equal(sales.day("2024-02-29") - sales.day("2024.2.28"), 1);
  for (const text of ["", "2026-02-29", "2026-13-01", "26-1-1", "46086", "2026-1"])
    assert.ok(Number.isNaN(sales.day(text)), text);
});

test("orders make the same customers in any order of lines", () => {
  const { below, pick, several, shuffled } = random(31);
  for (let round = 0; round < 100; round += 1) {
    const lines = several(
      1 + below(30),
      () => `${pick("甲乙丙")},2026-01-${1 + below(28)},${below(90)}`
    );
    assert.deepEqual(
      told(shuffled(lines).join("\n")).customers.sort(),
      told(lines.join("\n")).customers.sort()
    );
  }
});

test("names such as those of an object's own parts are names", () =>
  assert.deepEqual(
    abc("__proto__,1\nconstructor,2").customers.map((one) => one.name),
    ["__proto__", "constructor"]
  ));

// --- which column is what --------------------------------------------------------------------

const values = (text) =>
  abc(text)
    .customers.map(({ name, value }) => `${name} ${value}`)
    .join();
const columns = (read) => read.columns.map((one) => one.join(":")).join();

test("columns are found by their headings, in any order, whatever stands between them", () => {
  for (const text of [
    "客户,数量,金额\n甲,2,50000\n乙,30,3000",
    "序号,客户,金额\n1,甲,50000\n2,乙,3000",
    "客户编号,客户名称,销售额\nC001,甲,50000\nC002,乙,3000",
    '订单号,下单时间,姓名,电话,年份,件数,单价,实收金额（元）\n2026001,2026-03-01 10:00,甲,13800000000,2026,2,25000,"50,000.00"\n2026002,2026-03-02 9:30,乙,13900000000,2026,30,100,￥3000',
    "年份,销售额,客户\n2026,50000,甲\n2026,3000,乙",
    "customer,order id,qty,amount\n甲,7,2,50000\n乙,8,30,3000",
    "公司,2025\n甲,50000\n乙,3000"
  ]) {
    const { groups, bad } = abc(text);
    assert.deepEqual([values(text), groups, bad], ["甲 50000,乙 3000", [], []], text);
  }
});

test("which column was taken as what is told, and which was left alone", () => {
  const read = abc("客户,数量,金额,渠道\n甲,2,50000,门店\n乙,30,3000,网店");
  assert.deepEqual([columns(read), read.extra], ["name:客户,money:金额,group:渠道", ["数量"]]);
  assert.equal(columns(abc("甲,5\n乙,6")), "name:1,money:2");
  const dated = abc("甲,2026-03-01,10,门店\n乙,2026-03-02,5,网店");
  assert.deepEqual([columns(dated), dated.extra], ["name:1,money:3,group:4", [2]]);
});

test("a number of a customer is its name where nothing else is", () => {
  assert.equal(
    values("客户编号,销售额\n0012,500\n0013,300\n110101199001011234,200"),
    "0012 500,0013 300,110101199001011234 200"
  );
  assert.equal(values("1,甲,500\n2,乙,300"), "甲 500,乙 300");
  assert.equal(values("1001,500\n1002,300"), "1001 500,1002 300");
});

test("where several columns may be the money, nothing is computed", () => {
  for (const [text, suspects] of [
    ["客户,应收金额,实收金额\n甲,5,4\n乙,6,6", ["应收金额", "实收金额"]],
    ["客户,一季,二季\n甲,5,4\n乙,6,6", ["一季", "二季"]],
    ["甲,2,50000\n乙,30,3000", [2, 3]],
    ["客户,数量\n甲,5\n乙,6", []],
    ["甲,1,234.00\n乙,500.00\n丙,2,600.00", [2, 3]]
  ]) {
    const read = abc(text);
    assert.deepEqual([read.problem, read.suspects, read.customers], ["money", suspects, []], text);
  }
  assert.equal(rfm("客户,日期,数量,件数\n甲,2026-03-01,5,4").problem, "money");
  assert.equal(rfm("甲,2026-03-01,2,50000\n乙,2026-03-02,30,3000").problem, "money");
});

test("a number whose heading is not known as money is asked about, not computed", () => {
  for (const heading of [
    "重量",
    "箱",
    "件",
    "吨位",
    "kg",
    "评分",
    "满意度",
    "排名",
    "楼层",
    "座机",
    "订单",
    "里程",
    "a"
  ]) {
    for (const read of [
      abc(`客户,${heading}\n甲,5\n乙,6`),
      rfm(`客户,日期,${heading}\n甲,2026-03-01,5\n乙,2026-03-02,6`)
    ]) {
      assert.deepEqual(
        [read.problem, read.suspects, read.customers],
        ["money", [heading], []],
        heading
      );
    }
  }
  assert.deepEqual(abc("客户,生日\n甲,19900101\n乙,19850101").suspects, ["生日"]);
  for (const heading of ["应收账款", "未付款", "未收金额"])
    assert.deepEqual(
      [
        abc(`客户,${heading}\n甲,5\n乙,6`).problem,
        abc(`客户,${heading},金额\n甲,5,7\n乙,6,8`).problem
      ],
      ["money", ""],
      heading
    );
  assert.deepEqual(abc("客户,含税金额,不含税金额\n甲,5,4\n乙,6,5").suspects, [
    "含税金额",
    "不含税金额"
  ]);
  assert.equal(rfm("客户,天数,订单数,重量\n甲,5,4,3").problem, "buying");
  assert.equal(values("客户,含税销售额,税额\n甲,5,4\n乙,6,5"), "甲 5,乙 6");
  for (const heading of [
    "2025",
    "元",
    "万元",
    "流水",
    "成交",
    "花费",
    "人民币",
    "GMV",
    "销售",
    "应收款",
    "Amount (CNY)"
  ])
    assert.equal(values(`客户,${heading}\n甲,5\n乙,6`), "甲 5,乙 6", heading);
});

test("what was bought is found by the headings too", () => {
  const read = rfm("会员号,姓名,消费金额,消费次数,距今天数\n7,甲,5000,6,10\n8,乙,3000,2,15");
  assert.deepEqual(read.customers, [
    { name: "甲", days: 10, orders: 6, money: 5000 },
    { name: "乙", days: 15, orders: 2, money: 3000 }
  ]);
  assert.deepEqual(rfm("客户,M,F,R\n甲,5000,6,10").customers, [
    { name: "甲", days: 10, orders: 6, money: 5000 }
  ]);
  assert.deepEqual(rfm("谁,a,b,c\n甲,10,6,5000").customers, [
    { name: "甲", days: 10, orders: 6, money: 5000 }
  ]);
  assert.equal(rfm("客户,数量,天数,金额\n甲,2,10,5000").problem, "buying");
  assert.deepEqual(rfm("客户,销售额,备注\n甲,300,急").suspects, []);
  assert.equal(rfm("客户,最近购买日期,订单数,金额\n甲,2026-03-01,6,5000").problem, "both");
  assert.deepEqual(
    told(
      "单号,日期,数量,客户,实付款\nA1,2026-03-01,9,甲,100\nA2,2026-03-04,9,甲,50.5\nA3,2026-03-05,9,乙,20"
    ).customers,
    ["甲,1,2,150.5", "乙,0,1,20"]
  );
});

const reasons = ({ bad }) => bad.map(({ line, reason }) => `${line} ${reason}`).join();

test("rows of sums are no customers, and are told", () => {
  for (const name of [
    "合计",
    "总计",
    "小计",
    "共计",
    "合　计",
    "合计：",
    "合计（元）",
    "门店小计",
    "Total",
    "TOTAL:",
    "Grand Total",
    "sum",
    "ｓｕｍ",
    "全部",
    "全部客户",
    "全部顾客：",
    "总额",
    "销售总额",
    "本月累计",
    "平均",
    "平均值",
    "均值（元）",
    "Average",
    "ＡＶＥＲＡＧＥ",
    "Mean",
    "其中：丙",
    "其中"
  ]) {
    const text = `客户,销售额\n甲,500\n乙,300\n丙,200\n${name},1000`;
    assert.deepEqual([values(text), reasons(abc(text))], ["甲 500,乙 300,丙 200", "5 sum"], name);
  }
  assert.equal(
    reasons(abc("序号,客户,销售额\n1,甲,500\n小计,,500\n2,乙,300\n合计,,800")),
    "3 sum,5 sum"
  );
  assert.equal(reasons(rfm("客户,日期,金额\n甲,2026-03-01,100\n合计,,100")), "3 sum");
  assert.equal(
    reasons(abc("客户,销售额\n全部客户,1000\n甲,700\n乙,300\n其中：丙,200\n平均,333.33")),
    "2 sum,5 sum,6 sum"
  );
  assert.equal(values("合计划公司,5\n总计算机,6"), "合计划公司 5,总计算机 6");
  for (const name of [
    "全部家具",
    "均值科技",
    "累计电子",
    "其中堂",
    "总额贸易",
    "平均律琴行",
    "Meanwell",
    "Averages Ltd"
  ])
    assert.equal(values(`客户,销售额\n${name},5`), `${name} 5`);
});

test("a last row that is the sum of those above is left out and told, whatever it is called", () => {
  assert.equal(
    reasons(abc('客户,销售额\n甲,500.1\n乙,300.2\n丙,200.3\n全店,"1,000.6"')),
    "5 last-sum"
  );
  assert.equal(reasons(abc("甲,500\n乙,300\n小计,800\n丙,200\n全店,1000")), "3 sum,5 last-sum");
  assert.equal(reasons(abc("甲,100\n乙,200\n丙,300")), ""); // too few to tell
  assert.equal(reasons(abc("甲,1000\n乙,500\n丙,300\n丁,200")), ""); // not the last
});

test("a comma without quotes does not make another number", () => {
  assert.equal(
    reasons(abc("客户,销售额\n甲,1,234.00\n乙,500.00\n丙,2,600.00")),
    "2 thousands,4 thousands"
  );
  assert.equal(values("客户,销售额\n甲,1,234.00\n乙,500.00\n丙,2,600.00"), "乙 500");
  assert.equal(
    reasons(abc("客户,销售额,地区\n甲,1,234.00\n乙,500.00,东\n丙,60,西")),
    "2 thousands"
  );
  assert.equal(reasons(abc("甲,1,234.00\n乙,500.00,东\n丙,60,西")), "1 thousands");
  assert.equal(reasons(rfm("甲,10,6,1,234\n乙,5,2,300")), "1 thousands");
  assert.equal(
    reasons(rfm("客户,日期,金额\n甲,2026-03-01,1,234.00\n乙,2026-03-02,5")),
    "2 thousands"
  );
  assert.equal(values("客户,销售额,地区码\n甲,500,101\n乙,60,102"), "甲 500,乙 60");
});

test("a torn number is seen wherever the money stands, and though spare commas or an empty cell hide it", () => {
  for (const [text, wrong, good] of [
    ["金额,客户,备注\n1,234,甲,\n500,乙,\n300,丙,", "2 thousands", "乙 500,丙 300"],
    ["金额,客户,地区\n1,234,甲\n500,乙,华东\n600,丙,华东", "2 thousands", "乙 500,丙 600"],
    ["客户,数量,金额,备注,地区\n甲,1,200,5600,,\n乙,5,500,,", "2 thousands", "乙 500"],
    ["客户,单价,金额,备注\n甲,1,200,3600,", "2 thousands", ""],
    ["客户,数量,金额,备注\n甲,1,200,5600\n乙,5,500,\n丙,6,600,急", "2 thousands", "乙 500,丙 600"],
    ["数量,金额,客户,备注\n1,200,5600,甲\n5,500,乙,\n6,600,丙,", "2 thousands", "乙 500,丙 600"],
    ["日期,金额,客户,备注\n2026-03-01,1,234.50,甲,\n2026-03-02,5,乙,", "2 thousands", "乙 5"],
    ["金额,客户,地区\n1,234\n500,乙,华东\n600,丙,", "2 thousands", "乙 500,丙 600"],
    ["金额,客户,备注,地区\n1,234,567,甲\n500,乙,急,东\n600,丙,,", "2 thousands", "乙 500,丙 600"]
  ])
    assert.deepEqual([reasons(abc(text)), values(text)], [wrong, good], text);
  assert.equal(
    reasons(rfm("金额,客户,日期,备注\n1,234,甲,2026-03-01,\n5,乙,2026-03-02,")),
    "2 thousands"
  );
});

test("small whole numbers side by side are two, with spare commas or without a last cell", () => {
  for (const [text, good] of [
    ["客户,数量,金额\n甲,2,500,\n乙,30,300,", "甲 500,乙 300"],
    ["客户,数量,金额,备注\n甲,2,500\n乙,30,300,急", "甲 500,乙 300"],
    ["客户,数量,金额,折扣\n甲,2,500,5\n乙,3,300,\n丙,3,400,", "甲 500,乙 300,丙 400"],
    ["金额,客户编号,备注\n5,101\n6,102,\n7,103,急", "101 5,102 6,103 7"],
    ["客户,金额,备注\n360,500\n甲,5,急\n乙,6,", "360 500,甲 5,乙 6"],
    ["甲,2\n360,500\n乙,6", "甲 2,360 500,乙 6"]
  ])
    assert.deepEqual([reasons(abc(text)), values(text)], ["", good], text);
  assert.equal(reasons(rfm("客户,天数,订单数,金额\n甲,5,100,300,\n乙,6,200,400,")), "");
});

test("names that differ by radicals, as PDFs give them, are one", () => {
  const read = abc("客户,⾦额\n⻓城,500\n长城,300\n⾧城,200\n长域,5");
  assert.deepEqual(
    [read.customers, read.merged],
    [
      [
        { name: "⻓城", value: 800 },
        { name: "⾧城", value: 200 },
        { name: "长域", value: 5 }
      ],
      1
    ]
  );
});

test("names that differ in width, spaces or what cannot be seen are one, and how many is told", () => {
  const read = abc("甲公司 A,1\n甲公司Ａ,2\n甲 公司A,3\n甲\u200B公司 A,4\n乙,5");
  assert.deepEqual(
    [read.customers, read.merged],
    [
      [
        { name: "甲公司 A", value: 10 },
        { name: "乙", value: 5 }
      ],
      2
    ]
  );
  assert.deepEqual(abc("甲,1,门店\n乙,2,门 店").groups, [
    { title: "门店", value: 3, customers: 2 }
  ]);
  assert.equal(reasons(rfm("甲 乙,1,2,3\n甲乙,2,2,3")), "2 twice");
});
