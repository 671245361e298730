/** Record numbers: document number, day, device and counter. No clock, no random of its own. */
(() => {
  "use strict";

  const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // none that is taken for another on paper
  const NUMBER = /^(.{1,60})-(\d{8})-([2-9A-HJ-NP-Z]{4})-(\d{3,9})$/;

  /** @type {CourseRun["day"]} */
  const day = (date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part, place) => String(part).padStart(place ? 2 : 4, "0"))
      .join("");

  /** @type {CourseRun["number"]} */
  const number = (document, on, { id, counter }) =>
    `${document}-${on}-${id}-${String(counter).padStart(3, "0")}`;

  /** @type {CourseRun["numberParts"]} */
  function numberParts(id) {
    const [, document = "", on = "", device = "", counter = ""] = NUMBER.exec(id) ?? [];
    return document ? { document, day: on, device, counter: Number(counter) } : null;
  }

  /** @type {CourseRun["newDevice"]} */
  function newDevice(random) {
    const letter = () => LETTERS[Math.floor(random() * LETTERS.length)] ?? "2";
    return { id: [letter(), letter(), letter(), letter()].join(""), counter: 0 };
  }

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.run = /** @type {CourseRun} */ ({ VERSION: 1, day, number, numberParts, newDevice });
})();
