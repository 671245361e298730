/** Elements of runs and records; every text is set as text. */
(() => {
  "use strict";

  const { run } = globalThis.course;

  /** @type {CourseRun["make"]} */
  function make(tag, className, ...inside) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  }

  /** @type {CourseRun["button"]} */
  function button(text, press, kind = "") {
    const made = make("button", `md-button ${kind}`.trim(), text);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  /** @type {CourseRun["filled"]} */
  const filled = (text, values) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

  /** @type {CourseRun["labelled"]} */
  function labelled(text, input, hint = "") {
    input.setAttribute("autocomplete", "off");
    const label = make("label", "run-field", make("span", "run-label", text), input);
    if (hint) label.append(make("span", "run-hint", hint));
    return label;
  }

  /** @type {CourseRun["area"]} */
  function area(text, value = "", rows = 2) {
    const input = make("textarea", "");
    input.rows = rows;
    input.value = value;
    return labelled(text, input);
  }

  /** @type {CourseRun["status"]} */
  function status() {
    const made = make("p", "run-said");
    made.setAttribute("role", "status");
    return made;
  }

  /** @type {CourseRun["when"]} */
  function when(time) {
    if (!time) return "";
    const at = new Date(time);
    const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
  }

  Object.assign(run, { make, button, filled, labelled, area, status, when });
})();
