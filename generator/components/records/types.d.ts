// The page of all records. Read by tsc only.

/** A record as it is listed and found; `day` is the local day it was closed, `until` the last it is kept. */
interface RecordLine {
  readonly record: Run;
  readonly day: string;
  readonly until: string;
  readonly person: string;
  readonly procedure: string;
  readonly result: RecordResult;
  /** What is searched, as it is compared. */
  readonly text: string;
}

/** Days as 2026-01-02; "" is any. */
interface RecordQuery {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly procedure: string;
}

/** `share` of "no" among the answers that are yes or no. */
interface WeakSpot {
  readonly number: number;
  readonly text: string;
  readonly critical: boolean;
  readonly no: number;
  readonly answered: number;
  readonly share: number;
}

/** What is on the device, as it was last read. */
interface RecordsNow {
  readonly runs: readonly Run[];
  readonly lines: readonly RecordLine[];
  readonly condition: RunCondition;
}

/** The first ones are pure. */
interface CourseRecords {
  line(record: Run): RecordLine;
  matching(lines: readonly RecordLine[], query: RecordQuery): RecordLine[];
  isDue(line: RecordLine, today: string): boolean;
  /** A day of this device, as 2026-01-02. */
  today(now: Date): string;
  /** For how many days, and how many runs, are in no file; `isLong`: it is time. */
  unsaved(
    runs: readonly Run[],
    saved: { at: string; since: string },
    now: Date
  ): { count: number; days: number; isLong: boolean };
  /** Key and title of every procedure there is a record of. */
  procedures(lines: readonly RecordLine[]): [key: string, title: string][];
  /** The steps of one procedure, those that fail most first. */
  weak(lines: readonly RecordLine[]): { readonly runs: number; readonly spots: WeakSpot[] };
  /** Heads and a row for each run. */
  table(runs: readonly Run[]): string[][];

  readonly store: RunStore;
  /** Addresses of the sheets from here, by course and id. */
  readonly pages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  part(name: string): HTMLElement;
  say(name: string, text: string): void;
  link(href: string, text: string): HTMLAnchorElement;
  /** The address of a record on this page. */
  to(id: string): string;
  /** A table of the page's, filled; its heads stand in it. */
  rows(name: string, rows: readonly (readonly (string | Node)[])[]): Node;
  bars(spots: readonly WeakSpot[], label: string, width: number): SVGElement;
  now(): RecordsNow;
  /** What the search finds. */
  found(): readonly RecordLine[];
  show(now: RecordsNow): void;
  weakSpots(): void;
  open(): void;
  ask(lines: readonly RecordLine[]): void;
  reload(): Promise<void>;
  /** Fetches what shows a record, and what ends a run. */
  viewer(name?: string): Promise<unknown>;
}

interface Course {
  records: CourseRecords;
}

type RecordsWord =
  | "rec-done"
  | "rec-deviations"
  | "rec-stopped"
  | "rec-passed"
  | "rec-failed"
  | "rec-columns"
  | "rec-title"
  | "rec-revision"
  | "rec-no-table"
  | "rec-continue"
  | "rec-begun"
  | "rec-all"
  | "rec-count"
  | "rec-scope-found"
  | "rec-due-since"
  | "rec-dispose"
  | "rec-is-disposed"
  | "rec-trace"
  | "rec-weak-few"
  | "rec-weak-none"
  | "rec-weak-share"
  | "rec-weak-chart"
  | "rec-share"
  | "rec-saved"
  | "rec-never-saved"
  | "rec-remind"
  | "rec-remind-many"
  | "rec-exported"
  | "rec-merged"
  | "rec-nothing-new"
  | "rec-was-disposed"
  | "rec-refused"
  | "rec-conflicts"
  | "rec-foreign"
  | "rec-unsound"
  | "rec-newer"
  | "rec-choose-file"
  | "rec-not-fetched"
  | "rec-too-big"
  | "rec-not-ours"
  | "rec-import-newer"
  | "rec-corrupt"
  | "rec-not-kept"
  | "rec-ask"
  | "rec-ask-more"
  | "rec-ask-early"
  | "rec-ask-missing"
  | "rec-disposed"
  | "rec-amended"
  | "rec-gone"
  | "rec-unread";
