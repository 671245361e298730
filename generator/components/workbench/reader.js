/** Takes files in, and fetches what reads a table with the first one. */
(() => {
  "use strict";

  const beside = document.currentScript?.getAttribute("src") ?? "";
  /** @type {Promise<boolean> | undefined} */
  let fetched;

  /** Asked for again where that failed. @type {CourseReader["ready"]} */
  const ready = () =>
    (fetched ??= new Promise((resolve) => {
      const root = document.querySelector(".workbench");
      const done = (/** @type {boolean} */ isThere) => {
        root?.removeAttribute("aria-busy");
        if (!isThere) fetched = undefined;
        resolve(isThere);
      };
      const script = document.createElement("script");
      Object.assign(script, {
        src: beside.replace(".js", "-read.js"),
        onload: () => done(true),
        onerror: () => done(false)
      });
      root?.setAttribute("aria-busy", "true");
      document.head.append(script);
    }));

  /** @param {File} file @returns {Promise<ReturnType<CoursePasted["decode"]>>} */
  async function read(file) {
    if (!(await ready())) return { text: "", problem: "unread" };
    if (file.size > course.pasted.LIMIT) return { text: "", problem: "large" };
    try {
      return course.pasted.decode(new Uint8Array(await file.arrayBuffer()));
    } catch {
      return { text: "", problem: "gone" }; // moved or altered since it was chosen, a folder, or no right to it
    }
  }

  /** A file that is dropped on the workbench or chosen; text may be dropped into its field. @type {CourseReader["files"]} */
  function files(root, input, taken) {
    const take = async (/** @type {File | undefined} */ file) => {
      if (file) taken(await read(file));
      input.value = ""; // the same file, mended, can be chosen again
    };
    const holds = (/** @type {DragEvent} */ { dataTransfer }) =>
      dataTransfer?.types.includes("Files");
    input.addEventListener("change", () => void take(input.files?.[0]));
    root.addEventListener("paste", () => void ready());
    root.addEventListener("dragover", (event) => {
      if (holds(event)) event.preventDefault();
    });
    root.addEventListener("drop", (event) => {
      if (!holds(event)) return;
      event.preventDefault();
      void take(event.dataTransfer?.files[0]);
    });
  }

  globalThis.course ??= /** @type {Course} */ ({});
  Object.assign(globalThis.course, { reader: { ready, files } });
})();
