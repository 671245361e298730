/** All answers to a case at once: how many there are, as a file, as text, on paper, gone. */
(() => {
  "use strict";

  const { answers, schedule, words } = globalThis.course;
  const { filled, said, page } = globalThis.course.case;
  if (!page) return;
  const { root, questions, memory, forget, part } = page;
  const { case: id = "", course = "", title = "" } = root.dataset;
  const rates = ["0", "1", "2"].map(
    (rate) =>
      /** @type {HTMLTemplateElement} */ (part("rate")).content.querySelector(
        `[value="${rate}"] + span`
      )?.textContent ?? ""
  );

  function total() {
    const sum = answers.total(questions.map(({ answer }) => answer));
    return `${filled(words["case-all"], { ...sum })}${sum.shown ? said(sum) : ""}`;
  }

  function text() {
    const day = filled(words["case-file-day"], { day: schedule.dayOf(new Date()) });
    return answers.asText(filled(words["case-file-title"], { title }), day, questions, {
      own: words["case-file-own"],
      nothing: words["case-file-none"],
      points: words["case-file-points"],
      unrated: words["case-file-unrated"],
      rates,
      sum: said,
      total: total()
    });
  }

  const tell = () => {
    part("sum").textContent = total();
  };
  const say = (/** @type {string} */ message) => {
    part("said").textContent = message;
  };

  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text()], { type: "text/plain" }));
    link.download = `${id}-${schedule.dayOf(new Date())}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it late
    say(words["case-saved"]);
  }

  /** Where the clipboard is closed to pages the text is selected, to be copied by hand. */
  async function copy() {
    const field = /** @type {HTMLTextAreaElement} */ (part("text"));
    field.value = text();
    part("text-row").hidden = false;
    field.focus();
    field.select();
    const done = await navigator.clipboard?.writeText(field.value).then(
      () => true,
      () => false
    );
    say(words[done ? "case-copied" : "case-copy-yourself"]);
  }

  const dialog = /** @type {HTMLDialogElement} */ (part("dialog"));

  function erase() {
    dialog.close();
    const { remembered, newer } = memory.write(
      course,
      Object.fromEntries(questions.map((one) => [one.id, null]))
    );
    forget();
    part("text-row").hidden = true;
    say(words[remembered ? "case-erased" : newer ? "case-newer" : "case-lost"]);
  }

  /** @type {Record<string, () => unknown>} */
  const ACTIONS = {
    save,
    copy,
    erase,
    print: () => window.print(),
    ask: () => dialog.showModal(),
    cancel: () => dialog.close()
  };
  for (const [name, action] of Object.entries(ACTIONS))
    root.querySelector(`[data-do="${name}"]`)?.addEventListener("click", action);
  part("blank").addEventListener("change", ({ target }) =>
    root.classList.toggle("prints-blank", /** @type {HTMLInputElement} */ (target).checked)
  );
  window.addEventListener("beforeprint", () => {
    for (const details of root.querySelectorAll("details")) details.open ||= !details.hidden; // paper has no use for a closed one
  });
  root.addEventListener("case-told", tell);
  tell();
})();
