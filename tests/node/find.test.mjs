import assert from "node:assert/strict";
import test from "node:test";
import "../../generator/components/item/radicals.js";
import "../../generator/components/search/find.js";

const find = globalThis.course.index([
  { location: "a.html", title: "投诉", text: "顾客的话" },
  { location: "a.html#steps", title: "七步", text: "先听投诉，再处理投诉。" },
  { location: "b.html", title: "投诉处理", text: "" },
  { location: "c.html", title: "记录", text: "KPI 与 R&D 的投诉记录 <b>" },
  { location: "d.html", title: "卡诺模型", text: "需求分五类" }
]);

const places = (query) => find(query).map((page) => page[0].location.split("#")[0]);

test("the page with the name comes first, then the one with it in its name", () => {
  assert.deepEqual(places("投诉"), ["a.html", "b.html", "c.html"]);
});

test("a page is found by words of which each stands in another section", () => {
  assert.deepEqual(places("顾客 七步"), ["a.html"]);
});

test("a word inside a word is found", () => {
  assert.deepEqual(places("诉处"), ["b.html"]);
});

test("full-width and half-width, large and small letters are one", () => {
  assert.deepEqual(places("ｋｐｉ"), ["c.html"]);
});

test("radicals, as PDFs give them, are the ideographs they stand for, in the query and on the page", () => {
  const copied = globalThis.course.index([
    { location: "a.html", title: "用户", text: "用户的意见要逐条记录" },
    { location: "b.html", title: "⾃⼰的话", text: "⽤⼾的意⻅，⻓期保存。" }
  ]);
  for (const query of ["⽤⼾的意⻅", "用户的意见"]) assert.equal(copied(query).length, 2, query);
  assert.equal(copied("长期")[0][0].text, "⽤⼾的意⻅，<mark>⻓期</mark>保存。");
});

test("words in another order find the page by their pairs of letters", () => {
  assert.deepEqual(places("模型卡诺"), ["d.html"]);
});

test("nothing like it finds nothing, and neither does nothing", () => {
  for (const query of ["促销活动", "", "  ", '""']) assert.deepEqual(places(query), [], query);
});

test("a page's own entry is among its results even if only a section was found", () => {
  assert.deepEqual(
    find("七步")[0].map((hit) => hit.location),
    ["a.html#steps", "a.html"]
  );
});

test("words are marked, and what would be HTML is text", () => {
  assert.equal(find("R&D")[0][0].text, "KPI 与 <mark>R&amp;D</mark> 的投诉记录 &lt;b&gt;");
});

test("a query of any signs is only text", () => {
  for (const query of ["*", "+投诉", "title:投诉", "(", "^2", "__proto__"]) find(query);
});

test("hostile titles and texts are shown as text", () => {
  const attack = "<img src=x onerror=alert(1)>投诉";
  const hostile = globalThis.course.index([
    { location: "a.html", title: attack, text: `前 ${attack} 后` }
  ]);
  for (const query of ["投诉", "<img", "onerror"]) {
    const [[hit]] = hostile(query);
    assert.doesNotMatch(hit.title + hit.text, /<(?!\/?mark>|\/?p>)/, query);
  }
});
