// What the classic scripts share: one global, `course`. Read by tsc only, never by a browser.

type ItemType = "single" | "multiple" | "true_false";
type Verdict = "right" | "wrong" | "missed";

/** What grading found. `credit` is 0 to 1; a verdict for each choice that was chosen or is a key. */
interface Outcome {
  readonly correct: boolean;
  readonly credit: number;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** What is remembered of one item: the checked choice ids and, as ISO 8601 in UTC, when. */
interface Entry {
  readonly hash: string;
  readonly response: readonly string[];
  readonly correct: boolean;
  readonly at: string;
}

interface CourseProgress {
  readonly items: Readonly<Record<string, Partial<Entry>>>;
}

/** What is stored. Fields not named here are kept as they are when writing back. */
interface Progress {
  readonly version: number;
  readonly courses: Readonly<Record<string, CourseProgress>>;
}

/** Stored by a later version of the site: never read into, never overwritten. */
interface NewerProgress {
  readonly newer: true;
  readonly data: object;
}

interface KnownProgress {
  readonly newer: false;
  readonly data: Progress;
}

type ProgressState = KnownProgress | NewerProgress;

/** `changed`: there is a response, but to an earlier wording of the item. */
interface Recalled {
  readonly response: readonly string[] | null;
  readonly changed: boolean;
}

/** `remembered`: the store now holds the change. If not, `newer` tells why. */
interface Written {
  readonly remembered: boolean;
  readonly newer: boolean;
}

interface OpenStore {
  recall(courseId: string, itemId: string, hash: string): Recalled;
  remember(courseId: string, itemId: string, checked: Omit<Entry, "at">): Written;
  forget(courseId: string, itemId: string): Written;
}

interface CourseStore {
  parse(text: string | null): ProgressState;
  serialize(state: ProgressState): string;
  recall(state: ProgressState, courseId: string, itemId: string, hash: string): Recalled;
  remember(state: ProgressState, courseId: string, itemId: string, entry: Entry): ProgressState;
  forget(state: ProgressState, courseId: string, itemId: string): ProgressState;
  open(
    storage?: () => Pick<Storage, "getItem" | "setItem">,
    now?: () => string,
  ): OpenStore;
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

/** The program's words in the reader's language; `partly` holds `{percent}`. */
type Word =
  | "check" | "retry" | "reveal"
  | Verdict
  | "correct" | "partly" | "incorrect"
  | "choose-first" | "changed" | "not-remembered" | "newer-format";

interface Course {
  words: Readonly<Record<Word, string>>;
  store: CourseStore;
  index: CourseIndex;
  grade(type: ItemType, key: readonly string[], response: readonly string[]): Outcome;
}

declare var course: Course;
