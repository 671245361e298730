/** The result of an attempt as the learner sees it: score, objectives, what to read again. */
(() => {
  "use strict";

  const { result, words } = globalThis.course;
  const { make } = globalThis.course.choices;

  /** @param {string} text @param {Record<string, string | number>} values */
  const filled = (text, values) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

  /** @param {readonly string[]} heads @param {readonly (readonly string[])[]} rows */
  function table(heads, rows) {
    const made = make("table", "data");
    const head = made.createTHead().insertRow();
    for (const [place, text] of heads.entries()) {
      const cell = make("th", place ? "num" : "", text);
      cell.scope = "col";
      head.append(cell);
    }
    const body = made.createTBody();
    for (const [title = "", ...numbers] of rows) {
      const row = body.insertRow();
      const cell = make("th", "", title);
      cell.scope = "row";
      row.append(cell, ...numbers.map((text) => make("td", "num", text)));
    }
    return made;
  }

  /** @param {SessionData} data @param {Attempt} attempt */
  function again(data, attempt) {
    const topics = result.reread(attempt, (id) => data.items[id]?.[2]);
    const list = make("ul", "session-again");
    for (const id of topics) {
      const topic = data.topics[id];
      if (!topic) continue;
      const link = make("a", "", topic.title);
      link.href = topic.href;
      const line = make("li", "");
      line.append(link, filled(words["session-minutes"], { minutes: topic.minutes }));
      list.append(line);
    }
    const minutes = topics.reduce((sum, id) => sum + (data.topics[id]?.minutes ?? 0), 0);
    const title = filled(words["session-again"], { minutes });
    return topics.length ? [make("h3", "", title), list] : [];
  }

  /** @param {SessionData} data @returns {(id: string) => string | undefined} */
  const objectiveOf = (data) => (id) => data.items[id]?.[0];

  /** @type {CourseFindings["show"]} */
  function show(holder, data, attempt, { pass, toRate = 0 }) {
    const score = result.score(attempt);
    const right = attempt.items.filter((id) => attempt.credits?.[id] === 1).length;
    const said = [filled(words["session-score"], { score, right, count: attempt.items.length })];
    if (pass)
      said.push(filled(words[score >= pass ? "session-passed" : "session-failed"], { pass }));
    if (toRate) said.push(filled(words["session-to-rate"], { count: toRate }));
    const title = make("h3", "", words["session-result"]);
    title.tabIndex = -1;
    const line = make("p", "session-score", said.join(""));
    const rows = result
      .byObjective(attempt, objectiveOf(data))
      .map((row) => [
        data.objectives[row.objective]?.title ?? row.objective,
        `${row.right} / ${row.count}`,
        `${row.percent}%`
      ]);
    const heads = [words["session-objective"], words["session-right"], words["session-percent"]];
    const note = make("p", "muted", words["session-not-formal"]);
    holder.replaceChildren(title, line, table(heads, rows), ...again(data, attempt), note);
    holder.hidden = false;
  }

  /** @type {CourseFindings["compare"]} */
  function compare(holder, data, before, after) {
    const [then, now] = [result.score(before), result.score(after)];
    const rows = result
      .gains(before, after, objectiveOf(data))
      .map((row) => [
        data.objectives[row.objective]?.title ?? row.objective,
        `${row.before}%`,
        `${row.after}%`,
        signed(row.after - row.before)
      ]);
    const total = [words["session-total"], `${then}%`, `${now}%`, signed(now - then)];
    const heads = ["session-objective", "session-before", "session-after", "session-gain"];
    const names = heads.map((key) => words[/** @type {Word} */ (key)]);
    holder.append(make("h3", "", words["session-gains"]), table(names, [total, ...rows]));
  }

  /** @param {number} points */
  const signed = (points) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0");

  const course = (globalThis.course = globalThis.course ?? /** @type {Course} */ ({}));
  course.findings = { filled, show, compare };
})();
