import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/workbench/turns.js";
import "../../generator/components/workbench/pasted.js";
import { random } from "./random.mjs";

const { pasted } = globalThis.course;
const { decode, parse, csv, tsv } = pasted;
const cells = (text) => parse(text).rows.map((row) => row.cells);

test("tabs, commas and semicolons, half and full width", () => {
  for (const separator of ["\t", ",", ";", "，", "；"]) {
    assert.deepEqual(cells(`甲${separator}1\n乙${separator}2`), [["甲", "1"], ["乙", "2"]]);
  }
});

test("quotes hold separators, quotes and line ends; lines are still counted", () => {
  const { rows } = parse('a,"b, ""c""\nd"\ne,f');
  assert.deepEqual(rows, [{ line: 1, cells: ["a", 'b, "c"\nd'] }, { line: 3, cells: ["e", "f"] }]);
});

test("a quote that is never closed is a character", () => assert.deepEqual(cells('5" pipe,2\n"x,3'), [['5" pipe', "2"], ['"x', "3"]]));

test("Windows line ends, a mark at the start, and empty lines", () =>
  assert.deepEqual(parse("\uFEFFa,1\r\n\r\n,\r\nb,2").rows.map((row) => row.line), [1, 4]));

test("UTF-8, with and without its mark, and GB18030", () => {
  assert.equal(decode(new TextEncoder().encode("很喜欢")).text, "很喜欢");
  assert.equal(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])).text.replace("\uFEFF", ""), "a");
  assert.equal(decode(new Uint8Array([0xba, 0xdc, 0xcf, 0xb2, 0xbb, 0xb6])).text, "很喜欢");
});

test("what is no text, too large or empty is told", () => {
  assert.equal(decode(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])).problem, "binary");
  assert.equal(decode(new Uint8Array(5_000_001)).problem, "large");
  assert.equal(parse("x".repeat(5_000_001)).problem, "large");
  assert.equal(parse(" \n\n").problem, "empty");
});

test("a row of more cells than any table has is refused at once", () => {
  assert.equal(parse(`甲,1\n${"x,".repeat(2001)}\n`).problem, "large");
  assert.equal(parse("x,".repeat(1999)).problem, "");
});

test("a cell that would be a formula is written as text", () =>
  assert.equal(csv([["=1+1", "-2+A1", 3, 'a"b']]), '\uFEFF\'=1+1,\'-2+A1,3,"a""b"\r\n'));

test("a number is one in a spreadsheet, whatever its sign", () => {
  assert.equal(csv([["−0.80", "+10", "-2", "−5%"]]), "\uFEFF-0.80,+10,-2,-5%\r\n");
  assert.equal(tsv([["−0.80", "−1 件"]]), "-0.80\t−1 件");
});

test("a copied cell is one line and no formula; a number keeps its sign", () =>
  assert.equal(tsv([["=1+1", "a\tb\nc"], ["+10", "-2.5%"], ["+1+cmd", "@x"]]), "'=1+1\ta b c\n+10\t-2.5%\n'+1+cmd\t'@x"));

test("a long table is split in slices, the first half of the work", () => {
  const steps = [...pasted.steps("甲,1\n".repeat(1000))];
  assert.ok(steps.length >= 4);
  assert.ok(steps.every((share, at) => share > (steps[at - 1] ?? 0) && share <= 0.5));
});

test("what is written is read again", () => {
  const { pick, below, several } = random(11);
  for (let round = 0; round < 200; round += 1) {
    const table = several(2 + below(4), () => several(3, () => `甲${several(below(6), () => pick('a,;"\n\t ')).join("")}乙`));
    assert.deepEqual(cells(csv(table)), table);
  }
});
