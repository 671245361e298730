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

/** The program's words in the reader's language; `partly` holds `{percent}`. */
type Word =
  | "check" | "retry" | "reveal"
  | Verdict
  | "correct" | "partly" | "incorrect"
  | "choose-first" | "changed" | "not-remembered" | "newer-format";

interface Course {
  words: Readonly<Record<Word, string>>;
  store: CourseStore;
  grade(type: ItemType, key: readonly string[], response: readonly string[]): Outcome;
}

declare var course: Course;
