/** A run that is given up, or stopped with a reason; fetched while it goes on. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button, area } = run;

  /** To give up is asked for twice; the number and a trace stay. @type {CourseRun["giveUp"]} */
  function giveUp(one, store, gone) {
    const holder = make("span", "run-line");
    const entries = Object.values(one.entries);
    const why = make("input", "");
    const ask = () => {
      if (entries.some(({ result }) => result === "no"))
        return holder.replaceChildren(make("span", "run-said", words["run-drop-no"]));
      const sure = button(
        words["run-drop-sure"],
        async () => {
          const reason = entries.length > 0 ? why.value : words["run-dropped"];
          const trace = run.dispose(one, { by: one.person, reason }, new Date());
          if (!trace) return why.focus();
          await store.save(trace);
          gone();
        },
        "run-danger"
      );
      holder.replaceChildren(
        make("span", "run-said", words["run-drop-about"]),
        ...(entries.length > 0 ? [run.labelled(words["run-drop-why"], why)] : []),
        sure,
        button(words["run-drop-not"], rest)
      );
      (entries.length > 0 ? why : sure).focus();
    };
    const rest = () => holder.replaceChildren(button(words["run-drop"], ask));
    rest();
    return holder;
  }

  /** @type {CourseRun["stopping"]} */
  function stopping(stop) {
    const reason = area(words["run-stop-why"]);
    const field = /** @type {HTMLTextAreaElement} */ (reason.querySelector("textarea"));
    const said = run.status();
    const press = () => {
      if (field.value.trim()) return stop(field.value);
      said.textContent = words["run-stop-needs"];
      field.focus();
    };
    return make(
      "details",
      "",
      make("summary", "", words["run-stop"]),
      make("p", "muted", words["run-stop-about"]),
      reason,
      button(words["run-stop-now"], press, "run-danger"),
      said
    );
  }

  Object.assign(run, { giveUp, stopping });
})();
