import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/workbench/turns.js";
import "../../generator/components/workbench/pasted.js";
import "../../generator/components/workbench/survey.js";
import { random } from "./random.mjs";

const { pasted, survey, turns } = globalThis.course;
const LABELS = [["很喜欢", "like"], ["理应如此", "must-be"], ["无所谓", "neutral"], ["能忍受", "live with"], ["不喜欢", "dislike"]];
const read = (text, meaning) => turns.drained(survey.read(pasted.parse(text).rows, LABELS, meaning));

test("one row a respondent and feature, with a heading", () => {
  const { features, bad, extra } = read("谁,功能,正向,反向\n1,上门,很喜欢,不喜欢\n1,清洗,Like,Neutral\n2,上门,理应如此,不喜欢");
  assert.deepEqual({ bad, extra }, { bad: [], extra: [] });
  assert.deepEqual(features, [
    { title: "上门", answers: [[1, 5], [2, 5]] },
    { title: "清洗", answers: [[1, 3]] },
  ]);
});

test("one row a respondent, a pair of columns a feature", () => {
  const { features } = read("编号\t上门（正向）\t上门（反向）\t清洗（正向）\t清洗（反向）\n1\t很喜欢\t不喜欢\t无所谓\t能忍受");
  assert.deepEqual(features, [{ title: "上门", answers: [[1, 5]] }, { title: "清洗", answers: [[3, 4]] }]);
});

test("numbers are asked about before anything is computed", () => {
  const text = "1,上门,1,5\n2,上门,2,5";
  assert.deepEqual([read(text).asks, read(text).features], [true, []]);
  assert.deepEqual(read(text, "1-like").features[0].answers, [[1, 5], [2, 5]]);
  assert.deepEqual(read(text, "5-like").features[0].answers, [[5, 1], [4, 1]]);
});

test("full-width numbers are numbers", () => assert.equal(read("1,上门,１,５").asks, true));

test("bad rows are left out, with line and reason, and the rest is read", () => {
  const { bad, badCount, features } = read("谁,功能,正向,反向\n1,上门,很喜欢,不喜欢\n2,上门,很好,不喜欢\n3,,很喜欢,不喜欢\n4,上门,,不喜欢\n5,上门");
  assert.deepEqual(bad, [
    { line: 3, reason: "unknown-answer", cell: "很好" }, { line: 4, reason: "no-feature" },
    { line: 5, reason: "no-answer" }, { line: 6, reason: "short" },
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
  const { features, badCount } = read("编号,甲+,甲-,乙+,乙-\n1,很喜欢,不喜欢,很喜欢,\n2,很喜欢,不喜欢,无所谓,无所谓");
  assert.deepEqual([features.map((one) => one.answers.length), badCount], [[1, 1], 1]);
});

const WIDE = (...heads) => `编号,${heads.join(",")}\n1,很喜欢,不喜欢,无所谓,能忍受`;

test("a pair of columns may be turned, in either layout, if the headings say so", () => {
  const { features } = read(WIDE("甲（反向）", "甲（正向）", "乙 dysfunctional", "乙 functional"));
  assert.deepEqual(features, [{ title: "甲", answers: [[5, 1]] }, { title: "乙", answers: [[4, 3]] }]);
  assert.deepEqual(read("谁,功能,反向,正向\n1,上门,不喜欢,很喜欢").features, [{ title: "上门", answers: [[1, 5]] }]);
});

test("headings that do not pair the columns are told, and nothing is computed", () => {
  const found = [
    WIDE("甲正向", "乙正向", "甲反向", "乙反向"), WIDE("甲正向", "甲正向", "乙正向", "乙反向"),
    WIDE("甲反向", "", "乙正向", "乙反向"), "功能,正向,反向\n上门,很喜欢,不喜欢",
  ].map((text) => read(text));
  assert.deepEqual(found.map((one) => [one.isMixed, one.features]), found.map(() => [true, []]));
});

test("headings without sides name their features, to the last letter", () => {
  const { features, isMixed } = read(WIDE("Card", "", "甲", "不做甲"));
  assert.deepEqual([isMixed, ...features.map((one) => one.title)], [false, "Card", "甲"]);
});

const YES_NO = [[1, 5]];

test("without a column of respondents the headings name the pairs", () => {
  const { features } = read("上门正向,上门反向,清洗正向,清洗反向\n很喜欢,不喜欢,无所谓,能忍受\n很喜欢,不喜欢,无所谓,能忍受");
  assert.deepEqual(features, [{ title: "上门", answers: [[1, 5], [1, 5]] }, { title: "清洗", answers: [[3, 4], [3, 4]] }]);
});

test("a long table is read by its headings, in any order", () => {
  for (const text of [
    "功能,编号,正向,反向\n上门,1,很喜欢,不喜欢", "反向,正向,功能,编号\n不喜欢,很喜欢,上门,1",
    "id,feature,functional,dysfunctional\n1,上门,like,dislike", "问卷编号,服务项目,正向回答,反向回答\n1,上门,很喜欢,不喜欢",
  ]) assert.deepEqual(read(text).features, [{ title: "上门", answers: YES_NO }], text);
});

test("a long table whose headings do not name the respondent or the feature is refused", () => {
  for (const text of ["甲,功能,正向,反向\n1,上门,很喜欢,不喜欢", "编号,乙,正向,反向\n1,上门,很喜欢,不喜欢", "a,b,c,d\n1,上门,很喜欢,不喜欢"]) {
    assert.deepEqual([read(text).isMixed, read(text).features], [true, []], text);
  }
});

test("headings of digits are no respondent", () => {
  for (const corner of ["编号", "受访者", ""]) {
    const { features, badCount } = read(`${corner},1,1,2,2\n7,很喜欢,不喜欢,无所谓,能忍受`);
    assert.deepEqual([features, badCount], [[{ title: "1", answers: YES_NO }, { title: "2", answers: [[3, 4]] }], 0]);
    assert.deepEqual(read(`${corner},1,1,2,2\n7,1,5,3,4`, "1-like").features, features);
  }
});

test("a heading of a million signs is read at once", () => {
  const from = performance.now();
  assert.equal(read(`编号,${"-".repeat(1_000_000)}x,甲\n1,很喜欢,不喜欢`).features.length, 1);
  assert.ok(performance.now() - from < 2000);
});

test("a wide table without headings has numbered features, and no column left over", () => {
  assert.deepEqual(read("1,很喜欢,不喜欢,无所谓,能忍受").features.map((one) => one.title), ["1", "2"]);
  assert.equal(read("1,很喜欢,不喜欢,无所谓").isMixed, true);
  assert.equal(read("编号,甲正向,甲反向,甲正向,甲反向\n1,很喜欢,不喜欢,无所谓,能忍受").isMixed, true);
});

test("of a respondent and feature told twice only the first counts, the other is told", () => {
  const { features, bad } = read("编号,功能,正向,反向\n1,上门,很喜欢,不喜欢\n1,清洗,很喜欢,不喜欢\n1,上门,无所谓,无所谓\n,上门,无所谓,无所谓\n,上门,无所谓,无所谓");
  assert.deepEqual(features.map((one) => one.answers.length), [3, 1]);
  assert.deepEqual(bad, [{ line: 4, reason: "repeated", cell: "1 上门" }]);
  assert.deepEqual(read(`${WIDE("甲+", "甲-", "乙+", "乙-")}\n1,无所谓,无所谓,无所谓,无所谓`).bad, [{ line: 3, reason: "repeated", cell: "1 " }]);
});

test("columns that are empty in every row are none; others that are not used are told", () => {
  for (const text of ["编号,功能,正向,反向,,\n1,上门,很喜欢,不喜欢,,", "编号,上门正向,上门反向,\n1,很喜欢,不喜欢,", "1,上门,很喜欢,不喜欢,,"]) {
    const { features, extra } = read(text);
    assert.deepEqual([features, extra], [[{ title: "上门", answers: YES_NO }], []], text);
  }
  for (const [text, names] of [
    ["编号,功能,正向,反向,备注\n1,上门,很喜欢,不喜欢,好", ["备注"]], ["编号,日期,上门正向,上门反向,备注\n1,五月,很喜欢,不喜欢,", ["日期", "备注"]],
    ["1,上门,很喜欢,不喜欢,好", ["5"]],
  ]) assert.deepEqual([read(text).features, read(text).extra], [[{ title: "上门", answers: YES_NO }], names], text);
});

test("more than six counts are told, empty cells behind them are none", () => {
  const { features, bad } = survey.counts(pasted.parse("上门,1,0,0,0,0,0,7\n清洗,1,0,0,0,0,0,,").rows);
  assert.deepEqual([features.map((one) => one.title), bad], [["清洗"], [{ line: 1, reason: "long" }]]);
});

test("counts: a Chinese heading is no feature, and a feature without answers is told", () => {
  const { features, bad } = survey.counts(pasted.parse("功能,必备,期望,魅力,无差异,反向,可疑\n上门,1,0,0,0,0,0\n清洗,0,0,0,0,0,0").rows);
  assert.deepEqual([features.length, bad], [1, [{ line: 3, reason: "unknown-count", cell: "0" }]]);
});

test("the order of rows does not matter", () => {
  const { pick, several, shuffled } = random(6);
  for (let round = 0; round < 100; round += 1) {
    let who = 0;
    const lines = several(20, () => [who += 1, pick(["甲", "乙"]), pick(["很喜欢", "无所谓", "?"]), pick(["不喜欢", "能忍受"])].join(","));
    const counted = (some) => {
      const { features, badCount } = read(some.join("\n"));
      return [badCount, ...features.map(({ title, answers }) => `${title}${answers.map(String).sort()}`).sort()];
    };
    assert.deepEqual(counted(["谁,功能,正向,反向", ...shuffled(lines)]), counted(["谁,功能,正向,反向", ...lines]));
  }
});

test("features called as parts of every object are features", () => {
  const { features } = read("1,constructor,很喜欢,不喜欢\n2,__proto__,很喜欢,不喜欢");
  assert.deepEqual(features.map((one) => one.title), ["constructor", "__proto__"]);
});

test("counts a category, typed in", () => {
  const { features, bad } = survey.counts(pasted.parse("功能,M,O,A,I,R,Q\n上门,11,5,1,3,0,0\n清洗,0,3,x,4,0,1\n短,1").rows);
  assert.deepEqual(features, [{ title: "上门", counts: { M: 11, O: 5, A: 1, I: 3, R: 0, Q: 0 } }]);
  assert.deepEqual(bad, [{ line: 3, reason: "unknown-count", cell: "x" }, { line: 4, reason: "short" }]);
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
