/**
 * Which column of a Kano survey is what. By the headings: a pair of columns with the same name and two
 * sides, or two questions about the same names; without headings by the order. Pure: no DOM.
 */
(() => {
  "use strict";

  const { key } = globalThis.course.columns;
  const { SLICE } = globalThis.course.turns;
  const LONGEST = 200; // characters of a heading that has a side

  const WHO =
    /^((问卷|答卷|样本|[受被]访者|顾客|客户|用户|会员)(编号|号码?|姓名)?|编号|序号|姓名|id|no|谁|respondent(id)?|customer(id)?|user(id)?)$/;
  const FEATURE = /功能|服务|项目|特性|需求|要素|属性|feature|item|attribute/;
  /** What platforms of surveys put before the answers. */
  const KNOWN =
    /^(提交(答卷)?时间|(开始|结束)(答题)?时间|所用时间|答题时[间长]|用时|来源(详情)?|来自ip|ip(地址)?|总分|得分|时间戳记?|timestamp|省份?|城市|设备|浏览器|操作系统)$/;
  const NUMBERED = /^(第\s*\d+\s*题|[qQ]?\d+\s*[、.:)](?!\d)|[qQ]\d+(?![\w]))[、.:)\s]*/;
  const BEHIND =
    /[\s\-_:]*[([]?(正向|反向|没有|有|\+|-|\b(?:dys)?functional|\b[fd])(?:回答|问题|题|答案)?[)\]]?$/i;
  const BEFORE =
    /^(?:我们|本店|商家|门店|店里|产品|公司)?(没有|没|不再?提供|未提供|不具备|不做|不能|不会|不|无|without\b|no\b|提供|具备|有|做|能|会|with\b)/i;
  const LEAD = /^(如果|假如|假设|若是?|要是|当|if\b)\s*/i;
  const TAIL =
    /,?\s*([您你][^,]{0,6}(觉得|感觉|认为|感受|评价|态度|怎么样|怎样|如何)|(觉得|感觉|会)?(怎么样|怎样|如何)).*$/;
  const ROW = /^(.*?)\s*(?:[([]\s*([^()[\]]+)[)\]]|[:—|]+\s*([^()[\]:—|]+))$/;
  const QUOTES = /["'“”「」『』《》]/g;

  /** @param {string} heading */
  const text = (heading) => heading.normalize("NFKC").trim();

  /** Without quotes, a number, and what only leads to the name or from it. @param {string} heading */
  function bare(heading) {
    if (heading.length > LONGEST) return heading;
    const short = heading
      .replace(NUMBERED, "")
      .replace(QUOTES, "")
      .replace(/[?。\s]+$/, "")
      .replace(LEAD, "")
      .replace(TAIL, "")
      .trim();
    return short || heading;
  }

  /** The side that a heading says itself at its end: 1, -1, or 0. @param {string} heading */
  function ended(heading) {
    const whole = text(heading);
    const found = whole.length < LONGEST ? BEHIND.exec(whole) : null;
    if (!found) return { name: bare(whole), side: 0 };
    const name = whole.slice(0, found.index).replace(LEAD, "").trim();
    return { name: name && bare(name), side: /反|没|d|-/i.test(String(found[1])) ? -1 : 1 };
  }

  /** What may be a side before a name: only another heading shows whether it is one. @param {string} name */
  function fronted(name) {
    const found = name.length < LONGEST ? BEFORE.exec(name) : null;
    const rest = name.slice(found?.[0].length ?? 0).trim();
    return found && rest
      ? { name: rest, side: /^([没不未无]|no$|without$)/i.test(String(found[1])) ? -1 : 1 }
      : { name, side: 0 };
  }

  /**
   * Sides in front of names, where two headings say the same but for them. A heading that stands over
   * two columns of answers is whole: it names a pair, and is no half of one.
   * @param {{ name: string, side: number }[]} heads @param {(at: number) => boolean} isOverTwo
   */
  function confirmed(heads, isOverTwo) {
    const fronts = heads.map((one, at) => (one.side || isOverTwo(at) ? one : fronted(one.name)));
    /** @type {Map<string, Set<number>>} */
    const sides = new Map();
    for (const [at, { name, side }] of fronts.entries()) {
      const met = sides.get(key(name)) ?? new Set();
      sides.set(key(name), met.add(heads[at]?.side ? 0 : side || 2));
    }
    return heads.map((one, at) => {
      const met = sides.get(key(fronts[at]?.name ?? "")) ?? new Set();
      const isPair = !one.side && one.name && met.has(-1) && (met.has(1) || met.has(2));
      return isPair ? { name: fronts[at]?.name ?? "", side: fronts[at]?.side || 1 } : one;
    });
  }

  /** Pairs of the same name and two sides; null where one has no partner. @param {{ name: string, side: number }[]} heads @param {readonly string[]} names @returns {SurveyPair[] | null} */
  function bySides(heads, names) {
    /** @type {Map<string, { name: string, good: number, bad: number }>} */
    const pairs = new Map();
    for (const [at, { name, side }] of heads.entries()) {
      if (!side) continue;
      if (!name) return null;
      const pair = pairs.get(key(name)) ?? { name, good: -1, bad: -1 };
      const own = side > 0 ? "good" : "bad";
      if (pair[own] >= 0) return null;
      pair[own] = at;
      if (side > 0 && names[at + 1] === "" && pair.bad < 0) pair.bad = at + 1; // headings of two columns merged
      pairs.set(key(name), pair);
    }
    return [...pairs.values()].every(({ good, bad }) => good >= 0 && bad >= 0)
      ? [...pairs.values()]
      : null;
  }

  /** Neighbours of which the second has no name, or the same; others are left. @param {readonly string[]} names @param {number[]} places @returns {SurveyPair[]} */
  function byNeighbours(names, places) {
    /** @type {SurveyPair[]} */
    const pairs = [];
    for (let index = 0; index < places.length; index += 1) {
      const [at = 0, next = 0] = places.slice(index, index + 2);
      const [own = "", other = ""] = [names[at], names[next]];
      const name = bare(text(own));
      if (next !== at + 1 || !own || (other && key(bare(text(other))) !== key(name))) continue;
      pairs.push({ name, good: at, bad: next });
      index += 1;
    }
    return pairs;
  }

  /**
   * Two questions with the same names in brackets behind them, as platforms write a matrix. Which of
   * them is the first side is asked, unless they say it themselves.
   * @param {readonly string[]} names @param {number[]} places
   */
  function byQuestions(names, places) {
    /** @type {Map<string, Map<string, { name: string, at: number }>>} */
    const questions = new Map();
    for (const at of places) {
      const [, question = "", inside, behind] =
        ROW.exec(text(names[at] ?? "").slice(0, LONGEST)) ?? [];
      const name = (inside ?? behind ?? "").trim();
      if (!name) continue;
      const own = questions.get(question) ?? new Map();
      if (own.has(key(name))) return null;
      questions.set(question, own.set(key(name), { name, at }));
    }
    const [[first, ones] = ["", null], [second, others] = ["", null]] = [...questions];
    if (
      !ones ||
      !others ||
      questions.size !== 2 ||
      ones.size !== others.size ||
      ![...ones.keys()].every((name) => others.has(name))
    )
      return null;
    const pairs = [...ones].map(([name, one]) => ({
      name: one.name,
      good: one.at,
      bad: others.get(name)?.at ?? -1
    }));
    const [head, tail] = confirmed([ended(first), ended(second)], () => false);
    const isTold = head && tail && head.side === -tail.side && head.side !== 0;
    return {
      pairs: isTold && head.side < 0 ? pairs.map(turned) : pairs,
      questions: isTold ? null : /** @type {[string, string]} */ ([first, second])
    };
  }

  /** @param {SurveyPair} pair @returns {SurveyPair} */
  const turned = ({ name, good, bad }) => ({ name, good: bad, bad: good });

  /** A long table: one pair of sides without a name. @param {readonly string[]} names @param {{ name: string, side: number }[]} heads @returns {SurveyColumns | null | undefined} */
  function long(names, heads) {
    const sides = heads.map(({ name, side }) => (name ? 0 : side));
    const [good, bad] = [sides.indexOf(1), sides.indexOf(-1)];
    if (good < 0 || bad < 0 || sides.filter(Boolean).length !== 2) return undefined;
    const feature = names.findIndex((name) => FEATURE.test(plain(name)));
    const who = names.findIndex((name, at) => at !== feature && WHO.test(plain(name)));
    return who < 0 || feature < 0
      ? null
      : { who, feature, pairs: [{ name: "", good, bad }], questions: null };
  }

  /** @param {string} text */
  const plain = (text) =>
    key(text)
      .toLowerCase()
      .replace(/[_.,'’\-·。！!:]+/g, "");

  /** By the headings; null where they leave it open. @param {readonly string[]} names @param {(at: number) => boolean} isAnswered @returns {SurveyColumns | null} */
  function named(names, isAnswered) {
    const heads = names.map(ended);
    const one = long(names, heads);
    if (one !== undefined) return one;
    const isEnded = heads.some(({ side }) => side);
    const all = isEnded
      ? heads
      : confirmed(heads, (at) => names[at + 1] === "" && isAnswered(at + 1));
    const sided = bySides(all, names);
    if (!sided || (isEnded && sided.length === 0)) return null;
    const used = sided.flatMap(({ good, bad }) => [good, bad]);
    const who = respondent(names, used);
    const free = [...names.keys()].filter(
      (at) => at !== who && !used.includes(at) && !KNOWN.test(plain(names[at] ?? ""))
    );
    if (isEnded) return { who, feature: -1, pairs: sided, questions: null };
    const asked = sided.length
      ? null
      : byQuestions(
          names,
          [...names.keys()].filter((at) => !KNOWN.test(plain(names[at] ?? "")))
        );
    if (asked) {
      const places = asked.pairs.flatMap(({ good, bad }) => [good, bad]);
      return { who: respondent(names, places), feature: -1, ...asked };
    }
    const pairs = [...sided, ...byNeighbours(names, free)].sort((a, b) => a.good - b.good);
    const isWhole = sided.length > 0 || 2 * pairs.length === free.length;
    const titles = new Set(pairs.map(({ name }) => key(name)));
    return pairs.length && isWhole && titles.size === pairs.length
      ? { who, feature: -1, pairs, questions: null }
      : null;
  }

  /** Where the respondents stand: by its heading, else the first column, unless it is another. @param {readonly string[]} names @param {number[]} used */
  function respondent(names, used) {
    const found = names.findIndex(
      (name, at) => !used.includes(at) && name && WHO.test(plain(name))
    );
    if (found >= 0) return found;
    return used.includes(0) || KNOWN.test(plain(names[0] ?? "")) ? -1 : 0;
  }

  /** By their order, where no headings say it. @param {readonly PastedRow[]} rows @param {number} width @param {(cell: string) => boolean} isAnswer @returns {SurveyColumns | null} */
  function ordered(rows, width, isAnswer) {
    const isLong = rows
      .slice(0, SLICE)
      .some(
        ({ cells: [, feature = "", good = "", bad = "", ...more] }) =>
          !isAnswer(feature) && isAnswer(good) && isAnswer(bad) && !more.some(isAnswer)
      );
    if (isLong)
      return { who: 0, feature: 1, pairs: [{ name: "", good: 2, bad: 3 }], questions: null };
    const pairs = Array.from({ length: (width - 1) >> 1 }, (_, at) => ({
      name: String(at + 1),
      good: 2 * at + 1,
      bad: 2 * at + 2
    }));
    return width % 2 && pairs.length ? { who: 0, feature: -1, pairs, questions: null } : null;
  }

  /**
   * A heading is a first row without an answer, or one whose first cell is that of the respondents and
   * whose others may be numbers. Columns that are empty in every row are none.
   * @type {CourseSurvey["layout"]}
   */
  function layout(rows, isDigit, label) {
    const isAnswer = (/** @type {string} */ cell) => isDigit(cell) || label(cell) > 0;
    const first = rows[0]?.cells ?? [];
    const corner = plain(first[0] ?? "");
    const isHeaded =
      !first.some(isAnswer) ||
      ((corner === "" || WHO.test(corner)) && !first.some((cell) => label(cell)));
    const most = isHeaded ? first.length : Infinity;
    const width = Math.min(
      most,
      rows.reduce((wide, { cells }) => {
        let own = cells.length;
        while (own > wide && cells[own - 1] === "") own -= 1;
        return Math.max(wide, own);
      }, 0)
    );
    const names = Array.from({ length: width }, (_, at) => (isHeaded && first[at]) || "");
    const isAnswered = (/** @type {number} */ at) =>
      rows.slice(1, SLICE).some(({ cells }) => isAnswer(cells[at] ?? ""));
    const columns = isHeaded ? named(names, isAnswered) : ordered(rows, width, isAnswer);
    const taken = columns
      ? [columns.who, columns.feature, ...columns.pairs.flatMap(({ good, bad }) => [good, bad])]
      : [];
    const extra = names.flatMap((_, at) =>
      taken.includes(at) ? [] : [names[at] || String(at + 1)]
    );
    return { columns, body: rows.slice(Number(isHeaded)), extra, names, width: most };
  }

  Object.assign(globalThis.course, { survey: { layout } });
})();
