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
}

type FieldType = "line" | "text" | "number" | "date" | "choice" | "choices" | "scale" | "signature";

interface RunField {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly choices: readonly string[];
  readonly unit: string;
  readonly required: boolean;
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
  readonly retention: string;
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
  | { readonly kind: "score"; readonly key: string; readonly part: RunPart; readonly row: RunRow; readonly assessor: 1 | 2 }
  | { readonly kind: "field"; readonly key: string; readonly part: RunPart; readonly field: RunField }
  | { readonly kind: "table"; readonly key: string; readonly part: RunPart }
  | { readonly kind: "signature"; readonly key: string; readonly label: string; readonly required: boolean };

/** What still blocks the finish: the answer, or what must stand beside it. */
interface Missing {
  readonly ask: Ask;
  readonly why: "answer" | "critical" | "reason" | "note" | "remedy" | "value";
}

/** An assessment in numbers; `agreed` and `vetoed` as ids of steps. */
interface Scores {
  readonly first: number;
  readonly second: number;
  readonly needed: number;
  readonly agreed: readonly string[];
  readonly differ: readonly string[];
  readonly vetoed: readonly string[];
  readonly verdict: "passed" | "failed" | "disputed" | "open";
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
  numberParts(id: string): { document: string; day: string; device: string; counter: number } | null;
  newDevice(random: () => number): RunDevice;
  /** The same device, its counter past every number of its own among these. */
  beyond(device: RunDevice, ids: readonly string[]): RunDevice;

  /** A sound copy in a fixed order of fields, or null. */
  sound(value: unknown): Run | null;
  isNewer(value: unknown): boolean;

  begin(given: { id: string; course: string; device: string; person: string; sheet: RunSheet; guest?: true }, now: Date): Run;
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
  /** Null where nothing is corrected, or not why, or the run is open. */
  amend(run: Run, given: Omit<Amendment, "at" | "from">, now: Date): Run | null;
  /** A part of an answer as text: what was given, or after all amendments. */
  original(run: Run, key: string, aspect: RunAspect): string;
  current(run: Run, key: string, aspect: RunAspect): string;
  scores(run: Run): Scores;
  /** The last day a record is kept, as 2029-01-02; "" where its sheet names no number of years. */
  until(run: Run): string;

  merge(one: Run, other: Run): Run;

  /** Cells as a file that Excel opens in UTF-8 and takes no cell of for a formula. */
  csv(rows: readonly (readonly (string | number)[])[]): string;
  bundle(runs: readonly Run[], now: Date): string;
  understood(text: string, courses: readonly string[]): Incoming | { readonly problem: TransferProblem };
  /** What is here after an import, by number; what is closed here is not altered. */
  joined(mine: Run | undefined, theirs: Run): { readonly run: Run; readonly outcome: "added" | "updated" | "same" | "conflict" };

  database(factory: () => IDBFactory): RunShelf;
  shelf(held?: RunShelves, keep?: (stores: RunShelves) => void): RunShelf;
  open(places?: Partial<RunPlaces>): RunStore;
}

type RunShelves = { readonly runs?: Record<string, any>; readonly meta?: Record<string, any> };

/** Things by their `id`. `edit` gives what is to stand there now, null to remove, undefined to leave. */
interface RunShelf {
  get(name: "runs" | "meta", id: string): Promise<any>;
  all(name: "runs" | "meta"): Promise<any[]>;
  /** Runs by state, course and sheet. */
  at(place: readonly [string, string, string]): Promise<any[]>;
  update(name: "runs" | "meta", ids: readonly string[], edit: (id: string, was: any) => object | null | undefined): Promise<void>;
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
  bringIn(text: string, courses: readonly string[]): Promise<Transferred | { readonly problem: TransferProblem }>;
  /** Calls when another tab kept something, with its record number. */
  watch(changed: (id: string) => void): void;
}

interface Course {
  run: CourseRun;
}
