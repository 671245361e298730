/** A drill as it is played: from choices to where they lead, and what they come to. No DOM. */
(() => {
  "use strict";

  /** @type {CoursePlay["METERS"]} */
  const METERS = ["trust", "time", "cost", "safety"];
  const [LEAST, MOST] = [0, 10];
  const IS_BETTER_LOW = [false, true, true, false];

  /** @type {CoursePlay["after"]} */
  const after = (standing, amounts) =>
    standing.map((value, place) => Math.min(MOST, Math.max(LEAST, value + (amounts[place] ?? 0))));

  /** @type {(end: DrillEnd, standing: readonly number[]) => boolean} */
  const meets = ({ needs }, standing) =>
    needs.every((limit, place) =>
      IS_BETTER_LOW[place] ? (standing[place] ?? 0) <= limit : (standing[place] ?? 0) >= limit
    );

  /** The choices that bar every good end. @type {(moves: readonly DrillMove[], end: DrillEnd) => DrillMove[]} */
  const barring = (moves, { rating }) =>
    rating === "good" ? moves.filter(({ choice }) => choice.bars) : [];

  /** @type {CoursePlay["walk"]} */
  function walk(drill, chosen) {
    const moves = [];
    let [at, standing] = [drill.nodes[0]?.id ?? "", drill.start];
    for (const id of chosen) {
      const node = drill.nodes.find((one) => one.id === at);
      const choice = node?.choices.find((one) => one.id === id);
      if (!node || !choice) return null;
      const next = after(standing, choice.amounts);
      moves.push({ node, choice, before: standing, after: next });
      [at, standing] = [choice.next, next];
    }
    const end = drill.ends.find((one) => one.id === at) ?? null;
    const barred = end ? barring(moves, end) : [];
    if (!end || (meets(end, standing) && !barred.length))
      return { moves, at, standing, end, missed: null, barred };
    return {
      moves,
      at,
      standing,
      end: drill.ends.find(({ id }) => id === end.otherwise) ?? null,
      missed: end,
      barred
    };
  }

  /** @type {CoursePlay["level"]} */
  function level(value, place) {
    const worth = IS_BETTER_LOW[place] ? MOST - value : value;
    return worth <= 3 ? "bad" : worth <= 6 ? "middle" : "good";
  }

  /** @type {CoursePlay["changes"]} */
  const changes = ({ before, after: now }) =>
    now.map((value, place) => value - (before[place] ?? 0));

  /** @type {CoursePlay["better"]} */
  const better = ({ node, choice }) =>
    choice.best ? null : (node.choices.find(({ best }) => best) ?? null);

  /** @type {CoursePlay["step"]} */
  function step(drill, moves, id) {
    const touching = moves.filter(({ choice }) => choice.steps.includes(id));
    const [served, broken] = [
      touching.some(({ choice }) => choice.best),
      touching.some(({ choice }) => !choice.best)
    ];
    if (served) return broken ? "mixed" : "served";
    if (broken) return "broken";
    const offered = drill.nodes.some(({ choices }) =>
      choices.some(({ steps }) => steps.includes(id))
    );
    return offered ? "untouched" : "absent";
  }

  /** An attempt's items are the moments in order: a moment may come twice. @type {CoursePlay["record"]} */
  function record(drill, moves) {
    const items = moves.map(({ node }, place) => `${drill.id}/${place + 1}/${node.id}`);
    const by = (/** @type {(move: DrillMove) => any} */ value) =>
      Object.fromEntries(moves.map((move, place) => [items[place], value(move)]));
    return {
      items,
      responses: by(({ choice }) => [choice.id]),
      credits: by(({ choice }) => (choice.best ? 1 : 0))
    };
  }

  /** @type {CoursePlay["recorded"]} */
  const recorded = (attempt) => attempt.items.map((id) => attempt.responses[id]?.[0] ?? "");

  globalThis.course ??= /** @type {Course} */ ({});
  globalThis.course.play = { METERS, after, walk, level, changes, better, step, record, recorded };
})();
