/** A text taken along: as a file, or by way of the clipboard. */
(() => {
  "use strict";

  const { run } = globalThis.course;
  const { make } = run;

  /** @type {CourseRun["download"]} */
  function download(text, name, type = "application/json") {
    const link = make("a", "");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name.replace(/[\\/:*?"<>|\s]/g, "_");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** Where the clipboard is closed to pages the text is selected to be copied by hand. @type {CourseRun["copy"]} */
  async function copy(text, field) {
    field.hidden = false;
    field.value = text;
    field.focus();
    field.select();
    return Promise.resolve(navigator.clipboard?.writeText(text).then(() => true))
      .then(Boolean)
      .catch(() => false);
  }

  Object.assign(run, { download, copy });
})();
