import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/base/csv.js";
import { random } from "./random.mjs";

const { csv, tsv } = globalThis.course.csv;

/** What a table program reads. */
function readCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}
const cell = (value) => readCsv(csv([[value]]))[0][0];

test("a table starts with a byte order mark, and lines end as Excel wants them", () =>
  assert.equal(
    csv([
      ["a", 1],
      ["b", 'c"d']
    ]),
    '\uFEFFa,1\r\nb,"c""d"\r\n'
  ));

for (const start of [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n=",
  " =",
  "　=",
  "＝",
  "＋",
  "－",
  "＠",
  "﹦",
  "﹢"
])
  test(`a cell that begins with ${JSON.stringify(start)} is no formula, in a file or copied`, () => {
    assert.match(cell(`${start}HYPERLINK("http://x")`), /^'/);
    assert.doesNotMatch(tsv([[`${start}HYPERLINK("http://x")`]]), /^[\s=+\-@＝＋－＠﹦﹢]/);
  });

test("a number is one in a spreadsheet, whatever its sign", () => {
  assert.equal(
    csv([["−0.80", "+10", "-2", "−5%", "0.30", "0", 3, "123456789012345"]]),
    "\uFEFF-0.80,+10,-2,-5%,0.30,0,3,123456789012345\r\n"
  );
  assert.equal(tsv([["−0.80", "−1 件"]]), "-0.80\t−1 件");
});

test("digits that are a name keep all of them", () => {
  for (const name of [
    "0012",
    "00",
    "01012345678",
    "110101199001011234",
    "+8613800000000",
    "3-1",
    "5/6",
    "2E3",
    "1.10",
    "1.0",
    "2.50",
    "10.0",
    "007.5",
    "00.5",
    "-0012",
    "−0012",
    "+007",
    "-2.50"
  ]) {
    assert.equal(cell(name), `'${name}`);
    assert.equal(tsv([[name]]), `'${name}`);
  }
});

test("a decimal that loses nothing, and a share of ours, is a number", () => {
  for (const number of [
    "1.5",
    "1.05",
    "10",
    "100",
    "0",
    "0.5",
    "0.80",
    "-1.00",
    "1.00",
    "10.0%",
    "007%"
  ])
    assert.equal(cell(number), number);
});

test("days, times, document numbers and long texts are as they were written", () => {
  for (const text of [
    "2026-01-02 08:05",
    "2026-01-02",
    "QM-08-CL-01",
    "第 1.10 版",
    "甲 0012",
    "检查 110101199001011234 号"
  ])
    assert.equal(cell(text), text);
});

test("a copied cell is one line and no formula; a number keeps its sign", () =>
  assert.equal(
    tsv([
      ["=1+1", "a\tb\nc"],
      ["+10", "-2.5%"],
      ["+1+cmd", "@x"]
    ]),
    "'=1+1\ta b c\n+10\t-2.5%\n'+1+cmd\t'@x"
  ));

test("every text comes back from a table, however many quotes, commas and lines it holds", () => {
  const { several, pick, below } = random(3);
  for (let n = 0; n < 400; n += 1) {
    const rows = several(3, () =>
      several(3, () =>
        several(below(8), () => pick(['"', ",", "\n", "=", "a", "单", "'", ";", " "])).join("")
      )
    );
    const back = readCsv(csv(rows));
    assert.deepEqual(
      back,
      rows.map((cells) => cells.map((text) => (/^(\n|\s*=)/.test(text) ? `'${text}` : text)))
    );
  }
});
