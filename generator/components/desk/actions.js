/** What can be done at the desk: take the work along, bring some in, a guest's visit, erase. */
(() => {
  "use strict";

  const { words, schedule } = globalThis.course;
  const { show, part, filled, memory } = globalThis.course.desk;
  const LARGEST = 16_000_000; // bytes; no text of ours comes near, and reading more would hang a phone

  /** @type {Record<ImportProblem, string>} */
  const PROBLEMS = {
    "too-big": words["desk-too-big"],
    "not-ours": words["desk-not-ours"],
    newer: words["desk-import-newer"],
    corrupt: words["desk-corrupt"],
    "not-remembered": words["desk-import-full"]
  };

  const beside =
    document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  /** @type {Promise<unknown> | undefined} */
  let fetched;

  /** What brings work in is fetched with the first that comes; asked for again where that failed. */
  const sharing = () =>
    (fetched ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, {
        src: beside.replace(/desk\.js/, "share.js"),
        onload: resolve,
        onerror: reject
      });
      document.head.append(script);
    }).catch((problem) => {
      fetched = undefined;
      throw problem;
    }));

  /** @param {string} name @param {string} text */
  function say(name, text) {
    part(name).textContent = text;
  }

  function save() {
    const file = new Blob([memory.exportText()], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `course-progress-${schedule.dayOf(new Date())}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    show();
    say("export-said", words["desk-file-made"]);
  }

  /** Where the clipboard is closed to pages (from disk, in some apps) the text is selected to be copied by hand. */
  async function copy() {
    const field = /** @type {HTMLTextAreaElement} */ (part("text"));
    field.value = memory.exportText();
    part("text-row").hidden = false;
    field.focus();
    field.select();
    const done = await Promise.resolve(
      navigator.clipboard?.writeText(field.value).then(() => true)
    ).catch(() => false);
    show();
    say("export-said", words[done ? "desk-copied" : "desk-copy-yourself"]);
  }

  /** @param {Imported} imported */
  function told(imported) {
    if ("problem" in imported) return PROBLEMS[imported.problem];
    const { items, attempts } = imported.merged;
    return items + attempts === 0
      ? words["desk-nothing-new"]
      : filled(words["desk-merged"], { items, attempts });
  }

  async function bring() {
    const picker = /** @type {HTMLInputElement} */ (part("file"));
    const field = /** @type {HTMLTextAreaElement} */ (part("paste"));
    const file = picker.files?.[0];
    if (!file && !field.value.trim()) return say("import-said", words["desk-choose-file"]);
    if (file && file.size > LARGEST) return say("import-said", words["desk-too-big"]);
    try {
      await sharing();
    } catch {
      return say("import-said", words["desk-not-fetched"]);
    }
    const imported = memory.importText((await file?.text().catch(() => "")) ?? field.value);
    picker.value = ""; // the same file, mended, can be chosen again
    if ("merged" in imported) field.value = "";
    show();
    say("import-said", told(imported));
  }

  function erase() {
    const { remembered } = memory.eraseAll();
    show();
    say("device-said", words[remembered ? "desk-erased" : "not-remembered"]);
  }

  function guest() {
    const isOn = !memory.isGuest();
    const { remembered } = memory.guest(isOn);
    show();
    say(
      "device-said",
      words[!remembered ? "not-remembered" : isOn ? "desk-guest-on" : "desk-guest-off"]
    );
  }

  part("name").addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement) part("who").textContent = event.target.value; // for paper
  });

  const dialog = /** @type {HTMLDialogElement} */ (part("dialog"));
  /** @type {Record<string, () => unknown>} */
  const ACTIONS = {
    save,
    copy,
    bring,
    guest,
    print: () => window.print(),
    reload: () => location.reload(),
    ask: () => dialog.showModal(),
    erase: () => {
      dialog.close();
      erase();
    },
    cancel: () => dialog.close()
  };
  for (const [name, action] of Object.entries(ACTIONS))
    document.querySelector(`[data-do="${name}"]`)?.addEventListener("click", action);
})();
