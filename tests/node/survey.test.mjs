import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/item/radicals.js";
import "../../generator/components/workbench/turns.js";
import "../../generator/components/workbench/pasted.js";
import "../../generator/components/workbench/columns.js";
import "../../generator/components/workbench/survey-columns.js";
import "../../generator/components/workbench/survey.js";
import { random } from "./random.mjs";

const { pasted, survey, turns } = globalThis.course;
const LABELS = [
  ["很喜欢", "like"],
  ["理应如此", "must-be"],
  ["无所谓", "neutral"],
  ["能忍受", "live with"],
  ["不喜欢", "dislike"]
];
const read = (text, meaning, side) =>
  turns.drained(survey.read(pasted.parse(text).rows, LABELS, meaning, side));

test("one row a respondent and feature, with a heading", () => {
  const { features, bad, extra } = read(
    "谁,功能,正向,反向\n1,上门,很喜欢,不喜欢\n1,清洗,Like,Neutral\n2,上门,理应如此,不喜欢"
  );
  assert.deepEqual({ bad, extra }, { bad: [], extra: [] });
  assert.deepEqual(features, [
    {
      title: "上门",
      answers: [
        [1, 5],
        [2, 5]
      ]
    },
    { title: "清洗", answers: [[1, 3]] }
  ]);
});

test("one row a respondent, a pair of columns a feature", () => {
  const { features } = read(
    "编号\t上门（正向）\t上门（反向）\t清洗（正向）\t清洗（反向）\n1\t很喜欢\t不喜欢\t无所谓\t能忍受"
  );
  assert.deepEqual(features, [
    { title: "上门", answers: [[1, 5]] },
    { title: "清洗", answers: [[3, 4]] }
  ]);
});

test("numbers are asked about before anything is computed", () => {
  const text = "1,上门,1,5\n2,上门,2,5";
  assert.deepEqual([read(text).asks, read(text).features], [true, []]);
  assert.deepEqual(read(text, "1-like").features[0].answers, [
    [1, 5],
    [2, 5]
  ]);
  assert.deepEqual(read(text, "5-like").features[0].answers, [
    [5, 1],
    [4, 1]
  ]);
});

test("full-width numbers are numbers", () => assert.equal(read("1,上门,１,５").asks, true));

test("bad rows are left out, with line and reason, and the rest is read", () => {
  const { bad, badCount, features } = read(
    "谁,功能,正向,反向\n1,上门,很喜欢,不喜欢\n2,上门,很好,不喜欢\n3,,很喜欢,不喜欢\n4,上门,,不喜欢\n5,上门"
  );
  assert.deepEqual(bad, [
    { line: 3, reason: "unknown-answer", cell: "很好" },
    { line: 4, reason: "no-feature" },
    { line: 5, reason: "no-answer" },
    { line: 6, reason: "short" }
  ]);
  assert.equal(badCount, 4);
  assert.deepEqual(features, [{ title: "上门", answers: [[1, 5]] }]);
});

test("a bad first row does not spoil the others", () => {
  for (const heading of ["谁,功能,正向,反向\n", ""]) {
    const { badCount, features } = read(`${heading}1,上门,很好,不喜欢\n2,上门,很喜欢,不喜欢`);
    assert.deepEqual([badCount, features], [1, [{ title: "上门", answers: [[1, 5]] }]]);
  }
});

test("a wide row counts whole or not at all", () => {
  const { features, badCount } = read(
    "编号,甲+,甲-,乙+,乙-\n1,很喜欢,不喜欢,很喜欢,\n2,很喜欢,不喜欢,无所谓,无所谓"
  );
  assert.deepEqual([features.map((one) => one.answers.length), badCount], [[1, 1], 1]);
});

const WIDE = (...heads) => `编号,${heads.join(",")}\n1,很喜欢,不喜欢,无所谓,能忍受`;

test("a pair of columns may be turned, in either layout, if the headings say so", () => {
  const { features } = read(WIDE("甲（反向）", "甲（正向）", "乙 dysfunctional", "乙 functional"));
  assert.deepEqual(features, [
    { title: "甲", answers: [[5, 1]] },
    { title: "乙", answers: [[4, 3]] }
  ]);
  assert.deepEqual(read("谁,功能,反向,正向\n1,上门,不喜欢,很喜欢").features, [
    { title: "上门", answers: [[1, 5]] }
  ]);
});

test("headings that do not pair the columns are told, and nothing is computed", () => {
  const found = [
    WIDE("甲正向", "乙正向", "甲反向", "丙反向"),
    WIDE("甲", "乙", "丙", "丁"),
    WIDE("甲正向", "甲正向", "乙正向", "乙反向"),
    WIDE("甲反向", "", "乙正向", "乙反向"),
    "功能,正向,反向\n上门,很喜欢,不喜欢"
  ].map((text) => read(text));
  assert.deepEqual(
    found.map((one) => [one.isMixed, one.features]),
    found.map(() => [true, []])
  );
});

test("headings without sides name their features, to the last letter", () => {
  const { features, isMixed } = read(WIDE("Card", "", "甲", "不做甲"));
  assert.deepEqual([isMixed, ...features.map((one) => one.title)], [false, "Card", "甲"]);
});

const YES_NO = [[1, 5]];

test("without a column of respondents the headings name the pairs", () => {
  const { features } = read(
    "上门正向,上门反向,清洗正向,清洗反向\n很喜欢,不喜欢,无所谓,能忍受\n很喜欢,不喜欢,无所谓,能忍受"
  );
  assert.deepEqual(features, [
    {
      title: "上门",
      answers: [
        [1, 5],
        [1, 5]
      ]
    },
    {
      title: "清洗",
      answers: [
        [3, 4],
        [3, 4]
      ]
    }
  ]);
});

test("a long table is read by its headings, in any order", () => {
  for (const text of [
    "功能,编号,正向,反向\n上门,1,很喜欢,不喜欢",
    "反向,正向,功能,编号\n不喜欢,很喜欢,上门,1",
    "id,feature,functional,dysfunctional\n1,上门,like,dislike",
    "问卷编号,服务项目,正向回答,反向回答\n1,上门,很喜欢,不喜欢"
  ])
    assert.deepEqual(read(text).features, [{ title: "上门", answers: YES_NO }], text);
});

test("a long table whose headings do not name the respondent or the feature is refused", () => {
  for (const text of [
    "甲,功能,正向,反向\n1,上门,很喜欢,不喜欢",
    "编号,乙,正向,反向\n1,上门,很喜欢,不喜欢",
    "a,b,c,d\n1,上门,很喜欢,不喜欢"
  ]) {
    assert.deepEqual([read(text).isMixed, read(text).features], [true, []], text);
  }
});

test("headings of digits are no respondent", () => {
  for (const corner of ["编号", "受访者", ""]) {
    const { features, badCount } = read(`${corner},1,1,2,2\n7,很喜欢,不喜欢,无所谓,能忍受`);
    assert.deepEqual(
      [features, badCount],
      [
        [
          { title: "1", answers: YES_NO },
          { title: "2", answers: [[3, 4]] }
        ],
        0
      ]
    );
    assert.deepEqual(read(`${corner},1,1,2,2\n7,1,5,3,4`, "1-like").features, features);
  }
});

test("a heading of a million signs is read at once", () => {
  const from = performance.now();
  assert.equal(read(`编号,${"-".repeat(1_000_000)}x,\n1,很喜欢,不喜欢`).features.length, 1);
  assert.ok(performance.now() - from < 2000);
});

test("a wide table without headings has numbered features, and no column left over", () => {
  assert.deepEqual(
    read("1,很喜欢,不喜欢,无所谓,能忍受").features.map((one) => one.title),
    ["1", "2"]
  );
  assert.equal(read("1,很喜欢,不喜欢,无所谓").isMixed, true);
  assert.equal(
    read("编号,甲正向,甲反向,甲正向,甲反向\n1,很喜欢,不喜欢,无所谓,能忍受").isMixed,
    true
  );
});

test("of a respondent and feature told twice only the first counts, the other is told", () => {
  const { features, bad } = read(
    "编号,功能,正向,反向\n1,上门,很喜欢,不喜欢\n1,清洗,很喜欢,不喜欢\n1,上门,无所谓,无所谓\n,上门,无所谓,无所谓\n,上门,无所谓,无所谓"
  );
  assert.deepEqual(
    features.map((one) => one.answers.length),
    [3, 1]
  );
  assert.deepEqual(bad, [{ line: 4, reason: "repeated", cell: "1 上门" }]);
  assert.deepEqual(read(`${WIDE("甲+", "甲-", "乙+", "乙-")}\n1,无所谓,无所谓,无所谓,无所谓`).bad, [
    { line: 3, reason: "repeated", cell: "1 " }
  ]);
});

test("columns that are empty in every row are none; others that are not used are told", () => {
  for (const text of [
    "编号,功能,正向,反向,,\n1,上门,很喜欢,不喜欢,,",
    "编号,上门正向,上门反向,\n1,很喜欢,不喜欢,",
    "1,上门,很喜欢,不喜欢,,"
  ]) {
    const { features, extra } = read(text);
    assert.deepEqual([features, extra], [[{ title: "上门", answers: YES_NO }], []], text);
  }
  for (const [text, names] of [
    ["编号,功能,正向,反向,备注\n1,上门,很喜欢,不喜欢,好", ["备注"]],
    ["编号,日期,上门正向,上门反向,备注\n1,五月,很喜欢,不喜欢,", ["日期", "备注"]],
    ["1,上门,很喜欢,不喜欢,好", ["5"]]
  ])
    assert.deepEqual(
      [read(text).features, read(text).extra],
      [[{ title: "上门", answers: YES_NO }], names],
      text
    );
});

test("more than six counts are told, empty cells behind them are none", () => {
  const { features, bad } = survey.counts(
    pasted.parse("上门,1,0,0,0,0,0,7\n清洗,1,0,0,0,0,0,,").rows
  );
  assert.deepEqual(
    [features.map((one) => one.title), bad],
    [["清洗"], [{ line: 1, reason: "long" }]]
  );
});

test("counts: a Chinese heading is no feature, and a feature without answers is told", () => {
  const { features, bad } = survey.counts(
    pasted.parse("功能,必备,期望,魅力,无差异,反向,可疑\n上门,1,0,0,0,0,0\n清洗,0,0,0,0,0,0").rows
  );
  assert.deepEqual([features.length, bad], [1, [{ line: 3, reason: "unknown-count", cell: "0" }]]);
});

test("the order of rows does not matter", () => {
  const { pick, several, shuffled } = random(6);
  for (let round = 0; round < 100; round += 1) {
    let who = 0;
    const lines = several(20, () =>
      [
        (who += 1),
        pick(["甲", "乙"]),
        pick(["很喜欢", "无所谓", "?"]),
        pick(["不喜欢", "能忍受"])
      ].join(",")
    );
    const counted = (some) => {
      const { features, badCount } = read(some.join("\n"));
      return [
        badCount,
        ...features.map(({ title, answers }) => `${title}${answers.map(String).sort()}`).sort()
      ];
    };
    assert.deepEqual(
      counted(["谁,功能,正向,反向", ...shuffled(lines)]),
      counted(["谁,功能,正向,反向", ...lines])
    );
  }
});

test("features called as parts of every object are features", () => {
  const { features } = read("1,constructor,很喜欢,不喜欢\n2,__proto__,很喜欢,不喜欢");
  assert.deepEqual(
    features.map((one) => one.title),
    ["constructor", "__proto__"]
  );
});

test("counts a category, typed in", () => {
  const { features, bad } = survey.counts(
    pasted.parse("功能,M,O,A,I,R,Q\n上门,11,5,1,3,0,0\n清洗,0,3,x,4,0,1\n短,1").rows
  );
  assert.deepEqual(features, [{ title: "上门", counts: { M: 11, O: 5, A: 1, I: 3, R: 0, Q: 0 } }]);
  assert.deepEqual(bad, [
    { line: 3, reason: "unknown-count", cell: "x" },
    { line: 4, reason: "short" }
  ]);
});

test("every row is read or told, whatever stands in it", () => {
  const { pick, below, several } = random(21);
  for (let round = 0; round < 300; round += 1) {
    const cell = () => pick(["很喜欢", "不喜欢", "", "x", "上门", "=1+1", "<b>"]);
    const table = several(1 + below(12), () => several(1 + below(6), cell));
    const { rows } = pasted.parse(table.map((row) => row.join(",")).join("\n"));
    const { features, badCount, isMixed } = turns.drained(survey.read(rows, LABELS));
    const answers = features.reduce((sum, one) => sum + one.answers.length, 0);
    assert.ok(badCount <= rows.length);
    assert.ok(isMixed ? answers + badCount === 0 : answers + badCount >= rows.length - 1);
  }
});

// --- which column is what --------------------------------------------------------------------

const pairs = (found) =>
  found.features.map(
    ({ title, answers }) => `${title} ${answers.map((one) => one.join("")).join()}`
  );

test("columns of one side together are paired by name", () => {
  for (const heads of [
    ["甲正向", "乙正向", "甲反向", "乙反向"],
    ["甲（反向）", "乙（反向）", "乙（正向）", "甲（正向）"],
    ["1、甲（正向）", "2、乙（正向）", "3、甲（反向）", "4、乙（反向）"],
    ["第2题(甲-有)", "第2题(乙-有)", "第3题(甲-没有)", "第3题(乙-没有)"]
  ]) {
    const order = heads.map(
      (head) => `${/甲/.test(head) ? "甲" : "乙"}${/反|没/.test(head) ? "-" : "+"}`
    );
    const row = order.map(
      (one) => ({ "甲+": "很喜欢", "甲-": "不喜欢", "乙+": "无所谓", "乙-": "能忍受" })[one]
    );
    const found = read(`编号,${heads.join()}\n1,${row.join()}`);
    assert.deepEqual(
      found.features.map(({ answers }) => answers).sort(),
      [[[1, 5]], [[3, 4]]],
      heads.join()
    );
  }
});

test("a side may stand in front of a name, and the negative question first", () => {
  for (const [no, yes] of [
    ["如果没有送货上门您觉得", "如果有送货上门您觉得"],
    ["如果没有“送货上门”，您觉得", "如果有“送货上门”，您觉得"],
    ["没有送货上门", "有送货上门"],
    ["不提供送货上门", "提供送货上门"],
    ["1、若没有送货上门，您的感受是？", "2、若有送货上门，您的感受是？"],
    ["不送货上门", "送货上门"],
    ["without free delivery", "with free delivery"],
    ["如果本店不能送货上门，您会怎么样？", "如果本店能送货上门，您会怎么样？"]
  ])
    for (const [heads, row] of [
      [
        [no, yes],
        ["不喜欢", "理应如此"]
      ],
      [
        [yes, no],
        ["理应如此", "不喜欢"]
      ]
    ]) {
      const { features, extra } = read(
        `序号,性别,${heads.map((head) => `"${head}"`)}\n1,男,${row}\n2,女,${row}`
      );
      assert.deepEqual(
        [features.map(({ answers }) => answers), extra],
        [
          [
            [
              [2, 5],
              [2, 5]
            ]
          ],
          ["性别"]
        ],
        heads.join()
      );
    }
});

test("a name that begins like a side is a name", () => {
  const { features } = read(WIDE("无接触配送", "", "有机食品", "有机食品"));
  assert.deepEqual(
    features.map(({ title }) => title),
    ["无接触配送", "有机食品"]
  );
  assert.equal(
    read(WIDE("不锈钢内胆（正向）", "不锈钢内胆（反向）", "乙+", "乙-")).features[0].title,
    "不锈钢内胆"
  );
});

test("a heading over two columns of answers is a feature, also where another differs by its negation only", () => {
  for (const [one, other] of [
    ["无糖选择", "有糖选择"],
    ["不限时退货", "限时退货"],
    ["限时退货", "不限时退货"],
    ["没有送货", "送货"],
    ["no sugar", "with sugar"]
  ]) {
    const { features, extra, isMixed } = read(
      `序号,${one},,${other},\n1,理应如此,不喜欢,很喜欢,无所谓`
    );
    const wanted = [
      { title: one, answers: [[2, 5]] },
      { title: other, answers: [[1, 3]] }
    ];
    assert.deepEqual([features, extra, isMixed], [wanted, [], false], one);
    assert.deepEqual(read(`序号,${one},,${other},\n1,2,5,1,3`, "1-like").features, wanted, one);
  }
  assert.deepEqual(
    read("序号,无糖选择,,有糖选择,有糖选择\n1,理应如此,不喜欢,很喜欢,无所谓").features.length,
    2
  );
  const { features, extra } = read("序号,没有送货,,送货,\n1,不喜欢,,很喜欢,\n2,不喜欢,急,很喜欢,");
  assert.deepEqual(
    [features, extra.length],
    [
      [
        {
          title: "送货",
          answers: [
            [1, 5],
            [1, 5]
          ]
        }
      ],
      1
    ]
  ); // a column between, without answers
});

const MATRIX =
  "序号,第2题(送货上门),第2题(安装),第3题(送货上门),第3题(安装)\n1,理应如此,很喜欢,不喜欢,无所谓";

test("two questions about the same names are asked about, and paired by the names", () => {
  const asked = read(MATRIX);
  assert.deepEqual(
    [asked.asksSide, asked.questions, asked.features],
    [true, ["第2题", "第3题"], []]
  );
  assert.deepEqual(asked.columns.slice(1), [
    {
      title: "送货上门",
      columns: [
        ["good", "第2题(送货上门)"],
        ["bad", "第3题(送货上门)"]
      ]
    },
    {
      title: "安装",
      columns: [
        ["good", "第2题(安装)"],
        ["bad", "第3题(安装)"]
      ]
    }
  ]);
  assert.deepEqual(pairs(read(MATRIX, "", "1")), ["送货上门 25", "安装 13"]);
  assert.deepEqual(pairs(read(MATRIX, "", "2")), ["送货上门 52", "安装 31"]);
  assert.deepEqual(read(MATRIX, "", "2").columns[1].columns, [
    ["good", "第3题(送货上门)"],
    ["bad", "第2题(送货上门)"]
  ]);
});

test("questions that say their sides are not asked about; a third question is refused", () => {
  for (const heads of [
    "如果没有下面的服务：甲,如果没有下面的服务：乙,如果有下面的服务：甲,如果有下面的服务：乙",
    "反向题(甲),反向题(乙),正向题(甲),正向题(乙)"
  ]) {
    const found = pairs(read(`编号,${heads}\n1,不喜欢,能忍受,很喜欢,无所谓`)).map((one) =>
      one.replace("下面的服务:", "")
    );
    assert.deepEqual(found, ["甲 15", "乙 34"], heads);
  }
  assert.equal(read("编号,第2题(甲),第3题(甲),第4题(甲)\n1,很喜欢,不喜欢,很喜欢").isMixed, true);
});

test("columns that a platform puts before the answers are left alone", () => {
  const before = "序号,提交答卷时间,所用时间,来源,来源详情,来自IP";
  const values = "1,2026/3/5 10:11:12,65秒,微信,N/A,192.0.2.1(某省-某市)";
  for (const heads of [
    "1、送货上门（正向）,2、送货上门（反向）",
    "送货上门,",
    "如果有送货上门，如果没有送货上门".replace("，", ","),
    "第2题(送货上门),第3题(送货上门)"
  ]) {
    const found = read(`${before},${heads}\n${values},理应如此,不喜欢`, "", "1");
    assert.deepEqual(
      [pairs(found), found.extra],
      [["送货上门 25"], before.split(",").slice(1)],
      heads
    );
  }
});

test("which column was taken as what is told, in each layout", () => {
  assert.deepEqual(read("反向,正向,功能,编号\n不喜欢,很喜欢,上门,1").columns, [
    {
      title: "",
      columns: [
        ["who", "编号"],
        ["feature", "功能"],
        ["good", "正向"],
        ["bad", "反向"]
      ]
    }
  ]);
  assert.deepEqual(read("1,很喜欢,不喜欢").columns, [
    { title: "", columns: [["who", 1]] },
    {
      title: "1",
      columns: [
        ["good", 2],
        ["bad", 3]
      ]
    }
  ]);
});

// --- what is an answer -----------------------------------------------------------------------

const LONG = (...answers) =>
  `编号,功能,正向,反向\n${answers.map((pair, at) => `${at + 1},送货,${pair}`).join("\n")}`;

test("codes of what was skipped are no answers, whatever the sign looks like", () => {
  const found = read(LONG("1,5", "-3,-3", "-2,-1", "－3,5", "−3,5", "1,-5"), "1-like");
  assert.deepEqual(
    [pairs(found), found.bad.map(({ reason }) => reason)],
    [["送货 15"], Array(5).fill("skipped")]
  );
});

test("only 1 to 5 alone are numbers", () => {
  for (const cell of [
    "0",
    "6",
    "1.0",
    "1.5",
    "+1",
    "1-",
    "15",
    "1/5",
    "５．０",
    "(1)",
    "1%",
    "99"
  ]) {
    const found = read(LONG("1,5", `${cell},5`), "1-like");
    assert.deepEqual(
      [pairs(found), found.bad.map(({ reason }) => reason)],
      [["送货 15"], ["unknown-answer"]],
      cell
    );
  }
  assert.deepEqual(pairs(read(LONG(" 1 ,５", "1分,5 分"), "1-like")), ["送货 15,15"]);
});

test("letters, numbers and pictures beside an answer do not count, nor does what cannot be seen", () => {
  for (const cell of [
    "A.很喜欢",
    "1、很喜欢",
    "a) 很喜欢",
    "（1）很喜欢",
    "1 很喜欢",
    "很喜欢😀",
    "👍🏽很喜欢",
    "很喜欢(5分)",
    "很喜欢 5",
    "①很喜欢",
    "很\u200B喜欢",
    "\uFEFF很喜欢\u00AD",
    "A. LIKE"
  ]) {
    assert.deepEqual(pairs(read(LONG(`"${cell}",不喜欢`))), ["送货 15"], cell);
  }
  assert.equal(read(LONG("很喜欢,不喜欢", "很不喜欢,不喜欢", "A,B")).badCount, 2);
});

test("features that differ in width, spaces or what cannot be seen are one, and how many is told", () => {
  const found = read(
    "编号,功能,正向,反向\n1,送货Ａ,很喜欢,不喜欢\n2,送\u200B货A,很喜欢,不喜欢\n3,送 货A,很喜欢,不喜欢\n3,送货A,很喜欢,不喜欢"
  );
  assert.deepEqual(
    [pairs(found), found.merged, found.bad.map(({ reason }) => reason)],
    [["送货Ａ 15,15,15"], 2, ["repeated"]]
  );
});

test("radicals, as PDFs give them, make no other feature, respondent column or answer", () => {
  const found = read(
    "编号,功能,正向,反向\n1,意见箱,很喜欢,不喜欢\n2,意⻅箱,很喜欢,不喜欢\n3,意见箱 ,很喜欢,不喜欢\n4,意贝箱,很喜欢,不喜欢"
  );
  assert.deepEqual([pairs(found), found.merged], [["意见箱 15,15,15", "意贝箱 15"], 1]);
  assert.deepEqual(pairs(read("编号,⻓城卡（正向）,长城卡（反向）\n1,⽆所谓,能忍受")), [
    "⻓城卡 34"
  ]);
});

test("rows of sums, and rows with more cells than headings, are left out and told", () => {
  const found = read(
    "编号,功能,正向,反向\n1,送货,1,5\n2,送货,上门,1,5\n合计,送货,1,5\n3,小计,1,5\n平均,送货,1,5\n均值,送货,1,5\n全部,送货,1,5",
    "1-like"
  );
  assert.deepEqual(
    [pairs(found), found.bad.map(({ reason }) => reason)],
    [["送货 15"], ["wide", "sum", "sum", "sum", "sum", "sum"]]
  );
});

test("counts are read by their headings, in any order, and sums are left out", () => {
  const told = (text) => survey.counts(pasted.parse(text).rows);
  for (const text of [
    "功能,A,O,M,I,R,Q\n上门,1,5,11,3,0,0",
    "功能,魅力,期望,必备,无差异,反向,可疑,合计\n上门,1,5,11,3,0,0,20",
    "序,M 必备,O 期望,A 魅力,I 无差异,R 反向,Q 可疑\n上门,11,5,1,3,0,0"
  ]) {
    assert.deepEqual(
      told(`${text}\n合计,1,5,11,3,0,0`).features,
      [{ title: "上门", counts: { M: 11, O: 5, A: 1, I: 3, R: 0, Q: 0 } }],
      text
    );
  }
  assert.deepEqual(told("甲,1,0,0,0,0,0\n乙,1,0,0,0,0,0\n丙,1,0,0,0,0,0\n全店,3,0,0,0,0,0").bad, [
    { line: 4, reason: "last-sum" }
  ]);
  assert.equal(told("功能,M,O,A,I,R,x\n上门,1,0,0,0,0,0").isMixed, true);
  assert.deepEqual(told("功能,M,O,A,I,R,Q\n上门,-1,0,0,0,0,2").bad, [
    { line: 2, reason: "unknown-count", cell: "-1" }
  ]);
});

test("headings of shares are refused as counts, shares beside counts are left alone", () => {
  const told = (text) => survey.counts(pasted.parse(text).rows);
  for (const text of [
    "功能,M%,O%,A%,I%,R%,Q%",
    "功能,M（％）,O（％）,A（％）,I（％）,R（％）,Q（％）",
    "功能,必备占比,期望占比,魅力占比,无差异占比,反向占比,可疑占比",
    "功能,M,O,A,I,R,Q%"
  ]) {
    assert.deepEqual(
      [told(`${text}\n上门,55,25,5,15,0,0`).isMixed, told(`${text}\n上门,55,25,5,15,0,0`).features],
      [true, []],
      text
    );
  }
  assert.deepEqual(told("功能,M,O,A,I,R,Q,占比%\n上门,11,5,1,3,0,0,55").features.length, 1);
});
