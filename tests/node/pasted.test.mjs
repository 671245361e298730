import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/workbench/turns.js";
import "../../generator/components/workbench/pasted.js";
import "../../generator/components/base/csv.js";
import { random } from "./random.mjs";

const { pasted } = globalThis.course;
const { decode, parse } = pasted;
const { csv } = globalThis.course.csv;
const cells = (text) => parse(text).rows.map((row) => row.cells);

test("tabs, commas and semicolons, half and full width", () => {
  for (const separator of ["\t", ",", ";", "，", "；"]) {
    assert.deepEqual(cells(`甲${separator}1\n乙${separator}2`), [
      ["甲", "1"],
      ["乙", "2"]
    ]);
  }
});

test("quotes hold separators, quotes and line ends; lines are still counted", () => {
  const { rows } = parse('a,"b, ""c""\nd"\ne,f');
  assert.deepEqual(rows, [
    { line: 1, cells: ["a", 'b, "c"\nd'] },
    { line: 3, cells: ["e", "f"] }
  ]);
});

test("a quote that is never closed is a character", () =>
  assert.deepEqual(cells('5" pipe,2\n"x,3'), [
    ['5" pipe', "2"],
    ['"x', "3"]
  ]));

test("Windows line ends, a mark at the start, and empty lines", () =>
  assert.deepEqual(
    parse("\uFEFFa,1\r\n\r\n,\r\nb,2").rows.map((row) => row.line),
    [1, 4]
  ));

test("what cannot be seen is dropped, and how much is told; a mark at the start is no character", () => {
  const { rows, unseen } = parse(
    "\uFEFF甲\u200B,\u202A20\u202C\n\u2060乙\xAD,\uFEFF3\u200F0\u2028"
  );
  assert.deepEqual(
    [rows.map((row) => row.cells), unseen],
    [
      [
        ["甲", "20"],
        ["乙", "30"]
      ],
      8
    ]
  );
  assert.equal(parse("\uFEFF甲,1").unseen, 0);
});

test("what our own tables put before a cell so that it stays text is no part of it", () => {
  const table = [
    ["=1+1", "＠x"],
    ["0012", "110101199001011234"],
    ["3-1", "2E3"],
    ["+8613800000000", "'引'"],
    ["1.10", "007.5"],
    ["-0012", "−0012"]
  ];
  assert.deepEqual(cells(csv(table)), table);
  assert.deepEqual(cells("'90s,'甲\n'007,'=a"), [
    ["'90s", "'甲"],
    ["007", "=a"]
  ]);
});

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

test("a long table is split in slices, the first half of the work", () => {
  const steps = [...pasted.steps("甲,1\n".repeat(1000))];
  assert.ok(steps.length >= 4);
  assert.ok(steps.every((share, at) => share > (steps[at - 1] ?? 0) && share <= 0.5));
});

test("what is written is read again", () => {
  const { pick, below, several } = random(11);
  for (let round = 0; round < 200; round += 1) {
    const table = several(2 + below(4), () =>
      several(3, () => `甲${several(below(6), () => pick('a,;"\n\t ')).join("")}乙`)
    );
    assert.deepEqual(cells(csv(table)), table);
  }
});
