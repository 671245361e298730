/**
 * Two places to keep things by key, of one shape: the browser's database, and a shelf in the tab.
 * Each `update` is one step: nobody else writes between its reading and its writing.
 */
(() => {
  "use strict";

  const NAME = "course-records";
  const STRUCTURE = 1; // of the database; what is in it has versions of its own
  const PATIENCE = 4000; // ms; some browsers never answer in a private window

  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const result = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  /** @param {IDBTransaction} transaction @returns {Promise<void>} */
  const done = (transaction) => new Promise((resolve, reject) => {
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
    const patience = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("no answer")));
    return Promise.race([result(request), /** @type {Promise<never>} */ (patience)]);
  }

  /** @type {CourseRun["database"]} */
  function database(factory) {
    /** @type {Promise<IDBDatabase> | undefined} */
    let connection;
    const open = () => (connection ??= opened(factory()).then((db) => {
      db.onversionchange = () => db.close();
      db.onclose = () => { connection = undefined; };
      return db;
    }));

    /** @param {IDBTransactionMode} mode @param {"runs" | "meta"} name */
    async function store(mode, name) {
      const db = await Promise.resolve().then(open);
      return db.transaction(name, mode, { durability: "strict" }).objectStore(name);
    }

    return {
      get: async (name, id) => result((await store("readonly", name)).get(id)),
      all: async (name) => result((await store("readonly", name)).getAll()),
      async at(place) {
        return result((await store("readonly", "runs")).index("place").getAll([...place]));
      },
      async update(name, ids, edit) {
        const objects = await store("readwrite", name);
        const { transaction } = objects;
        const ending = done(transaction);
        ending.catch(() => 0);
        for (const id of ids) {
          const was = await result(objects.get(id));
          const now = edit(id, was);
          if (now === null) objects.delete(id);
          else if (now !== undefined) await result(objects.put(now));
        }
        await ending;
      },
    };
  }

  /** A shelf of the tab; `keep` may write it to the tab's own storage. @type {CourseRun["shelf"]} */
  function shelf(held = {}, keep = () => {}) {
    const stores = { runs: new Map(Object.entries(held.runs ?? {})), meta: new Map(Object.entries(held.meta ?? {})) };
    return {
      get: async (name, id) => stores[name].get(id),
      all: async (name) => [...stores[name].values()],
      at: async ([state, course, sheet]) =>
        [...stores.runs.values()].filter((run) => run.state === state && run.course === course && run.sheet?.id === sheet),
      async update(name, ids, edit) {
        for (const id of ids) {
          const now = edit(id, stores[name].get(id));
          if (now === null) stores[name].delete(id);
          else if (now !== undefined) stores[name].set(id, now);
        }
        keep({ runs: Object.fromEntries(stores.runs), meta: Object.fromEntries(stores.meta) });
      },
    };
  }

  Object.assign(course.run, { database, shelf });
})();
