/** Records taken along, as a file or as text, and brought in again. */
(() => {
  "use strict";

  const { records, run, words } = globalThis.course;
  const { part, say, store } = records;
  const { filled } = run;
  const LARGEST = 60_000_000; // bytes; the text of it is judged again

  /** @type {Record<TransferProblem, string>} */
  const PROBLEMS = {
    "too-big": words["rec-too-big"],
    "not-ours": words["rec-not-ours"],
    newer: words["rec-import-newer"],
    corrupt: words["rec-corrupt"],
    "not-remembered": words["rec-not-kept"]
  };
  /** @param {string} name */
  const chosen = (name) => /** @type {HTMLSelectElement} */ (part(name)).value;

  /** As they are now, whatever another tab did. */
  async function taken() {
    await records.reload();
    const isAll = chosen("scope") === "all";
    const runs = isAll ? records.now().runs : records.found().map(({ record }) => record);
    const isTable = chosen("form") === "csv";
    if (isTable) await records.viewer(); // it brings what writes a table
    return {
      text: isTable ? course.csv.csv(records.table(runs)) : run.bundle(runs, new Date()),
      isTable,
      isWhole: isAll && !isTable,
      count: runs.length
    };
  }

  /** Only all of it, in a file that can be brought in again, counts as saved. @param {boolean} isWhole */
  async function done(isWhole) {
    if (isWhole) await store.markSaved();
    await records.reload();
  }

  async function save() {
    const { text, isTable, isWhole, count } = await taken();
    const name = `course-records-${records.today(new Date())}.${isTable ? "csv" : "json"}`;
    run.download(text, name, isTable ? "text/csv;charset=utf-8" : "application/json");
    await done(isWhole);
    say("export-said", filled(words["rec-exported"], { count }));
  }

  async function copy() {
    const { text, isWhole } = await taken();
    part("text-row").hidden = false;
    const isCopied = await run.copy(text, /** @type {HTMLTextAreaElement} */ (part("copied")));
    if (isCopied) await done(isWhole);
    say("export-said", words[isCopied ? "run-copied" : "run-copy-yourself"]);
  }

  /** What was added, changed and refused, in a sentence. @param {Transferred} came */
  function told({ added, updated, same, gone, conflicts, foreign, unsound, newer }) {
    const shown = conflicts.slice(0, 3).join("、") + (conflicts.length > 3 ? "…" : "");
    const refused = [
      ...(conflicts.length > 0
        ? [filled(words["rec-conflicts"], { count: conflicts.length, numbers: shown })]
        : []),
      ...(gone > 0 ? [filled(words["rec-was-disposed"], { count: gone })] : []),
      ...(foreign > 0 ? [filled(words["rec-foreign"], { count: foreign })] : []),
      ...(unsound > 0 ? [filled(words["rec-unsound"], { count: unsound })] : []),
      ...(newer > 0 ? [filled(words["rec-newer"], { count: newer })] : [])
    ];
    const taken =
      added + updated > 0
        ? filled(words["rec-merged"], { added, updated, same })
        : words["rec-nothing-new"];
    return refused.length > 0
      ? filled(words["rec-refused"], { taken, refused: refused.join("，") })
      : `${taken}。`;
  }

  async function bring() {
    const [picker, field] = [
      /** @type {HTMLInputElement} */ (part("file")),
      /** @type {HTMLTextAreaElement} */ (part("paste"))
    ];
    const file = picker.files?.[0];
    if (!file && field.value.trim() === "") return say("import-said", words["rec-choose-file"]);
    picker.value = ""; // the same file, mended, can be chosen again
    if (file && file.size > LARGEST) return say("import-said", words["rec-too-big"]);
    try {
      await records.viewer("incoming.js");
    } catch {
      return say("import-said", words["rec-not-fetched"]);
    }
    const text = file ? await file.text().catch(() => "") : field.value.trim(); // altered since it was chosen
    const came = await store.bringIn(text, Object.keys(records.pages));
    if ("problem" in came) return say("import-said", PROBLEMS[came.problem]);
    field.value = "";
    await records.reload();
    say("import-said", told(came));
  }

  /** @param {unknown} problem */
  const failed = (problem) => {
    if (chosen("form") !== "csv") throw problem;
    say("export-said", words["rec-no-table"]);
  };
  part("save").addEventListener("click", () => void save().catch(failed));
  part("copy").addEventListener("click", () => void copy().catch(failed));
  part("bring").addEventListener("click", () => void bring());
})();
