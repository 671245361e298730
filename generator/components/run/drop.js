/** A run that is given up. */
(() => {
  "use strict";

  const { run, words } = globalThis.course;
  const { make, button } = run;

  /** To give up is asked for twice; the number and a trace stay. @type {CourseRun["giveUp"]} */
  function giveUp(one, store, gone) {
    const holder = make("span", "run-line");
    const ask = () => {
      const sure = button(words["run-drop-sure"], async () => {
        const trace = run.dispose(one, { by: one.person, reason: words["run-dropped"] }, new Date());
        if (trace) await store.save(trace);
        gone();
      }, "run-danger");
      holder.replaceChildren(make("span", "run-said", words["run-drop-about"]), sure, button(words["run-drop-not"], rest));
      sure.focus();
    };
    const rest = () => holder.replaceChildren(button(words["run-drop"], ask));
    rest();
    return holder;
  }

  Object.assign(run, { giveUp });
})();
