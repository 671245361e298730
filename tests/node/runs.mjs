/** What the tests of runs share: sheets, runs, and runs of every kind by a seed. */
import "../../generator/components/base/percent.js";
import "../../generator/components/run/number.js";
import "../../generator/components/run/sound.js";
import "../../generator/components/run/record.js";
import "../../generator/components/run/make.js";
import "../../generator/components/run/current.js";
import "../../generator/components/run/score.js";
import "../../generator/components/run/amend.js";
import "../../generator/components/run/merge.js";
import "../../generator/components/run/transfer.js";
import "../../generator/components/store/clock.js";
import "../../generator/components/run/incoming.js";
import "../../generator/components/run/shelf.js";
import "../../generator/components/run/bring.js";
import "../../generator/components/run/storage.js";

export const { run } = globalThis.course;
delete globalThis.BroadcastChannel; // an open one keeps the process from ending
export const at = (minute) => new Date(Date.UTC(2026, 0, 2, 8, minute));
export const ID = "QM-08-CL-01-20260102-ABCD-001";

globalThis.BroadcastChannel = undefined; // an open one would keep the test process from ending

const row = (id, over = {}) => ({
  id,
  number: 1,
  text: `做 ${id}`,
  critical: false,
  evidence: "",
  blank: "",
  suggested: "",
  points: 0,
  ...over
});
const part = (id, over) => ({
  id,
  title: id,
  rows: [],
  fields: [],
  columns: [],
  lines: 0,
  ...over
});
const field = (id, over = {}) => ({
  id,
  label: id,
  type: "line",
  choices: [],
  unit: "",
  required: false,
  needed: [],
  personal: false,
  hint: "",
  ...over
});
const base = {
  id: "cl-one",
  title: "单",
  number: "QM-08-CL-01",
  revision: "1.0",
  hash: "abc",
  years: 3,
  until: "",
  page: "checklists/08/cl-one.html",
  pass: 0,
  points: 0,
  signatures: [
    { label: "执行人", required: true },
    { label: "店长", required: false }
  ]
};
export const CHECKLIST = {
  ...base,
  type: "checklist",
  parts: [
    part("before", { rows: [row("open"), row("key", { critical: true })] }),
    part("after", { rows: [row("limit", { blank: "时限（小时）", suggested: "24" })] })
  ]
};
export const PRACTICAL = {
  ...base,
  type: "practical",
  pass: 80,
  points: 10,
  parts: [
    part("sale", {
      rows: [
        row("greet", { points: 3 }),
        row("ask", { points: 5 }),
        row("thank", { points: 2, critical: true })
      ]
    })
  ]
};
export const FORM = {
  ...base,
  type: "form",
  parts: [
    part("who", {
      fields: [
        field("name", { required: true }),
        field("tel"),
        field("how", { type: "choices", choices: ["店内", "电话"], required: true })
      ]
    }),
    part("steps", { columns: ["日期", "做了什么"], lines: 2 })
  ]
};

export const begun = (sheet = CHECKLIST, over = {}) =>
  run.begin({ id: ID, course: "c08", device: "ABCD", person: "甲", sheet, ...over }, at(0));
export const answered = (one, answers) =>
  Object.entries(answers).reduce(
    (now, [key, given], place) => run.answer(now, key, given, at(place + 1)),
    one
  );
export const complete = () =>
  answered(begun(), {
    open: { result: "yes" },
    key: { result: "yes" },
    limit: { result: "yes", value: "24" },
    "/sign/0": { value: "甲" }
  });
export const record = () => run.finish(complete(), at(30));

/** A run of few ids, keys and times, so that two of them meet often. */
export function anyRun({ below, pick, several }, ids = ["001"]) {
  const id = `QM-08-CL-01-20260102-ABCD-${pick(ids)}`;
  const results = ["yes", "no", "not_applicable"];
  const entry = () => ({
    at: at(below(4)).toISOString(),
    result: pick(results),
    ...(below(2) ? { note: pick("ab") } : {})
  });
  const some = (make) =>
    Object.fromEntries(
      ["open", "key", "__proto__", "constructor"].filter(() => below(2)).map((key) => [key, make()])
    );
  const amendment = () => ({
    at: at(40 + below(3)).toISOString(),
    by: "乙",
    reason: pick("pq"),
    key: "open",
    aspect: "note",
    from: "",
    to: pick("xy")
  });
  const state = pick(["open", "open", "finished", "stopped", "disposed"]);
  const closed =
    state === "open"
      ? {}
      : { closed: at(20 + below(3)).toISOString(), reason: pick("mn"), by: "丙" };
  return run.sound({
    version: 1,
    id,
    course: "c08",
    device: "ABCD",
    person: pick("甲乙"),
    sheet: CHECKLIST,
    started: at(0).toISOString(),
    updated: at(below(5)).toISOString(),
    state,
    ...closed,
    entries: some(entry),
    amendments: state === "open" ? [] : several(below(3), amendment)
  });
}
