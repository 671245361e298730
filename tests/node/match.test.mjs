import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import "../../generator/components/item/radicals.js";
import "../../generator/components/item/match.js";
import { random } from "./random.mjs";

const { made, normal, numberIn, same } = globalThis.course.match;
const RUNS = 3000;

// --- one answer, written in two ways ---------------------------------------------------------

const SAME = [
  ["width", "CSAT", "ＣＳＡＴ"],
  ["case", "Kano", "KANO"],
  ["spaces", "复 核", "复核"],
  ["an ideographic space", "首次　响应", "首次响应"],
  ["spaces at the ends", " 复核\n", "复核"],
  ["quotes", "“守诺”", "守诺"],
  ["a full stop", "守诺。", "守诺"],
  ["brackets", "必备（型）", "必备型"],
  ["a pause mark", "人、货", "人货"],
  ["a slash between words", "售前/售后", "售前售后"],
  ["a hyphen in a word", "ISO-9001", "ISO 9001"],
  ["a zero-width space", "复\u200b核", "复核"],
  ["circled digits", "③", "3"],
  ["three", "三", "3"],
  ["three things", "三个", "3"],
  ["three things, in digits", "3 个", "三"],
  ["three of another measure", "三项", "3"],
  ["two", "两步", "2"],
  ["ten", "十", "10"],
  ["fifteen", "十五", "15"],
  ["twenty", "二十天", "20天"],
  ["a hundred and five", "一百零五", "105"],
  ["一百五, which is 150", "一百五", "150"],
  ["一万五, which is 15000", "一万五", "15000"],
  ["1.5 万", "1.5万", "15000"],
  ["2万", "2万", "两万"],
  ["a great number", "两万三千四百五十六", "23,456"],
  ["a year", "二〇〇〇年", "2000年"],
  ["decimals", "三点五", "3.5"],
  ["a full-width point", "3．5", "3.5"],
  ["a Chinese full stop for a point", "3。5", "3.5"],
  ["no zero before the point", ".5", "0.5"],
  ["per cent", "80%", "80％"],
  ["per cent in words", "百分之八十", "80%"],
  ["per cent, apart", "80 %", "80%"],
  ["per cent, mixed", "百分之80", "80%"],
  ["all of it", "百分之百", "100%"],
  ["per cent with decimals", "百分之三十五点二", "35.2%"],
  ["Unicode's minus", "−15", "-15"],
  ["a dash for a minus", "–15", "-15"],
  ["full width", "－15", "-15"],
  ["minus in words", "负十五", "-15"],
  ["thousands", "1,234,567", "1234567"],
  ["thousands, full width", "1，234", "1234"],
  ["thousands by spaces", "10 000", "10000"],
  ["a ratio", "3：5", "3:5"],
  ["a standard's year", "GB/T 19001—2000", "gb/t19001-2000"],
  ["a list", "2、3、5", "2，3，5"],
  ["a range", "8～12", "8-12"]
];

for (const [name, one, other] of SAME) {
  test(`${name}: ${JSON.stringify(one)} is ${JSON.stringify(other)}`, () => {
    assert.ok(same(one, other), `${normal(one)} / ${normal(other)}`);
    assert.ok(same(other, one));
  });
}

const OTHER = [
  ["0.8", "80%"],
  ["80", "80%"],
  ["8", "80"],
  ["3.5", "35"],
  ["3.5", "3.50.1"],
  ["3:5", "35"],
  ["3/5", "35"],
  ["3、5", "35"],
  ["3 5", "35"],
  ["8-12", "812"],
  ["8～12", "8、12"],
  ["3×5", "35"],
  ["-15", "15"],
  ["负十五", "十五"],
  ["差异-3", "差异3"],
  ["Worse -0.35", "Worse 0.35"],
  ["≥80%", "80%"],
  ["≥80%", "≤80%"],
  ["5‰", "5%"],
  ["5‰", "5"],
  ["±5", "5"],
  ["<3", ">3"],
  ["十五", "五十"],
  ["一百零五", "一百五"],
  ["2万", "2"],
  ["2万", "210000"],
  ["三个月", "三月"],
  ["二〇〇〇年", "二〇〇八年"],
  ["12,34", "1234"],
  ["复核", "复查"],
  ["已结案", "未结案"],
  ["", ""],
  ["。", "、"],
  ["C", "C+"],
  ["R和Q", "R和I"],
  ["19001-2000", "190012000"]
];

for (const [one, other] of OTHER) {
  test(`${JSON.stringify(one)} is not ${JSON.stringify(other)}`, () => {
    assert.ok(!same(one, other), `${normal(one)} / ${normal(other)}`);
    assert.ok(!same(other, one));
  });
}

// --- properties ------------------------------------------------------------------------------

const HAN = "复核客户投诉登记守诺必备型需求满意度回访检查盘点差异店长";
const LATIN = "abckxyzRQMO";
const DIGIT = "0123456789";
const SILENT = [
  "，",
  "。",
  "、",
  "；",
  "！",
  "？",
  "“",
  "”",
  "（",
  "）",
  "《",
  "》",
  "…",
  "!",
  "?",
  '"',
  "'",
  "_",
  "#",
  "\u200b",
  "　",
  " "
];

/** A text of Han characters, letters and digits, at least one of them. */
const word = ({ pick, several, below }) =>
  several(1 + below(8), () => pick(pick([HAN, HAN, LATIN, DIGIT]))).join("");

/** An index -> whether something dropped may stand there: not between two digits. */
const isApart = (text, at) => !(/\d/u.test(text[at - 1] ?? "") && /\d/u.test(text[at] ?? ""));

const wide = (text) =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test("width, case and whatever is dropped never make two of one answer", () => {
  const r = random(1);
  for (let run = 0; run < RUNS; run += 1) {
    const text = word(r);
    const at = r.below(text.length + 1);
    const cut = isApart(text, at) ? text.slice(0, at) + r.pick(SILENT) + text.slice(at) : text;
    for (const form of [wide(text), text.toUpperCase(), text.toLowerCase(), ` ${text}。`, cut])
      assert.ok(same(text, form), `${text} / ${form}: ${normal(text)} / ${normal(form)}`);
  }
});

test("one other letter, Han character or digit is another answer", () => {
  const r = random(2);
  for (let run = 0; run < RUNS; run += 1) {
    const text = normal(word(r));
    const at = r.below(text.length);
    const put = r.pick(HAN + LATIN.toLowerCase() + DIGIT);
    const changed = text.slice(0, at) + put + text.slice(at + 1);
    assert.equal(same(text, changed), put === text[at], `${text} / ${changed}`);
  }
});

test("one letter, Han character or digit more or less is another answer", () => {
  const r = random(3);
  for (let run = 0; run < RUNS; run += 1) {
    const text = normal(word(r));
    const at = r.below(text.length);
    assert.ok(!same(text, text.slice(0, at) + text.slice(at + 1)), text);
    const put = r.pick(HAN + LATIN + DIGIT);
    assert.ok(!same(text, text.slice(0, at) + put + text.slice(at)), `${text} + ${put}`);
  }
});

test("what is normal stays as it is, and being the same goes both ways", () => {
  const r = random(4);
  const any = HAN + LATIN + DIGIT + "三十百千万点%.,:/-−＋（ ）。、％";
  for (let run = 0; run < RUNS; run += 1) {
    const one = r.several(1 + r.below(8), () => r.pick(any)).join("");
    const other = r.several(1 + r.below(3), () => r.pick(any)).join("");
    assert.equal(same(one, other), same(other, one));
    assert.equal(normal(one), normal(one), one);
  }
});

/** 0 to 99999 as it is said: 10203 -> 一万零二百零三. */
function spoken(number) {
  const names = ["", "十", "百", "千", "万"];
  const places = [...String(number)].map(Number);
  let [text, gap] = ["", false];
  for (const [at, digit] of places.entries()) {
    gap = digit === 0 ? gap || text !== "" : gap;
    if (digit === 0) continue;
    text += `${gap ? "零" : ""}${"零一二三四五六七八九"[digit]}${names[places.length - 1 - at]}`;
    gap = false;
  }
  return text || "零";
}

test("every number that is said is the number that is written", () => {
  assert.deepEqual([35, 110, 105, 10203, 20000].map(spoken), [
    "三十五",
    "一百一十",
    "一百零五",
    "一万零二百零三",
    "二万"
  ]);
  const r = random(5);
  const numbers = [...Array(1200).keys(), ...r.several(RUNS, () => r.below(100000))];
  for (const number of numbers) {
    assert.equal(normal(spoken(number)), String(number), spoken(number));
    assert.equal(numberIn(`负${spoken(number)}`), number === 0 ? -0 : -number);
    assert.equal(normal(`百分之${spoken(number)}`), `${number}%`);
  }
});

test("a number is read in every way to write it, and its sign and point are kept", () => {
  const r = random(6);
  for (let run = 0; run < RUNS; run += 1) {
    const number = (r.below(2) ? -1 : 1) * (r.below(2000000) / r.pick([1, 10, 100, 1000]));
    const text = String(number);
    const grouped = number.toLocaleString("en-US", { maximumFractionDigits: 3 });
    for (const form of [
      text,
      wide(text),
      grouped,
      wide(grouped),
      text.replace("-", "−"),
      `${text} 元`,
      `＝${text}元。`
    ])
      assert.equal(numberIn(form, "元"), number, form);
    assert.notEqual(numberIn(text.replace("-", "")), number < 0 ? number : null);
    if (text.includes(".")) assert.notEqual(numberIn(text), numberIn(text.replace(".", "")), text);
  }
});

// --- numbers ---------------------------------------------------------------------------------

const NUMBERS = [
  // typed, unit, number
  ["80", "%", 80],
  ["80%", "%", 80],
  ["80％", "%", 80],
  ["百分之八十", "%", 80],
  ["0.8", "%", 0.8],
  ["80%", "", null],
  ["15 个百分点", "百分点", 15],
  ["15百分点", "百分点", 15],
  ["三十六台", "台", 36],
  ["5 个月", "个月", 5],
  ["五个工作日", "个工作日", 5],
  ["5万元", "万元", 5],
  ["5", "万元", 5],
  ["-0.35", "", -0.35],
  ["−0.35", "", -0.35],
  [".5", "", 0.5],
  ["-.5", "", -0.5],
  ["36.", "", 36],
  ["36。", "", 36],
  ["8-12", "", null],
  ["3:5", "", null],
  ["1/2", "", null],
  ["3.5.1", "", null],
  ["3 5", "", null],
  ["约 36", "", null],
  ["36 左右", "", null],
  ["不知道", "", null],
  ["", "", null],
  ["。", "", null],
  ["1e3", "", null],
  ["0x10", "", null],
  ["Infinity", "", null],
  ["36元", "台", null],
  ["٣", "", null]
];

for (const [typed, unit, number] of NUMBERS) {
  test(`${JSON.stringify(typed)} in ${JSON.stringify(unit)} is ${number}`, () => {
    assert.equal(numberIn(typed, unit), number);
  });
}

const LONG = [
  "一".repeat(2000),
  "1,".repeat(2000),
  "-".repeat(2000),
  " ".repeat(2000),
  "百分之".repeat(700),
  "。".repeat(2000),
  "1 ".repeat(1000),
  "十".repeat(2000),
  "1.".repeat(1000),
  "一点".repeat(1000),
  "八成".repeat(1000)
];

test("a very long answer is read at once", () => {
  const start = performance.now();
  for (const text of LONG) made({ must: [["一", "一一"], ["1"]], may: ["百", "分", "点"] }, text);
  assert.ok(performance.now() - start < 1000);
});

/** @param {string} name */
const vectors = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));

for (const [typed, unit, number] of vectors("numbers")) {
  test(`the program too reads ${JSON.stringify(typed)} in ${JSON.stringify(unit)} as ${number}`, () => {
    assert.equal(numberIn(typed, unit), number);
  });
}

for (const { right, wrong, ...wording } of vectors("wordings")) {
  test(`only ${right.join(", ")} are made of ${JSON.stringify(wording.must)}`, () => {
    assert.deepEqual(
      [...right, ...wrong].filter((text) => made(wording, text)),
      right
    );
  });
}

test("every text has the normal form that the program gives it", () => {
  const path = new URL("../vectors/normal.json", import.meta.url);
  for (const [text, form] of JSON.parse(readFileSync(path, "utf8")))
    assert.equal(normal(text), form, text);
});
