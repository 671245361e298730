// Running a sheet on a phone, and the records that come of it. Read by tsc only.

/** One action of a checklist, or a scored step. `critical`: failing it fails the whole. */
interface RunRow {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly critical: boolean;
  readonly evidence: string;
  readonly blank: string;
  readonly suggested: string;
  readonly points: number;
  /** What else is said of it, a line each; none in runs of before. */
  readonly below?: readonly string[];
}

type FieldType = "line" | "text" | "number" | "date" | "choice" | "choices" | "scale" | "signature";

interface RunField {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly choices: readonly string[];
  readonly unit: string;
  readonly required: boolean;
  /** The field and its choice that make this one required; empty for none. */
  readonly needed: readonly string[];
  /** Data about a person. */
  readonly personal: boolean;
  readonly hint: string;
}

/** A pause point with rows, a section with fields, or a table of `columns` with empty `lines`. */
interface RunPart {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly RunRow[];
  readonly fields: readonly RunField[];
  readonly columns: readonly string[];
  readonly lines: number;
}

/** A sheet in the words it had when the run began: the record reads the same after it changed. */
interface RunSheet {
  readonly id: string;
  readonly type: "checklist" | "form" | "practical";
  readonly title: string;
  readonly number: string;
  readonly revision: string;
  readonly hash: string;
  /** How long a record is kept, 0 for ever; a field of the form, as `section/field`, may say the day. */
  readonly years: number;
  readonly until: string;
  /** The page of the sheet, from the root of the site. */
  readonly page: string;
  /** A share of the points, in percent; 0 where nothing is scored. */
  readonly pass: number;
  readonly points: number;
  readonly parts: readonly RunPart[];
  readonly signatures: readonly { readonly label: string; readonly required: boolean }[];
}

type RunResult = "yes" | "no" | "not_applicable";

/**
 * One answer, and when it was given, as ISO 8601 in UTC. `value` is a blank or a field filled in,
 * `values` the choices taken, `rows` the cells of a table.
 */
interface RunEntry {
  readonly at: string;
  readonly result?: RunResult;
  readonly reason?: string;
  readonly note?: string;
  readonly remedy?: string;
  readonly value?: string;
  readonly values?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
}

/** Which of an answer's texts: what an amendment corrects. */
type RunAspect = "result" | "reason" | "note" | "remedy" | "value" | "values" | "rows";

/** A correction, shown beside the original. `key` names the answer; `/person` is who ran it. */
interface Amendment {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly key: string;
  readonly aspect: RunAspect;
  readonly from: string;
  readonly to: string;
}

type RecordResult = "done" | "deviations" | "stopped" | "passed" | "failed";

/**
 * A run, and when it is closed a record. `id` is its record number. `stopped`: ended before it was
 * done, for `reason`. `disposed`: only the trace of it is left, with who, when (`closed`) and why, and
 * when the record was made (`finished`).
 * `guest`: nothing of it is kept once it is closed.
 */
interface Run {
  readonly version: 1;
  readonly id: string;
  readonly course: string;
  readonly device: string;
  readonly person: string;
  readonly sheet: RunSheet;
  readonly started: string;
  readonly updated: string;
  readonly state: "open" | "finished" | "stopped" | "disposed";
  readonly entries: Readonly<Record<string, RunEntry>>;
  readonly amendments: readonly Amendment[];
  readonly closed?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly finished?: string;
  readonly guest?: true;
}

/**
 * One thing that is asked. `key` names its answer in `Run.entries`: a check's id; `step/1` and
 * `step/2` for the two assessors; `section/field`; a table's section; `/sign/0`, `/notes`.
 */
type Ask =
  | { readonly kind: "check"; readonly key: string; readonly part: RunPart; readonly row: RunRow }
  | {
      readonly kind: "score";
      readonly key: string;
      readonly part: RunPart;
      readonly row: RunRow;
      readonly assessor: 1 | 2;
    }
  | {
      readonly kind: "field";
      readonly key: string;
      readonly part: RunPart;
      readonly field: RunField;
    }
  | { readonly kind: "table"; readonly key: string; readonly part: RunPart }
  | {
      readonly kind: "signature";
      readonly key: string;
      readonly label: string;
      readonly required: boolean;
    };

/** What still blocks the finish: the answer, or what must stand beside it. */
interface Missing {
  readonly ask: Ask;
  readonly why: "answer" | "critical" | "reason" | "note" | "remedy" | "value" | "same";
}

/** An assessment in numbers; `agreed` and `vetoed` as ids of steps. */
interface Scores {
  readonly first: number;
  readonly second: number;
  readonly needed: number;
  readonly agreed: readonly string[];
  readonly differ: readonly string[];
  readonly vetoed: readonly string[];
  readonly verdict: "passed" | "failed" | "open";
}

/** The letters of a device in its record numbers, and the last counter given out. */
interface RunDevice {
  readonly id: string;
  readonly counter: number;
}

/** What a file brings: runs of these courses, and how many of it are not taken. */
interface Incoming {
  readonly runs: readonly Run[];
  readonly foreign: number;
  readonly unsound: number;
  readonly newer: number;
}

type TransferProblem = "too-big" | "not-ours" | "newer" | "corrupt" | "not-remembered";

interface Transferred {
  readonly added: number;
  readonly updated: number;
  readonly same: number;
  /** Disposed of here, and not brought in again. */
  readonly gone: number;
  /** Numbers of records that differ from the closed ones here, which were left as they are. */
  readonly conflicts: readonly string[];
  readonly foreign: number;
  readonly unsound: number;
  readonly newer: number;
}

/** All but `open` and `database` are pure: dates and random numbers are given. */
interface CourseRun {
  readonly VERSION: 1;
  /** The local day, as 20260102. */
  day(date: Date): string;
  number(document: string, day: string, device: RunDevice): string;
  /** The parts of a record number; null for what is none. */
  numberParts(
    id: string
  ): { document: string; day: string; device: string; counter: number } | null;
  newDevice(random: () => number): RunDevice;
  /** The same device, its counter past every number of its own among these. */
  beyond(device: RunDevice, ids: readonly string[]): RunDevice;

  /** A sound copy in a fixed order of fields, or null. */
  sound(value: unknown): Run | null;
  isNewer(value: unknown): boolean;

  begin(
    given: {
      id: string;
      course: string;
      device: string;
      person: string;
      sheet: RunSheet;
      guest?: true;
    },
    now: Date
  ): Run;
  asks(sheet: RunSheet): Ask[];
  entry(run: Run, key: string): RunEntry | undefined;
  /** The run with another answer, later than the one before it even if the clock was set back. */
  answer(run: Run, key: string, change: Partial<RunEntry>, now: Date): Run;
  isAnswered(run: Run, ask: Ask): boolean;
  missing(run: Run): Missing[];
  /** Null while something is missing. */
  finish(run: Run, now: Date): Run | null;
  /** Null without a reason. */
  stop(run: Run, reason: string, now: Date): Run | null;
  /** The trace that is left of a record; null without a reason and a name. */
  dispose(run: Run, given: { by: string; reason: string }, now: Date): Run | null;
  closing(run: Run, now: Date): { readonly updated: string; readonly closed: string };
  /** Null where nothing is corrected, or not why, or the run is open. */
  amend(run: Run, given: Omit<Amendment, "at" | "from">, now: Date): Run | null;
  /** A part of an answer as text: what was given, or after all amendments. */
  original(run: Run, key: string, aspect: RunAspect): string;
  current(run: Run, key: string, aspect: RunAspect): string;
  scores(run: Run): Scores;
  /** The last day a record is kept, as 2029-01-02; "" for ever. */
  until(run: Run): string;

  merge(one: Run, other: Run): Run;

  bundle(runs: readonly Run[], now: Date): string;
  understood(
    text: string,
    courses: readonly string[]
  ): Incoming | { readonly problem: TransferProblem };
  /** What is here after an import, by number; what is closed here is not altered. */
  joined(
    mine: Run | undefined,
    theirs: Run,
    now: Date
  ): { readonly run: Run; readonly outcome: "added" | "updated" | "same" | "conflict" | "gone" };

  database(factory: () => IDBFactory): RunShelf;
  shelf(held?: RunShelves, keep?: (stores: RunShelves) => void): RunShelf;
  /** Only where the page is that of all records; elsewhere the storage has none of it. */
  ofRecords?(inside: RunInside): Pick<RunStore, "all" | "unread" | "markSaved" | "bringIn">;
  open(places?: Partial<RunPlaces>): RunStore;

  make<T extends keyof HTMLElementTagNameMap>(
    tag: T,
    className: string,
    ...inside: (string | Node)[]
  ): HTMLElementTagNameMap[T];
  button(text: string, press: () => void, kind?: string): HTMLButtonElement;
  filled(text: string, values: Record<string, string | number>): string;
  labelled(
    text: string,
    input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
    hint?: string
  ): HTMLLabelElement;
  area(text: string, value?: string, rows?: number): HTMLLabelElement;
  /** A line that a screen reader says as it changes. */
  status(): HTMLParagraphElement;
  /** A time of this device, as 2026-01-02 08:05. */
  when(time: string): string;
  download(text: string, name: string, type?: string): void;
  /** Whether it is on the clipboard; else it stands selected in the field. */
  copy(text: string, field: HTMLTextAreaElement): Promise<boolean>;

  worded(ask: Ask | undefined, aspect: RunAspect, text: string): string;
  aspects(ask: Ask): RunAspect[];
  readonly aspectNames: Readonly<Record<RunAspect, string>>;
  named(ask: Ask): string;
  /** What did not apply in a record, as the end of a sentence, and how much of it was critical. */
  moot(run: Run): { readonly critical: number; readonly text: string };
  /** What came of a record as it is now, in words too: the same in the list, on its page and on paper. */
  outcome(record: Run): {
    readonly result: RecordResult;
    readonly deviations: readonly Ask[];
    readonly text: string;
  };
  scoreLines(run: Run): string[];
  /** A record as it is read and printed. */
  view(record: Run): HTMLElement;
  /** A form to amend it; calls with the amended record. */
  correction(record: Run, made: (record: Run) => void): HTMLElement;
  isSaid(value: string | undefined): boolean;
  /** Now, or just after what was before. */
  later(before: string, now: Date): string;
  /** Whether a time is of a clock that ran ahead. */
  isAhead(at: string, now: Date): boolean;
  cards(told: RunTold): RunCards;
  /** What makes the card of each kind; a page loads those of its sheet. */
  readonly pieces: Partial<Record<Ask["kind"], (told: RunTold, ask: Ask) => RunCards | null>>;
  /** Buttons of which one, or several, hold. */
  /** Where an assessment is scored: shows the cards of the assessor who is asked. */
  turn?(ask: Ask): void;
  /** Two assessors are two people, and neither is who is assessed: whether one signed twice. */
  isSame?(run: Run, key: string): boolean;
  /** What the person is called whose run it is, and that the name is missing. */
  who?: readonly [string, string];
  options(
    type: "radio" | "checkbox",
    offered: readonly (readonly [string, string])[],
    held: () => readonly string[],
    chosen: (values: string[]) => void
  ): RunCards;
  results(told: RunTold, key: string, offered: readonly (readonly [string, string])[]): RunCards;
  card(kind: string, legend: readonly Node[], ...inside: (string | Node)[]): HTMLElement;
  legend(row: RunRow, mark: string): HTMLElement[];
  evidence(row: RunRow): HTMLElement[];
  /** A record on its page. */
  shown(
    record: Run,
    told: {
      readonly isKept: boolean;
      readonly amended: (record: Run) => void;
      readonly close: () => void;
    }
  ): HTMLElement;
  /** A text field of an answer, told with every letter. */
  typed(
    told: RunTold,
    key: string,
    aspect: "value" | "reason" | "note" | "remedy",
    label: HTMLElement
  ): RunCards;
  /** What is missing and where, in a line. */
  miss(missing: Missing): string;
  finishing(told: RunTold & { readonly finish: () => void }): RunCards;
  /** Ends a run before it is done, for a reason. */
  stopping(stop: (reason: string) => void): HTMLElement;
  /** A button that asks before it lets go of a run; `gone` when it is. */
  giveUp(one: Run, store: RunStore, gone: () => void): HTMLElement;
  start(page: RunPage): Promise<HTMLElement>;
}

/** What a run's cards need: the run as it is now, and where an answer goes. */
interface RunTold {
  readonly now: () => Run;
  readonly answer: (key: string, change: Partial<RunEntry>) => void;
  readonly goTo: (ask: Ask) => void;
  /** What "not applicable" needs. */
  readonly excuse: string;
}

/** `show` brings it up to what the run says now, but for the field that is being typed in. */
interface RunCards {
  readonly element: HTMLElement;
  show(): void;
}

interface RunPage {
  readonly sheet: RunSheet;
  readonly course: string;
  readonly records: string;
  readonly store: RunStore;
  /** Fetches what is not needed to run a sheet. */
  readonly more: () => Promise<unknown>;
  readonly go: (run: Run, remembered: boolean) => void;
}

/** What `open` lets the page of all records use. */
interface RunInside {
  readonly durable: RunShelf;
  readonly tab: RunShelf;
  readonly now: () => Date;
  kept(...what: Parameters<RunShelf["update"]>): Promise<boolean>;
  asked<T>(ask: (shelf: RunShelf) => Promise<T>, otherwise: T): Promise<T>;
  touched(): Promise<boolean>;
  soundOnes(values: readonly unknown[]): Run[];
  united(found: readonly Run[]): Run[];
}

type RunShelves = { readonly runs?: Record<string, any>; readonly meta?: Record<string, any> };

/** Things by their `id`. `edit` gives what is to stand there now, null to remove, undefined to leave. */
interface RunShelf {
  get(name: "runs" | "meta", id: string): Promise<any>;
  all(name: "runs" | "meta"): Promise<any[]>;
  /** Runs by state, course and sheet. */
  at(place: readonly [string, string, string]): Promise<any[]>;
  update(
    name: "runs" | "meta",
    ids: readonly string[],
    edit: (id: string, was: any) => object | null | undefined
  ): Promise<void>;
}

/** Where the storage finds what it needs; a test gives others. */
interface RunPlaces {
  readonly database: () => IDBFactory;
  readonly session: () => Storage;
  readonly local: () => Storage;
  readonly now: () => Date;
  readonly random: () => number;
}

type RunCondition = "ready" | "guest" | "memory" | "newer";

interface Saved {
  /** As it is kept now, with what another tab answered. */
  readonly run: Run;
  readonly remembered: boolean;
}

/** Every call settles; where nothing can be kept it is held in the tab, and `remembered` says so. */
interface RunStore {
  condition(): Promise<RunCondition>;
  begin(given: { course: string; person: string; sheet: RunSheet }): Promise<Saved>;
  save(run: Run): Promise<Saved>;
  find(id: string): Promise<Run | undefined>;
  openRuns(course: string, sheet: string): Promise<Run[]>;
  /** Every run, record and trace, the newest first. */
  all(): Promise<Run[]>;
  /** How many things the last `all` could not read: damaged, or kept by a later version. */
  unread(): { readonly damaged: number; readonly newer: number };
  /** When runs were last saved to a file, and the first change since; "" for never. */
  saved(): Promise<{ readonly at: string; readonly since: string }>;
  markSaved(): Promise<void>;
  bringIn(
    text: string,
    courses: readonly string[]
  ): Promise<Transferred | { readonly problem: TransferProblem }>;
  /** Calls when another tab kept something, with its record number. */
  watch(changed: (id: string) => void): void;
}

interface Course {
  run: CourseRun;
}

type RunWord =
  | "run-title"
  | "run-about"
  | "run-guest"
  | "run-newer"
  | "run-person"
  | "run-start"
  | "run-who-needed"
  | "run-open"
  | "run-open-line"
  | "run-resume"
  | "run-drop"
  | "run-drop-about"
  | "run-drop-sure"
  | "run-drop-not"
  | "run-dropped"
  | "run-records"
  | "run-remind"
  | "run-running"
  | "run-progress"
  | "run-pause"
  | "run-saved"
  | "run-unsaved"
  | "run-not-remembered"
  | "run-changed"
  | "run-yes"
  | "run-no"
  | "run-na"
  | "run-seen"
  | "run-unseen"
  | "run-reason"
  | "run-note"
  | "run-remedy"
  | "run-value"
  | "run-result"
  | "run-look"
  | "run-suggested"
  | "run-critical"
  | "run-veto"
  | "run-required"
  | "run-critical-no"
  | "run-first"
  | "run-second"
  | "run-points"
  | "run-totals"
  | "run-agreement"
  | "run-differ"
  | "run-vetoed"
  | "run-passed"
  | "run-failed"
  | "run-add-row"
  | "run-row"
  | "run-end"
  | "run-notes"
  | "run-sign-needed"
  | "run-sign-free"
  | "run-left"
  | "run-complete"
  | "run-more"
  | "run-miss"
  | "run-miss-answer"
  | "run-miss-critical"
  | "run-miss-reason"
  | "run-miss-note"
  | "run-miss-remedy"
  | "run-miss-value"
  | "run-miss-same"
  | "run-candidate"
  | "run-candidate-needed"
  | "run-guide"
  | "run-drop-why"
  | "run-drop-no"
  | "run-personal"
  | "run-if"
  | "run-who-scores"
  | "run-moot"
  | "run-moot-critical"
  | "run-finish"
  | "run-stop"
  | "run-stop-about"
  | "run-stop-why"
  | "run-stop-now"
  | "run-stop-needs"
  | "run-record"
  | "run-record-stopped"
  | "run-number"
  | "run-document"
  | "run-document-is"
  | "run-started"
  | "run-closed"
  | "run-state"
  | "run-until"
  | "run-is-open"
  | "run-was-stopped"
  | "run-signed"
  | "run-amended"
  | "run-print"
  | "run-save"
  | "run-copy"
  | "run-close"
  | "run-file-made"
  | "run-copied"
  | "run-copy-yourself"
  | "run-guest-record"
  | "run-not-shown"
  | "run-amend"
  | "run-amend-about"
  | "run-amend-which"
  | "run-amend-what"
  | "run-to"
  | "run-amend-why"
  | "run-amend-by"
  | "run-amend-save"
  | "run-amend-missing";
