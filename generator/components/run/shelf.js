/**
 * Two places to keep things by key, of one shape: the browser's database, and a shelf in the tab.
 * Each `update` is one step: nobody else writes between its reading and its writing.
 */
(() => {
  "use strict";

  const NAME = "course-records";
  const STRUCTURE = 1; // of the database; what is in it has versions of its own
  const [PATIENCE, BRIEF] = [4000, 250]; // ms; some browsers never answer in a private window: then briefly
  const LATE = new Error("no answer");

  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const result = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /** @param {IDBTransaction} transaction @returns {Promise<void>} */
  const done = (transaction) =>
    new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });

  /** @param {IDBFactory} factory @returns {Promise<IDBDatabase>} */
  function opened(factory) {
    const request = factory.open(NAME, STRUCTURE);
    request.onupgradeneeded = () => {
      const runs = request.result.createObjectStore("runs", { keyPath: "id" });
      runs.createIndex("place", ["state", "course", "sheet.id"]);
      request.result.createObjectStore("meta", { keyPath: "id" });
    };
    return result(request);
  }

  /** @type {CourseRun["database"]} */
  function database(factory) {
    /** @type {Promise<IDBDatabase> | undefined} */
    let connection;
    let patience = PATIENCE;
    const forget = () => {
      connection = undefined;
    };

    /** One that comes late is there for the next call. @param {IDBDatabase} db */
    function ready(db) {
      db.onversionchange = () => {
        db.close();
        forget();
      };
      db.onclose = forget;
      patience = PATIENCE;
      connection = Promise.resolve(db);
      return db;
    }
    /** @returns {Promise<IDBDatabase>} */
    async function connect() {
      const db = opened(factory()).then(ready);
      return Promise.race([
        db,
        /** @type {Promise<never>} */ (
          new Promise((_, reject) => setTimeout(reject, patience, LATE))
        )
      ]);
    }
    const open = () => (connection ??= connect());

    /**
     * A connection may die, or never have been made: then it is tried once more with another.
     * @template T @param {IDBTransactionMode} mode @param {"runs" | "meta"} name @param {(store: IDBObjectStore) => Promise<T> | T} work
     */
    async function using(mode, name, work) {
      const tried = async () => {
        const db = await open();
        return work(db.transaction(name, mode, { durability: "strict" }).objectStore(name));
      };
      return tried()
        .catch((problem) => {
          forget();
          if (/^(Version|QuotaExceeded)Error$/.test(problem?.name)) throw problem; // would be the same again
          return tried();
        })
        .catch((problem) => {
          forget();
          if (problem === LATE) patience = BRIEF;
          throw problem;
        });
    }

    return {
      get: (name, id) => using("readonly", name, (objects) => result(objects.get(id))),
      all: (name) => using("readonly", name, (objects) => result(objects.getAll())),
      at: (place) =>
        using("readonly", "runs", (objects) => result(objects.index("place").getAll([...place]))),
      update: (name, ids, edit) =>
        using("readwrite", name, async (objects) => {
          const ending = done(objects.transaction);
          ending.catch(() => 0);
          for (const id of ids) {
            const was = await result(objects.get(id));
            const now = edit(id, was);
            if (now === null) objects.delete(id);
            else if (now !== undefined) await result(objects.put(now));
          }
          await ending;
        })
    };
  }

  /** A shelf of the tab; `keep` may write it to the tab's own storage. @type {CourseRun["shelf"]} */
  function shelf(held = {}, keep = () => {}) {
    const stores = {
      runs: new Map(Object.entries(held.runs ?? {})),
      meta: new Map(Object.entries(held.meta ?? {}))
    };
    return {
      get: async (name, id) => stores[name].get(id),
      all: async (name) => [...stores[name].values()],
      at: async ([state, course, sheet]) =>
        [...stores.runs.values()].filter(
          (run) => run.state === state && run.course === course && run.sheet?.id === sheet
        ),
      async update(name, ids, edit) {
        for (const id of ids) {
          const now = edit(id, stores[name].get(id));
          if (now === null) stores[name].delete(id);
          else if (now !== undefined) stores[name].set(id, now);
        }
        keep({ runs: Object.fromEntries(stores.runs), meta: Object.fromEntries(stores.meta) });
      }
    };
  }

  Object.assign(course.run, { database, shelf });
})();
