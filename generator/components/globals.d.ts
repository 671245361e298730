// What the classic scripts share: one global, `course`. Read by tsc only, never by a browser.

type Verdict = "right" | "wrong" | "missed";

/**
 * What grading found. `credit` is 0 to 1. Verdicts: for each choice that was chosen or is a key, each
 * thing that was placed or matched; `answer` for what was typed. `said`: which rationale a typed
 * answer gets, if there is one for it.
 */
interface Outcome {
  readonly correct: boolean;
  readonly credit: number;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly said: string;
}

interface CourseAnswer {
  read(form: Element): string[];
  fill(form: Element, response: readonly string[]): void;
  lock(form: Element, isLocked: boolean): void;
  mark(form: Element): void;
}

/** The marks of one item; `lock` stops changes of the doubt. */
interface ItemMarks {
  readonly unsure: boolean;
  show(unsure: boolean, isStarred: boolean): void;
  lock(isLocked: boolean): void;
}

interface CourseMatch {
  /** A text without what does not matter: width, case, spaces, punctuation, ways to write a number. */
  normal(text: string): string;
  numberIn(text: string, unit?: string): number | null;
  same(one: string, other: string): boolean;
  made(wording: Wording, text: string): boolean;
}

/** What an answer is made of: of each group that must be there one, and what may stand beside. */
interface Wording {
  readonly must: readonly (readonly string[])[];
  readonly may: readonly string[];
}

/**
 * What is remembered of one item, and when, as ISO 8601 in UTC. `response`: chosen ids, ids in order,
 * `thing=match` pairs, or what was typed, with the ids of the points claimed; none where the item is
 * only starred. `hints`: how many were looked at. `due`: a local day; the item is in the book of
 * mistakes. `streak`: times right in a row, sure and without a hint, since it came in; `step`: which
 * interval it has reached, none where that is the streak's. `starred` and `unstarred`: when; the
 * first is there only where the item is starred.
 */
interface Entry {
  readonly hash: string;
  readonly response: readonly string[];
  readonly correct: boolean;
  readonly credit: number;
  readonly hints: number;
  readonly unsure: boolean;
  readonly at: string;
  readonly streak?: number;
  readonly step?: number;
  readonly due?: string;
  readonly starred?: string;
  readonly unstarred?: string;
  /** Of an answer to a question of a case: the points were looked at. */
  readonly shown?: boolean;
}

/** An answer to a question of a case; `rates`: of each point 2, 1 or 0, -1 where it is not rated yet. */
interface WrittenEntry extends Omit<Entry, "at"> {
  readonly kind: "case";
  readonly shown: boolean;
  readonly rates: readonly number[];
}

/** What a component tells of an answer; without `credit`, it is all or nothing. */
interface Checked {
  readonly hash: string;
  readonly response: readonly string[];
  readonly correct: boolean;
  readonly credit?: number;
  readonly hints?: number;
  readonly unsure?: boolean;
}

/** One sitting of an assessment: handed in where `submitted` is there. `limit` in seconds. */
interface Attempt {
  readonly id: string;
  readonly kind: string;
  readonly form: string;
  readonly seed: string | number;
  readonly items: readonly string[];
  readonly hashes: Readonly<Record<string, string>>;
  readonly responses: Readonly<Record<string, readonly string[]>>;
  readonly flags: readonly string[];
  readonly unsure: readonly string[];
  readonly begun: string;
  readonly limit?: number;
  readonly submitted?: string;
  readonly credits?: Readonly<Record<string, number>>;
  /** Given up without handing in. */
  readonly dropped?: boolean;
  /** Of a drill: how its end is rated. */
  readonly rating?: string;
  /** When what is kept of an item was last changed; of the flags under "/flags". */
  readonly times?: Readonly<Record<string, string>>;
  /** The latest time its pages saw: a clock may be set back. */
  readonly latest?: string;
}

/** `seen`: the revision of the chapter at the last visit to the desk. */
interface CourseProgress {
  readonly items: Readonly<Record<string, Entry>>;
  readonly attempts: Readonly<Record<string, Attempt>>;
  readonly seen?: string;
}

/** What is stored; `saved`: when last exported. Fields not named here are kept as they are. */
interface Progress {
  readonly version: number;
  readonly courses: Readonly<Record<string, CourseProgress>>;
  readonly saved?: string;
}

/** Stored by a later version of the site: never read into, never overwritten. */
interface NewerProgress {
  readonly newer: true;
  readonly data: object;
}

/** `damaged`: something was stored that cannot be read at all. */
interface KnownProgress {
  readonly newer: false;
  readonly damaged: boolean;
  readonly data: Progress;
}

type ProgressState = KnownProgress | NewerProgress;

/** `changed`: there is a response, but to an earlier wording of the item. */
interface Recalled {
  readonly response: readonly string[] | null;
  readonly hints: number;
  readonly unsure: boolean;
  readonly changed: boolean;
  readonly starred: boolean;
}

/** `remembered`: the store now holds the change. If not, `newer` tells why. */
interface Written {
  readonly remembered: boolean;
  readonly newer: boolean;
}

/** How many entries an import brought or changed, and in which courses. */
interface Merged {
  items: number;
  attempts: number;
  readonly courses: string[];
}

type ImportProblem = "too-big" | "not-ours" | "newer" | "corrupt" | "not-remembered";
type Imported = { readonly merged: Merged } | { readonly problem: ImportProblem };
type StoreCondition = "ready" | "empty" | "blocked" | "newer" | "damaged";

/** The store of this browser, or of a guest's tab. Nothing in it throws. Days as YYYY-MM-DD. */
interface OpenStore {
  recall(courseId: string, itemId: string, hash: string): Recalled;
  remember(courseId: string, itemId: string, checked: Checked): Written;
  star(courseId: string, itemId: string, isOn: boolean): Written;
  /** Writes entries that are in no schedule, such as answers that are rated; null takes one away. */
  write(courseId: string, written: Readonly<Record<string, WrittenEntry | null>>): Written;
  items(courseId: string): Readonly<Record<string, Entry>>;
  /** The ids of the items that are due today or were before. */
  due(courseId: string, today?: string): readonly string[];
  attempts(courseId: string): Readonly<Record<string, Attempt>>;
  /** A page's attempt with what another page kept of it since; null where it was erased, or is another visit's. */
  attempt(courseId: string, mine: Attempt): Attempt | null;
  /** Changes it and keeps it; `attempt`: how it is now. */
  keepAttempt(
    courseId: string,
    mine: Attempt,
    edit?: (now: Attempt) => Attempt
  ): Written & { readonly attempt: Attempt | null };
  /** Notes the revision that is shown now; returns the one of the last visit, "" where there was none. */
  seen(courseId: string, revision: string): string;
  /** When the work was last exported; "" for never. */
  saved(): string;
  exportText(): string;
  importText(text: string): Imported;
  eraseAll(): Written;
  guest(isOn: boolean): Written;
  isGuest(): boolean;
  condition(): StoreCondition;
}

interface CourseStore {
  readonly VERSION: number;
  own<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined;
  parse(text: string | null): ProgressState;
  serialize(value: object): string;
  edit(
    data: Progress,
    courseId: string,
    change: (before: CourseProgress) => Partial<CourseProgress>
  ): Progress;
  recall(data: Progress, courseId: string, itemId: string, hash: string): Recalled;
  remember(data: Progress, courseId: string, itemId: string, checked: Checked, now: Date): Progress;
  star(data: Progress, courseId: string, itemId: string, isOn: boolean, now: Date): Progress;
  write(
    data: Progress,
    courseId: string,
    written: Readonly<Record<string, WrittenEntry | null>>,
    now: Date
  ): Progress;
  /** Commutative, associative, idempotent. */
  merge(one: Progress, other: Progress): Progress;
  canonical(value: unknown): string;
  /** By what counts, the weightiest first, and at last by the text. */
  greater<T>(one: T, other: T, rank: (value: T) => readonly (string | number)[]): T;
  /** As `merge`, of one attempt. */
  attempt(one: Attempt, other: Attempt): Attempt;
  /** With a change to what is kept of an item, or of the flags; later than what it replaces, unless that is of a time to come. */
  touched(attempt: Attempt, id: string, change: Partial<Attempt>): Attempt;
  readonly FLAGS: string;
  bringIn(
    text: string,
    change: (edit: (data: Progress) => Progress) => Written,
    now: Date
  ): Imported;
  open(local?: () => Storage, session?: () => Storage, now?: () => Date): OpenStore;
}

interface CourseSchedule {
  /** The local day of a time. */
  dayOf(time: string | number | Date): string;
  later(day: string, days: number): string;
  next(
    before: Entry | undefined,
    checked: Required<Checked>,
    today: string
  ): { readonly due?: string; readonly streak?: number; readonly step?: number };
  isDue(entry: Entry, today: string): boolean;
}

/** An item on the desk: its id, its hash, and which of its chapter's pages it stands on. */
type DeskItem = readonly [id: string, hash: string, page: number];

interface DeskObjective {
  readonly id: string;
  readonly text: string;
  readonly topic: string;
  readonly title: string;
  readonly minutes: number;
  readonly items: readonly DeskItem[];
}

/** `pages`: address and title of each page with items; `book`: the address of the book of mistakes. */
interface DeskChapter {
  readonly id: string;
  readonly title: string;
  readonly revision: string;
  readonly book: string;
  readonly pages: readonly (readonly [path: string, title: string])[];
  readonly objectives: readonly DeskObjective[];
  readonly cases?: readonly DeskCase[];
  /** What the ends of drills are rated, in words. */
  readonly ratings: Readonly<Record<string, string>>;
  readonly drills: readonly (readonly [id: string, hash: string, path: string, title: string])[];
}

/** A case; `questions` as id and hash. */
interface DeskCase {
  readonly path: string;
  readonly title: string;
  readonly questions: readonly (readonly [id: string, hash: string])[];
}

/** What is remembered of one chapter; `due` as ids. */
interface DeskWork {
  readonly items: Readonly<Record<string, Entry>>;
  readonly attempts: Readonly<Record<string, Attempt>>;
  readonly due: readonly string[];
}

/** `share` of the credit for what was answered; `open`: some of it is not, `good`: all of it is. */
interface ObjectiveReport {
  readonly objective: DeskObjective;
  readonly total: number;
  readonly answered: number;
  readonly share: number;
  readonly state: "weak" | "open" | "good";
}

/** A drill that was played to its end, or is being played; `best`: how many choices were. */
interface Played {
  readonly path: string;
  readonly title: string;
  readonly at: string;
  readonly isOpen: boolean;
  readonly rating: string;
  readonly count: number;
  readonly best: number;
}

interface Sitting {
  readonly id: string;
  readonly kind: string;
  readonly form: string;
  readonly at: string;
  readonly count: number;
  readonly share: number;
}

interface CourseStanding {
  /** Weak spots first, the weakest first. */
  objectives(chapter: DeskChapter, work: DeskWork): ObjectiveReport[];
  due(chapter: DeskChapter, work: DeskWork): number;
  /** The items that were answered in an earlier wording. */
  changed(chapter: DeskChapter, work: DeskWork): readonly DeskItem[];
  /** The item to go on with: the first open one after the last that was answered. */
  onward(
    chapter: DeskChapter,
    work: DeskWork
  ): { readonly item: DeskItem; readonly at: string; readonly left: number } | null;
  /** The case that was begun and not gone through yet: the question to go on with. */
  discussed(
    chapter: DeskChapter,
    work: DeskWork
  ): { readonly found: DeskCase; readonly next: string; readonly done: number } | null;
  /** The newest first; those given up are left out. */
  drills(chapter: DeskChapter, work: DeskWork): readonly Played[];
  /** What was handed in, the oldest first. */
  sittings(work: DeskWork): readonly Sitting[];
  /** The last paper that was begun and neither handed in nor given up. */
  draft(work: DeskWork): Attempt | undefined;
  /** How many items of a paper have a response to the wording they have now. */
  given(chapter: DeskChapter, draft: Attempt): number;
  /** For how many days there has been work that is not in a file; 0 where that is nothing to speak of. */
  unsaved(saved: string, works: readonly DeskWork[], now: Date): number;
}

/** A heading of a page and the plain text below it; the page's first one has no `#` in its place. */
interface IndexEntry {
  readonly location: string;
  readonly title: string;
  readonly text: string;
}

/** `title` and `text` as they are compared; `top`: the page's first one. */
interface IndexedSection {
  readonly entry: IndexEntry;
  readonly top: boolean;
  readonly title: string;
  readonly text: string;
}

/** A section in the results: `title` and `text` are HTML. `terms` is the theme's: words not found. */
interface Hit extends IndexEntry {
  readonly score: number;
  readonly terms: Readonly<Record<string, boolean>>;
}

/** A query -> the pages found, best first, each with its sections, best first. */
type CourseIndex = (entries: readonly IndexEntry[]) => (query: string) => readonly Hit[][];

type SearchMessage =
  | { readonly type: 0; readonly data: { readonly docs: readonly IndexEntry[] } }
  | { readonly type: 2; readonly data: string };

/** What a controlled document says of itself; its revisions, the newest last. */
interface CourseDocument {
  readonly revision: string;
  readonly status: string;
  readonly history: readonly { readonly revision: string; readonly change: string }[];
}

/** How a printed sheet stands; `pending`: the document is not approved; `sample`: the newest of a
 * document that is yet to be adopted. */
type Standing = "current" | "superseded" | "withdrawn" | "pending" | "sample" | "unknown";

/** The program's words in the reader's language; `partly` holds `{percent}`. */
type Word =
  | "bench-columns"
  | "bench-column"
  | "bench-same-names"
  | "bench-unseen"
  | "bench-unread"
  | "bench-gone"
  | "bench-suspects"
  | "bench-sum-rows"
  | "bench-cue"
  | "bench-extra"
  | "bench-orders"
  | "bench-yes"
  | "bench-no"
  | "bench-priority"
  | "bench-plot"
  | "bench-across"
  | "bench-up"
  | "bench-large"
  | "bench-binary"
  | "bench-empty"
  | "bench-bad"
  | "bench-bad-row"
  | "bench-nothing"
  | "bench-done"
  | "bench-no-features"
  | "bench-answer-all"
  | "bench-answered"
  | "bench-sample"
  | "bench-cleared"
  | "bench-copied"
  | "bench-copy-failed"
  | "bench-no-png"
  | "bench-saved"
  | "bench-read"
  | "bench-held"
  | "bench-working"
  | "bench-few"
  | "bench-left-out"
  | "bench-and-so-on"
  | "bench-no-values"
  | "bench-none-valid"
  | "bench-answer"
  | "bench-count"
  | "bench-csat-said"
  | "bench-csat-picture"
  | "bench-nps"
  | "bench-nps-said"
  | "bench-nps-picture"
  | "bench-nps-scale"
  | "bench-promoters"
  | "bench-passives"
  | "bench-detractors"
  | "bench-no-aspects"
  | "bench-no-best"
  | "bench-bad-aspects"
  | "bench-weights"
  | "bench-say-count"
  | "bench-index-said"
  | "bench-index-value"
  | "bench-simple"
  | "bench-rescaled"
  | "bench-index-picture"
  | "bench-mark"
  | "bench-marks-picture"
  | "bench-type-in"
  | "bench-no-count"
  | "bench-whole-zero"
  | "bench-part-more"
  | "bench-per-thousand"
  | "bench-rate"
  | "bench-rate-said"
  | "bench-rate-picture"
  | "bench-fictional"
  | "bench-figures-head"
  | "bench-satisfaction-file"
  | "bench-bad-more"
  | "bench-customer"
  | "bench-no-sales"
  | "bench-bad-threshold"
  | "bench-customers-done"
  | "bench-heading-skipped"
  | "bench-range"
  | "bench-merged"
  | "bench-few-customers"
  | "bench-no-a"
  | "bench-abc-head"
  | "bench-abc-parts"
  | "bench-class-head"
  | "bench-customers-of"
  | "bench-sales-of"
  | "bench-by-group"
  | "bench-by-group-said"
  | "bench-no-group"
  | "bench-more-groups"
  | "bench-group-head"
  | "bench-concentration"
  | "bench-top"
  | "bench-hhi"
  | "bench-top-head"
  | "bench-others"
  | "bench-segments"
  | "bench-same-service"
  | "bench-no-money"
  | "bench-segment-head"
  | "bench-people"
  | "bench-high"
  | "bench-low"
  | "bench-rfm-head"
  | "case-empty"
  | "case-look"
  | "case-compare"
  | "case-open"
  | "case-one"
  | "case-left"
  | "case-all"
  | "case-guest"
  | "case-lost"
  | "case-newer"
  | "case-saved"
  | "case-copied"
  | "case-copy-yourself"
  | "case-erased"
  | "case-file-title"
  | "case-file-day"
  | "case-file-own"
  | "case-file-none"
  | "case-file-points"
  | "case-file-unrated"
  | "desk-case"
  | "desk-case-text"
  | "desk-drill-best"
  | "desk-drill-open"
  | "drill-again"
  | "drill-barred"
  | "drill-bars"
  | "drill-better"
  | "drill-better-why"
  | "drill-changed"
  | "drill-choose"
  | "drill-chose"
  | "drill-customer"
  | "drill-bad"
  | "drill-good"
  | "drill-scale"
  | "drill-missed"
  | "drill-middle"
  | "drill-of"
  | "drill-over"
  | "drill-path"
  | "drill-restart"
  | "drill-resumed"
  | "drill-same"
  | "drill-scene"
  | "drill-score"
  | "drill-step-absent"
  | "drill-step-broken"
  | "drill-step-mixed"
  | "drill-step-served"
  | "drill-step-untouched"
  | "drill-steps-none"
  | "drill-was-best"
  | "drill-was-other"
  | "drill-why"
  | "drill-you"
  | "check"
  | "retry"
  | "reveal"
  | Verdict
  | "correct"
  | "partly"
  | "incorrect"
  | "up"
  | "down"
  | "moved"
  | "compare"
  | "rate"
  | "rated"
  | "hinted"
  | "show-model"
  | "choose-first"
  | "changed"
  | "not-fetched"
  | "not-fetched"
  | "not-remembered"
  | "newer-format"
  | "guest-note"
  | "session-all"
  | "session-practice"
  | "session-study"
  | "session-chosen"
  | "session-turn-all"
  | "session-turn-none"
  | "session-turn"
  | "session-turn-back"
  | "session-five"
  | "session-five-about"
  | "session-due"
  | "session-starred"
  | "session-due-about"
  | "session-starred-about"
  | "session-due-none"
  | "session-starred-none"
  | "session-pre"
  | "session-post"
  | "session-paper-about"
  | "session-not-formal"
  | "session-resumed"
  | "session-anew"
  | "session-anew-sure"
  | "session-before-line"
  | "session-form"
  | "session-no-form"
  | "session-form-wrong"
  | "session-form-changed"
  | "session-score"
  | "session-passed"
  | "session-failed"
  | "session-to-rate"
  | "session-result"
  | "session-objective"
  | "session-right"
  | "session-percent"
  | "session-again"
  | "session-minutes"
  | "session-gains"
  | "session-before"
  | "session-after"
  | "session-gain"
  | "session-total"
  | "session-sheet"
  | "session-hand-in"
  | "session-hand-in-now"
  | "session-back"
  | "session-answered"
  | "session-open"
  | "session-flag"
  | "session-flagged"
  | "session-set-flag"
  | "session-done"
  | "session-left"
  | "session-over"
  | "session-warning"
  | "session-time-over"
  | "session-unanswered"
  | "session-complete"
  | "session-item"
  | "session-wrong"
  | "session-not-answered"
  | "validity-since"
  | `validity-${Standing}`
  | `validity-${Standing}-about`
  | "desk-badge"
  | "desk-draft"
  | "desk-draft-text"
  | "desk-due"
  | "desk-due-count"
  | "desk-due-text"
  | "desk-onward"
  | "desk-onward-text"
  | "desk-revised"
  | "desk-changed"
  | "desk-changed-go"
  | "desk-weak"
  | "desk-open"
  | "desk-good"
  | "desk-topic"
  | "desk-chart"
  | "desk-as-table"
  | "desk-exam"
  | "desk-pre"
  | "desk-post"
  | "desk-five"
  | "desk-saved"
  | "desk-never-saved"
  | "desk-remind"
  | "desk-guest-begin"
  | "desk-guest-end"
  | "desk-guest-on"
  | "desk-guest-off"
  | "desk-file-made"
  | "desk-copied"
  | "desk-copy-yourself"
  | "desk-choose-file"
  | "desk-too-big"
  | "desk-not-ours"
  | "desk-import-newer"
  | "desk-corrupt"
  | "desk-import-full"
  | "desk-not-fetched"
  | "desk-nothing-new"
  | "desk-merged"
  | "desk-erased";

/** <course-item>, as far as sessions use it. */
interface ItemElement extends HTMLElement {
  readonly form: HTMLFormElement;
  readonly details: HTMLDetailsElement;
  readonly criteria: HTMLElement | null;
  readonly status: HTMLElement;
  readonly marks: ItemMarks | null;
  /** The order things stand in before they are put in order. */
  readonly start: readonly string[];
  clear(): void;
  compare(): void;
  show(revealed?: boolean): Outcome;
  grade(): Outcome;
}

/** An item that can be drawn; `scenario`: the one it belongs to, or "". */
interface PoolItem {
  readonly id: string;
  readonly objective: string;
  readonly level: string;
  readonly topic: string;
  readonly scenario: string;
  /** The ids of those that give its answer away, or whose answer it gives away. */
  readonly enemies?: readonly string[];
}

/** `level` "" is any. */
interface Quota {
  readonly objectives: readonly string[];
  readonly level: string;
  readonly count: number;
}

interface Paper {
  readonly title: string;
  readonly minutes: number;
  readonly pass: number;
  readonly quotas: readonly Quota[];
}

/** What the generator tells of a bank. Items: objective, level, topic, scenario. */
interface SessionData {
  readonly course: string;
  readonly items: Readonly<Record<string, readonly [string, string, string, string?]>>;
  readonly objectives: Readonly<
    Record<string, { readonly title: string; readonly topics: readonly string[] }>
  >;
  readonly topics: Readonly<
    Record<string, { readonly title: string; readonly href: string; readonly minutes: number }>
  >;
  readonly roles: Readonly<
    Record<string, { readonly title: string; readonly objectives: readonly string[] }>
  >;
  readonly papers: Readonly<Record<string, Paper>>;
  /** The items that are kept apart from an item, each pair under both. */
  readonly enemies: Readonly<Record<string, readonly string[]>>;
}

type Drawn = (
  quotas: readonly Quota[],
  pool: readonly PoolItem[],
  seed: string,
  used?: Readonly<Record<string, number>>
) => string[];

interface CourseDraw {
  hashed(text: string): number;
  /** What is drawn and shown together: items alone, and those of each scenario. */
  units(pool: readonly PoolItem[]): PoolItem[][];
  random(seed: string): () => number;
  shuffled<T>(things: readonly T[], seed: string): T[];
  /** Ids for a paper; items used less often come first. */
  paper: Drawn;
  /** Two papers without a common item, of the same quotas. */
  forms(quotas: readonly Quota[], pool: readonly PoolItem[], seed: string): string[][];
  five(
    objectives: readonly string[],
    pool: readonly PoolItem[],
    seed: string,
    known: {
      readonly due: readonly string[];
      readonly asked: readonly string[];
      readonly count?: number;
    }
  ): string[];
}

/** A paper of these items, in this order; `seed` mixes their choices. */
interface PaperForm {
  readonly name: string;
  readonly form: string;
  readonly seed: string;
  readonly items: readonly string[];
}

interface CourseCodes {
  write(name: string, ids: readonly string[], pool: readonly PoolItem[]): PaperForm;
  /** `wrong`: no such code was ever given; `changed`: it is of a bank with other items. */
  read(
    form: string,
    names: readonly string[],
    pool: readonly PoolItem[]
  ): PaperForm | "wrong" | "changed";
  nameOf(form: string): string;
}

type Finding = (id: string) => string | undefined;

interface CourseResult {
  score(attempt: Pick<Attempt, "items" | "credits">): number;
  byObjective(
    attempt: Pick<Attempt, "items" | "credits">,
    objectiveOf: Finding
  ): { objective: string; count: number; right: number; percent: number }[];
  reread(attempt: Pick<Attempt, "items" | "credits">, topicOf: Finding): string[];
  gains(
    before: Pick<Attempt, "items" | "credits">,
    after: Pick<Attempt, "items" | "credits">,
    objectiveOf: Finding
  ): { objective: string; before: number; after: number }[];
  left(attempt: Pick<Attempt, "begun" | "limit">, now: number): number;
}

interface CourseChoices {
  make<T extends keyof HTMLElementTagNameMap>(
    tag: T,
    className: string,
    text?: string
  ): HTMLElementTagNameMap[T];
  refill(item: ItemElement, response?: readonly string[] | null): void;
  place(items: readonly ItemElement[], holder: HTMLElement, seed: string): void;
}

interface CourseFindings {
  filled(text: string, values: Record<string, string | number>): string;
  show(
    holder: HTMLElement,
    data: SessionData,
    attempt: Attempt,
    about: { pass?: number; toRate?: number }
  ): void;
  compare(holder: HTMLElement, data: SessionData, before: Attempt, after: Attempt): void;
}

interface SessionView {
  readonly root: HTMLElement;
  readonly holder: HTMLElement;
  readonly bar: HTMLElement;
  readonly result: HTMLElement;
  readonly data: SessionData;
  find(id: string): ItemElement | null;
  /** The time by which one attempt goes, from when it is asked for first. */
  clock: Course["clockOf"];
  /** How it is now; where it is over, the page leaves it. */
  keep(mine: Attempt, edit?: (now: Attempt) => Attempt): Attempt;
  remember(id: string, checked: Checked): void;
}

/** `before`: the pre-test that a post-test is compared with. */
interface ExamPlan {
  readonly pass: number;
  readonly before?: Attempt | undefined;
  /** Called when the paper is handed in. */
  over?(): void;
}

type PasteProblem = "" | "large" | "binary" | "empty" | "unread" | "gone";

interface PastedRow {
  readonly line: number;
  readonly cells: string[];
}

/**
 * Work in slices: yields how much is done, from 0 to 1, and returns what it found. Finding the rows
 * of a table is the first half, reading their cells the second.
 */
type Steps<Found> = Generator<number, Found, void>;

interface CourseTurns {
  /** Rows between two looks at the clock. */
  readonly SLICE: number;
  drained<Found>(steps: Steps<Found>): Found;
  /** `run` tells of the work that takes more than a turn; null if it was stopped by newer work, or what it needs is not there. */
  worker(
    tell: (share: number) => void,
    ready?: () => Promise<boolean>
  ): {
    run<Found>(steps: Steps<Found>): Promise<Found | null>;
    stop(): void;
  };
}

interface CourseHeld {
  text(field: HTMLInputElement): string;
  /** Whether the text is so long that only how it begins is shown. */
  put(field: HTMLInputElement, text: string): boolean;
  /** Takes long pastes from the browser. */
  pastes(field: HTMLInputElement, told: (isLong: boolean) => void): void;
}

/** `unseen`: how many characters that cannot be seen were dropped. */
interface Pasted {
  readonly rows: PastedRow[];
  readonly separator: string;
  readonly unseen: number;
  readonly problem: PasteProblem;
}

interface CoursePasted {
  /** Bytes, and characters of a paste, that are looked at. */
  readonly LIMIT: number;
  decode(bytes: Uint8Array): { text: string; problem: PasteProblem };
  /** Without the characters that cannot be seen. */
  clean(text: string): string;
  steps(text: string): Steps<Pasted>;
  parse(text: string): Pasted;
}

/** Tables for programs that calculate: no cell is a formula, and digits that are a name keep all of them. */
interface CourseCsv {
  csv(table: readonly (readonly (string | number)[])[]): string;
  tsv(table: readonly (readonly string[])[]): string;
}

type KanoCode = "M" | "O" | "A" | "I" | "R" | "Q";
type KanoTable = "classic" | "pouliot";
type KanoCounts = Record<KanoCode, number>;
type KanoCut = { readonly better: number; readonly worse: number };

/**
 * One feature. `mode`: the most frequent category, `ties` those as frequent, `nears` those at most 5
 * points behind; `base`: answers that the
 * coefficients rest on, which are null without any; `worse` is from 0 to 1; `quadrant` by the cut.
 */
interface KanoFound {
  readonly counts: KanoCounts;
  readonly all: number;
  readonly mode: KanoCode;
  readonly base: number;
  readonly better: number | null;
  readonly worse: number | null;
  readonly ties: readonly KanoCode[];
  readonly nears: readonly KanoCode[];
  readonly blauth: KanoCode;
  readonly strength: number;
  readonly total: number;
  readonly isSure: boolean;
  readonly quadrant: KanoCode | null;
  readonly isSmall: boolean;
}

interface CourseKano {
  readonly CODES: readonly KanoCode[];
  readonly TABLES: Readonly<Record<KanoTable, readonly string[]>>;
  /** Answers are 1 (like) to 5 (dislike). */
  code(functional: number, dysfunctional: number, table?: KanoTable): KanoCode;
  count(answers: readonly (readonly [number, number])[], table?: KanoTable): KanoCounts;
  assess(counts: KanoCounts, cut?: KanoCut): KanoFound | null;
  means(found: readonly Pick<KanoFound, "better" | "worse">[]): KanoCut;
}

interface CourseSatisfaction {
  answers(text: string, least: number, most: number): { values: number[]; refused: string[] };
  mean(values: readonly number[]): number | null;
  csat(values: readonly number[]): number | null;
  nps(values: readonly number[]): {
    promoters: number;
    passives: number;
    detractors: number;
    score: number | null;
  };
  index(
    parts: readonly { weight: number; mark: number }[],
    best: number
  ): { mean: number; simple: number; rescaled: number } | null;
  rate(part: number, whole: number, per?: number): number | null;
}

interface AbcRow {
  /** Where the customer stood in what was given. */
  readonly at: number;
  readonly value: number;
  readonly share: number;
  readonly cumulative: number;
  readonly group: "A" | "B" | "C";
}

/** `days` since the last order, how many orders, how much money. */
type Buying = { readonly days: number; readonly orders: number; readonly money: number };
type Segment =
  | "value"
  | "develop"
  | "keep"
  | "win-back"
  | "small-value"
  | "small-develop"
  | "small-keep"
  | "small-win-back";
type Scored = { scores: number[]; segment: Segment };

interface CourseCustomers {
  abc(
    sales: readonly number[],
    rule?: "before" | "after",
    bounds?: { a: number; b: number }
  ): AbcRow[];
  segment(recent: boolean, frequent: boolean, much: boolean): Segment;
  byThresholds(customers: readonly Buying[], high: Buying): Scored[];
  byFifths(customers: readonly Buying[]): Scored[];
  concentration(sales: readonly number[]): { top: number; hhi: number } | null;
  compose(
    entries: readonly { readonly group: string; readonly value: number }[],
    order: readonly string[]
  ): Composed[];
}

/** A row that was left out, and why. */
interface BadRow {
  readonly line: number;
  readonly reason:
    | "short"
    | "long"
    | "no-feature"
    | "no-answer"
    | "unknown-answer"
    | "unknown-count"
    | "repeated"
    | "skipped"
    | "wide"
    | "sum"
    | "last-sum";
  /** What the reason quotes. */
  readonly cell?: string | undefined;
}

/** Two columns of one feature; a long table has one pair, without a name. */
interface SurveyPair {
  readonly name: string;
  readonly good: number;
  readonly bad: number;
}

/** -1: there is no such column. `questions`: which of the two is about having it has to be asked. */
interface SurveyColumns {
  readonly who: number;
  readonly feature: number;
  readonly pairs: SurveyPair[];
  readonly questions: readonly [string, string] | null;
}

/** Which columns were taken as what, for one feature or for all. */
interface SurveyTaken {
  readonly title: string;
  readonly columns: readonly (readonly [role: string, title: ColumnTitle])[];
}

interface SurveyRead {
  features: { title: string; answers: [number, number][] }[];
  bad: BadRow[];
  badCount: number;
  columns: SurveyTaken[];
  /** Columns that were left alone: their headings, or their numbers where they have none. */
  extra: string[];
  /** How many writings of features were put together with others. */
  merged: number;
  isNumeric: boolean;
  questions: SurveyColumns["questions"];
  /** The columns are not those of a survey, or the headings do not say which is which. */
  isMixed: boolean;
  /** What has to be told first: which number is the best, or which question is about having it. */
  asks: boolean;
  asksSide: boolean;
}

interface CourseSurvey {
  layout(
    rows: readonly PastedRow[],
    isDigit: (cell: string) => boolean,
    label: (cell: string) => number
  ): {
    columns: SurveyColumns | null;
    body: readonly PastedRow[];
    extra: string[];
    names: string[];
    width: number;
  };
  /** `labels`: the names of each of the five answers, like first. `side`: which question is about having it. */
  read(
    rows: PastedRow[],
    labels: readonly (readonly string[])[],
    meaning?: "" | "1-like" | "5-like",
    side?: string
  ): Steps<SurveyRead>;
  counts(rows: PastedRow[]): {
    features: { title: string; counts: KanoCounts }[];
    bad: BadRow[];
    columns: SurveyTaken[];
    isMixed: boolean;
  };
}

interface CoursePanel {
  make<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes?: Record<string, string | number>,
    ...inside: (Node | string)[]
  ): HTMLElementTagNameMap[K];
  shape(tag: string, attributes: Record<string, string | number>, text?: string): SVGElement;
  filled(text: string, values: Record<string, string | number>): string;
  save(name: string, data: Blob): void;
}

interface CourseReader {
  /** Whether what reads a table is there. */
  ready(): Promise<boolean>;
  files(
    root: HTMLElement,
    input: HTMLInputElement,
    taken: (file: { text: string; problem: PasteProblem }) => void
  ): void;
}

interface CourseTold {
  named(title: ColumnTitle): string;
  /** Sentences; `roles`: what the page calls them. */
  told(
    read: {
      columns: readonly SurveyTaken[];
      extra: readonly ColumnTitle[];
      merged: number;
      unseen: number;
    },
    roles: Readonly<Record<string, string>>
  ): string;
}

interface CoursePicture {
  /** The drawing as a file of its own; `style` is its style sheet, `lines` stand below it. */
  svg(drawn: SVGElement, style: string, lines: readonly string[]): Blob;
  png(picture: Blob): Promise<Blob | null>;
}

interface KanoPoint {
  readonly number: number;
  readonly better: number;
  readonly worse: number;
  readonly isDoubtful: boolean;
}

interface CourseKanoPlot {
  readonly STYLE: string;
  /** `wide`: how far the name of a quadrant reaches from its corner. */
  spread<Point extends { readonly x: number; readonly y: number }>(
    points: readonly Point[],
    wide?: number
  ): (Point & { from: Point })[];
  draw(
    points: readonly KanoPoint[],
    cut: KanoCut,
    said: {
      title: string;
      desc: string;
      across: string;
      up: string;
      names: Record<KanoCode, string>;
    }
  ): SVGElement;
}

type KanoDoubt = "tie" | "near" | "disagree" | "reverse" | "quadrant" | "undefined";

/** What the page tells its script. */
interface KanoPage {
  readonly answers: readonly (readonly string[])[];
  readonly categories: Record<KanoCode, string>;
  /** What to do with the features of a category. */
  readonly advice: Record<KanoCode, string>;
  /** Why a row was left out, and which evaluation table was used. */
  readonly reasons: Record<BadRow["reason"], string>;
  readonly by: Record<KanoTable, string>;
  readonly refused: Record<"mixed" | "asks" | "side" | "counts", string>;
  readonly roles: Record<string, string>;
  /** What is said of features that one should look at again. */
  readonly doubts: Record<KanoDoubt | "small", string>;
  readonly sample: string;
}

interface KanoFeature {
  readonly title: string;
  readonly found: KanoFound;
}

interface CourseKanoResults {
  line(feature: KanoFeature, number: number, names: KanoPage["categories"]): string[];
  table(body: HTMLElement, lines: string[][]): void;
  flags(features: readonly KanoFeature[], page: Pick<KanoPage, "doubts">): HTMLElement[];
  priorities(features: readonly KanoFeature[], page: KanoPage): HTMLElement[];
  plot(features: readonly KanoFeature[], cut: KanoCut, names: KanoPage["categories"]): SVGElement;
}

interface CourseAmount {
  /** NaN where the text is no number. */
  amount(text: string): number;
  share(text: string): number;
  shown(value: number, decimals?: number): string;
  /** A share as percent; a dash for null. */
  percent(value: number | null): string;
  /** A share in a column of them, as percent with one decimal; a dash for null. */
  tenths(value: number | null): string;
  grouped(text: string): string;
}

/** One number of a picture; `isMain`: drawn filled. */
interface Strip {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly isMain?: boolean;
}

interface StripScale {
  readonly title: string;
  readonly least?: number;
  readonly most?: number;
  /** What is written at both ends of the scale. */
  readonly ends?: readonly string[];
}

interface CourseStrips {
  draw(strips: readonly Strip[], scale: StripScale): SVGElement;
}

interface CourseParts {
  /** Long work on pastes; `say` is told how far it is. */
  worker(say: (name: string, text: string) => void): ReturnType<CourseTurns["worker"]>;
  of(root: HTMLElement): {
    part(name: string): HTMLElement;
    field(name: string): HTMLInputElement;
    say(name: string, text: string): void;
    chosen(name: string): string;
  };
  problem(which: PasteProblem): string;
  copy(lines: readonly (readonly string[])[]): Promise<string>;
  save(name: string, lines: readonly (readonly string[])[]): string;
  /** Lists bad rows, or hides their place; `all` counts those too that were not kept. */
  bad(
    host: HTMLElement,
    rows: readonly { line: number; reason: string; cell?: string | undefined }[],
    all: number,
    reasons: Readonly<Record<string, string>>
  ): void;
  /** Says of the tables in `root` that are wider than their boxes that they can be moved. */
  cue(root: HTMLElement): void;
  show(root: HTMLElement): void;
  laid(part: HTMLElement): number;
}

/** One figure of satisfaction; without a value, `said` is why. */
interface Figured {
  readonly value: string;
  readonly said: string;
  readonly notes: readonly string[];
  readonly count: number;
  readonly pictures: readonly (StripScale & { readonly strips: readonly Strip[] })[];
}

/** What was typed into a field, and the field's name. */
type Counted = { readonly label: string; readonly text: string };

interface CourseSatisfactionResults {
  csat(text: string): Figured;
  nps(text: string): Figured;
  index(text: string, best: string, count: Counted): Figured;
  rate(part: Counted, whole: Counted, per: number): Figured;
}

interface BadSale {
  readonly line: number;
  readonly reason:
    | "short"
    | "no-name"
    | "long"
    | "no-number"
    | "negative"
    | "no-whole"
    | "no-orders"
    | "twice"
    | "no-day"
    | "later"
    | "sum"
    | "last-sum"
    | "thousands";
  readonly cell?: string | undefined;
}

/** What a column is taken for; `code`, `id`, `number` and `note` only say what it is not. */
type SalesRole =
  "name" | "money" | "group" | "date" | "days" | "orders" | "code" | "id" | "number" | "note";
/** Why no row is read: it cannot be told which column is the customer, the money, or what was bought. */
type SalesProblem = "" | "name" | "money" | "buying" | "both";
/** The heading of a column, or its number where it has none. */
type ColumnTitle = string | number;

/** Which column was taken as what, what was left alone, and what was put together. */
interface Layout {
  readonly columns: readonly (readonly [role: string, title: ColumnTitle])[];
  readonly extra: readonly ColumnTitle[];
  /** How many writings of names were put together with others. */
  readonly merged: number;
}

interface SalesTold extends Layout {
  readonly isHeading: boolean;
  readonly problem: SalesProblem;
  /** Columns between which there is a doubt. */
  readonly suspects: readonly ColumnTitle[];
}

interface SalesLayout extends SalesTold {
  readonly at: Partial<Record<SalesRole, number>>;
  readonly rest: readonly PastedRow[];
  /** How many cells a row may have. */
  readonly width: number;
  /** The column in which the rest of a torn number would stand; -1 where it would be seen otherwise. */
  readonly loose: number;
  /** Columns in which a number can only have slipped from the left. */
  readonly texts: readonly number[];
  merged: number;
}

interface CourseColumns {
  key(text: string): string;
  names(): { of(name: string): string; merged(): number };
  isSum(cells: readonly string[], name: number): boolean;
  isLastSum(value: number, above: { readonly count: number; readonly sum: number }): boolean;
  isWide(cells: readonly string[], width: number): boolean;
  title(headings: readonly string[], at: number): ColumnTitle;
}

type SalesGroup = { readonly title: string; readonly value: number; readonly customers: number };

interface SalesRead extends SalesTold {
  readonly customers: { readonly name: string; readonly value: number }[];
  readonly bad: BadSale[];
  /** By what the cells of the group say, the largest first; none without such cells. */
  readonly groups: SalesGroup[];
  /** How many lines the customers come from. */
  readonly lines: number;
}

/** Shares of all customers and of all money; null where there is nothing to share. */
interface Composed {
  readonly group: string;
  readonly customers: number;
  readonly value: number;
  readonly ofCustomers: number | null;
  readonly ofValue: number | null;
}

interface BuyingRead extends SalesTold {
  readonly customers: ({ readonly name: string } & Buying)[];
  readonly bad: BadSale[];
  /** How many lines of orders the customers come from, and the day their days are counted to. */
  readonly lines: number;
  readonly until: string;
}

/** What the page tells its script; `segments`: the name of each group, and what to do. */
interface CustomersPage {
  readonly samples: Readonly<Record<"abc" | "rfm", string[][]>>;
  readonly reasons: Record<BadSale["reason"], string>;
  readonly by: Record<"before" | "after" | "fifths" | "thresholds", string>;
  readonly unclear: Record<Exclude<SalesProblem, "">, string>;
  readonly roles: Record<string, string>;
  readonly segments: Record<Segment, readonly [string, string]>;
}

interface CourseSales {
  abc(rows: PastedRow[]): Steps<SalesRead>;
  rfm(rows: PastedRow[], until?: number): Steps<BuyingRead>;
  day(text: string): number;
  layout(rows: PastedRow[], isBuying: boolean): Omit<SalesLayout, "merged">;
}

/** A line of a table; with `at`, the name of that customer stands before its cells. */
type ReportLine = { readonly at?: number; readonly cells: string[] };

interface ReportPart {
  readonly title: string;
  readonly said: string[];
  readonly head: string[];
  readonly lines: ReportLine[];
  readonly strips: (Strip & { readonly at?: number })[];
  /** What to do for each group. */
  readonly todo?: readonly (readonly [group: string, what: string])[];
}

interface Report {
  readonly about: string[];
  readonly flags: string[];
  readonly head: string[];
  readonly lines: ReportLine[];
  readonly parts: ReportPart[];
}

interface CourseCustomersResults {
  /** `bounds` in percent. Null where there is nothing to rank. */
  abc(
    read: SalesRead,
    rule: "before" | "after",
    bounds: { a: number; b: number },
    by: CustomersPage["by"]
  ): Steps<Report | null>;
  /** By thresholds, or by fifths without. */
  rfm(
    read: BuyingRead,
    high: Buying | null,
    page: Pick<CustomersPage, "segments" | "by">
  ): Steps<Report | null>;
}

/** How a question stands; `changed`: it was written to an earlier wording. `rates` as in WrittenEntry. */
interface CaseAnswer {
  readonly text: string;
  readonly shown: boolean;
  readonly changed: boolean;
  readonly rates: readonly number[];
}

/** How many points are rated (`all`), how, and how many are not. */
interface CourseRates {
  readonly all: number;
  readonly full: number;
  readonly partly: number;
  readonly none: number;
  readonly left: number;
}

type CaseWritten = {
  readonly ask: string;
  readonly points: readonly string[];
  readonly answer: CaseAnswer;
};

interface CourseAnswers {
  /** From what was stored, or imported: anything may stand in it. */
  sound(entry: Entry | undefined, hash: string, points: number): CaseAnswer;
  isWritten(answer: CaseAnswer): boolean;
  sum(rates: readonly number[]): CourseRates;
  /** Of all questions; the points of those that were looked at. */
  total(answers: readonly CaseAnswer[]): CourseRates & {
    readonly count: number;
    readonly written: number;
    readonly shown: number;
  };
  entry(answer: CaseAnswer, hash: string): WrittenEntry | null;
  asText(
    title: string,
    day: string,
    questions: readonly CaseWritten[],
    say: {
      readonly own: string;
      readonly nothing: string;
      readonly points: string;
      readonly unrated: string;
      readonly rates: readonly string[];
      readonly total: string;
      sum(rates: CourseRates): string;
    }
  ): string;
}

interface CaseQuestion {
  readonly id: string;
  readonly hash: string;
  readonly ask: string;
  readonly points: readonly string[];
  readonly answer: CaseAnswer;
  readonly status: HTMLElement;
  readonly isTyping: boolean;
  show(entry: Entry | undefined): void;
}

/** What a question asks of its page. */
interface CaseHost {
  copy(template: string): HTMLElement;
  edited(by: CaseQuestion): void;
  keep(by?: CaseQuestion): void;
  keepSoon(by: CaseQuestion): void;
  told(): void;
}

interface CourseCase {
  filled(text: string, values: Record<string, string | number>): string;
  said(sum: CourseRates): string;
  readonly Question: new (li: HTMLElement, host: CaseHost) => CaseQuestion;
  /** None where the page was set up before. */
  readonly page?: {
    readonly root: HTMLElement;
    readonly questions: readonly CaseQuestion[];
    readonly memory: OpenStore;
    forget(): void;
    part(name: string): HTMLElement;
  };
}

interface Course {
  answers: CourseAnswers;
  case: CourseCase;
}

interface Course {
  turns: CourseTurns;
  held: CourseHeld;
  amount: CourseAmount;
  strips: CourseStrips;
  parts: CourseParts;
  satisfactionResults: CourseSatisfactionResults;
  sales: CourseSales;
  columns: CourseColumns;
  reader: CourseReader;
  told: CourseTold;
  customersResults: CourseCustomersResults;
}

/** `amounts` in the order of METERS. */
interface DrillChoice {
  readonly id: string;
  readonly next: string;
  readonly best: boolean;
  /** Whether no good end is reached any more after it. */
  readonly bars: boolean;
  readonly amounts: readonly number[];
  readonly steps: readonly string[];
}

interface DrillNode {
  readonly id: string;
  readonly choices: readonly DrillChoice[];
}

/** `needs`: in the order of METERS, or nothing; where they are not met, it ends `otherwise`. */
interface DrillEnd {
  readonly id: string;
  readonly rating: string;
  readonly needs: readonly number[];
  readonly otherwise: string;
}

interface Drill {
  readonly id: string;
  readonly start: readonly number[];
  readonly nodes: readonly DrillNode[];
  readonly ends: readonly DrillEnd[];
}

interface DrillMove {
  readonly node: DrillNode;
  readonly choice: DrillChoice;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Where the choices led: `at` a node, or the `end`; `missed`: the one whose needs were not met, or
 * that the moves of `barred` bar. */
interface DrillPath {
  readonly moves: readonly DrillMove[];
  readonly at: string;
  readonly standing: readonly number[];
  readonly end: DrillEnd | null;
  readonly missed: DrillEnd | null;
  readonly barred: readonly DrillMove[];
}

interface CoursePlay {
  readonly METERS: readonly string[];
  after(standing: readonly number[], amounts: readonly number[]): number[];
  /** Null where the drill offers no such choice. */
  walk(drill: Drill, chosen: readonly string[]): DrillPath | null;
  /** What an amount is worth: time and cost are better low. */
  level(value: number, place: number): "bad" | "middle" | "good";
  changes(move: Pick<DrillMove, "before" | "after">): number[];
  better(move: DrillMove): DrillChoice | null;
  step(
    drill: Drill,
    moves: readonly DrillMove[],
    id: string
  ): "served" | "broken" | "mixed" | "untouched" | "absent";
  record(
    drill: Drill,
    moves: readonly DrillMove[]
  ): Pick<Attempt, "items" | "responses" | "credits">;
  recorded(attempt: Attempt): string[];
}

interface CourseDrillResult {
  copy(root: Element, place: string, part: string): Node[];
  meters(names: readonly string[], standing: readonly number[]): HTMLElement[];
  changed(names: readonly string[], move: DrillMove): string;
  /** Writes beside each step what came of it; without moves, nothing. */
  marks(root: Element, drill: Drill, moves: readonly DrillMove[] | null): void;
  show(root: Element, drill: Drill, names: readonly string[], path: DrillPath): HTMLElement[];
}

interface Course {
  play: CoursePlay;
  drillResult: CourseDrillResult;
  csv: CourseCsv;
  pasted: CoursePasted;
  panel: CoursePanel;
  picture: CoursePicture;
  kanoPlot: CourseKanoPlot;
  kanoResults: CourseKanoResults;
  survey: CourseSurvey;
  kano: CourseKano;
  satisfaction: CourseSatisfaction;
  customers: CourseCustomers;
  draw: CourseDraw;
  codes: CourseCodes;
  /** A share, from 0 to 1, in whole per cent. */
  percent(share: number): number;
  result: CourseResult;
  choices: CourseChoices;
  findings: CourseFindings;
  exam: {
    Exam: new (
      view: SessionView,
      attempt: Attempt,
      plan: ExamPlan
    ) => {
      run(): void;
      review(): void;
      take(attempt: Attempt): void;
    };
    button(text: string, press: () => void, kind?: string): HTMLButtonElement;
    showBar(bar: HTMLElement): void;
  };
  words: Readonly<Record<Word | RunWord | RecordsWord, string>>;
  store: CourseStore;
  clockOf(
    wall?: () => number,
    gone?: () => number
  ): (attempt: Pick<Attempt, "begun" | "latest">) => number;
  /** Times as ISO 8601 in UTC, as of `now`. */
  clock: {
    /** The latest time that a clock which is right may show on another device. */
    soon(now: Date): string;
    /** A time to come goes far back, where times that can be right are not; among themselves they keep their order. */
    doubted(time: string, soon: string): string;
    isDoubted(time: string): boolean;
    restored(time: string): string;
  };
  schedule: CourseSchedule;
  /** What the desk's actions need of it. */
  desk: {
    show(): void;
    part(name: string): HTMLElement;
    filled(text: string, values: Record<string, string | number>): string;
    readonly memory: OpenStore;
  };
  standing: CourseStanding;
  chart(sittings: readonly Sitting[], label: string, width: number): SVGElement;
  /** Makes the marks of an item work; null where its page has none. */
  marks(host: Element, told: { doubted(): void; starred(isOn: boolean): void }): ItemMarks | null;
  index: CourseIndex;
  /** What the search's worker answers: that the index is read, or what was found. */
  searched(message: SearchMessage): unknown;
  validity: {
    judge(
      printed: string,
      document: CourseDocument
    ): {
      state: Standing;
      since: CourseDocument["history"];
    };
  };
  match: CourseMatch;
  /** Radicals and compatibility forms, as PDFs give them, as the ideographs that are meant. */
  ideographs(text: string): string;
  answer: CourseAnswer;
  /** Lets a list be put in order; `status` says where a thing went. */
  ordering(list: HTMLOListElement, status: HTMLElement): void;
  grade(type: string, key: unknown, response: readonly string[], hints?: number): Outcome;
}

declare var course: Course;
