import assert from "node:assert/strict";
import test from "node:test";

/** A page with what a reader touches: the scripts it asks for are there at once. */
globalThis.document = {
  currentScript: { getAttribute: () => "kano.js" },
  querySelector: () => null,
  createElement: () => ({}),
  head: { append: (script) => script.onload() }
};
await import("../../generator/components/workbench/turns.js");
await import("../../generator/components/workbench/pasted.js");
await import("../../generator/components/workbench/reader.js");

/** What a page is told of a file, and what stays in its field. */
async function chosen(file) {
  const input = new EventTarget();
  Object.assign(input, { files: [file], value: "kano.csv" });
  const taken = await new Promise((resolve) => {
    globalThis.course.reader.files(new EventTarget(), input, resolve);
    input.dispatchEvent(new Event("change"));
  });
  await new Promise(setImmediate);
  return { taken, left: input.value };
}
const file = (arrayBuffer, size = 5) => ({ size, arrayBuffer });

test("a file that cannot be read is told, and can be chosen again", async () => {
  for (const name of ["NotFoundError", "NotReadableError", "SecurityError"]) {
    assert.deepEqual(
      await chosen(
        file(async () => {
          throw new DOMException("", name);
        })
      ),
      { taken: { text: "", problem: "gone" }, left: "" }
    );
  }
});

test("a file is read, a large one is not", async () => {
  const bytes = new TextEncoder().encode("甲,1").buffer;
  assert.deepEqual(await chosen(file(async () => bytes)), {
    taken: { text: "甲,1", problem: "" },
    left: ""
  });
  assert.deepEqual(await chosen(file(async () => bytes, 5_000_001)), {
    taken: { text: "", problem: "large" },
    left: ""
  });
});
