/** Disposal: asked for first, with who and why; of each record a trace is left. */
(() => {
  "use strict";

  const { records, run, words } = globalThis.course;
  const { part, say } = records;
  const dialog = /** @type {HTMLDialogElement} */ (part("dialog"));
  const [by, reason] = ["dialog-by", "dialog-reason"].map(
    (name) => /** @type {HTMLInputElement} */ (part(name))
  );
  /** @type {readonly RecordLine[]} */
  let asked = [];

  /** @type {CourseRecords["ask"]} */
  function ask(lines) {
    asked = lines;
    const early = lines.filter((line) => !records.isDue(line, records.today(new Date())));
    say(
      "dialog-what",
      run.filled(words[lines.length > 1 ? "rec-ask-more" : "rec-ask"], {
        count: lines.length,
        number: lines.map(({ record }) => record.id).join("、")
      })
    );
    say(
      "dialog-early",
      early.length > 0 ? run.filled(words["rec-ask-early"], { until: early[0]?.until || "—" }) : ""
    );
    say("dialog-said", "");
    if (reason) reason.value = "";
    dialog.showModal();
  }

  async function dispose() {
    const given = { by: by?.value ?? "", reason: reason?.value ?? "" };
    const traces = asked
      .map(({ record }) => run.dispose(record, given, new Date()))
      .filter((trace) => trace !== null);
    if (traces.length < asked.length) return say("dialog-said", words["rec-ask-missing"]);
    dialog.close();
    let kept = 0;
    for (const trace of traces) kept += Number((await records.store.save(trace)).remembered);
    history.replaceState(history.state, "", location.pathname + location.search);
    await records.reload();
    say(
      "said",
      kept < traces.length
        ? words["rec-not-kept"]
        : run.filled(words["rec-disposed"], { count: kept })
    );
    part("said").focus();
  }

  part("dialog-cancel").addEventListener("click", () => dialog.close());
  part("dialog-dispose").addEventListener("click", () => void dispose());
  Object.assign(records, { ask });
})();
