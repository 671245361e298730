// match.js gives what tests/vectors/normal.json says, and so does its twin in Python.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import "../../generator/components/item/radicals.js";
import "../../generator/components/item/match.js";

const vectors = JSON.parse(
  readFileSync(new URL("../vectors/normal.json", import.meta.url), "utf-8")
);

for (const [text, expected] of vectors) {
  test(`${text} is compared as ${expected || "nothing"}`, () => {
    assert.equal(globalThis.course.match.normal(text), expected);
  });
}
