/** A database whose connection dies, fails, or comes late: as browsers do it, in memory. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { answered, at, begun, run } from "./runs.mjs";
import { random } from "./random.mjs";

const dead = () => {
  throw new DOMException("The database connection is closing.", "InvalidStateError");
};

/** A request that is answered soon, unless `ends` says otherwise. */
function request(value, ends = "success", when = queueMicrotask) {
  const made = { result: value, error: new DOMException("lost", ends) };
  when(() => (ends === "success" ? made.onsuccess?.() : made.onerror?.()));
  return made;
}

/** `opens`: how each opening ends, the last one for all that follow. A connection may be let die. */
function browser(...opens) {
  const stores = { runs: new Map(), meta: new Map() };
  const [connections, late] = [[], []];
  const open = () => {
    const how = opens.length > 1 ? opens.shift() : opens[0];
    const db = {
      close() {
        db.transaction = dead;
      },
      transaction(name) {
        const made = {};
        const write = (act) => () => {
          if (!db.failing) return request(act());
          made.error = new DOMException("x", db.failing);
          setImmediate(() => made.onabort());
          return request(0, db.failing);
        };
        const store = {
          transaction: made,
          get: (id) => request(stores[name].get(id)),
          getAll: () => request([...stores[name].values()]),
          index: () => ({ getAll: () => request([...stores[name].values()]) }),
          put: (value) => write(() => void stores[name].set(value.id, value))(),
          delete: (id) => write(() => void stores[name].delete(id))()
        };
        setImmediate(() => made.oncomplete?.());
        return { objectStore: () => store };
      }
    };
    connections.push(db);
    if (how === "late") return request(db, "success", (answer) => late.push(answer));
    return request(db, how);
  };
  return { factory: () => ({ open }), stores, connections, late };
}
const opened = ({ factory }) => {
  const storage = { getItem: () => null, setItem() {}, removeItem() {} };
  return run.open({
    database: factory,
    session: () => storage,
    local: () => storage,
    now: () => at(0),
    random: random(1).next
  });
};
const one = () => answered(begun(), { open: { result: "yes" } });
const stored = ({ stores }) => Object.keys(stores.runs.get(begun().id)?.entries ?? {}).sort();

test("a connection that is kept is opened once", async () => {
  const place = browser("success");
  const store = opened(place);
  for (const made of [begun(), one()]) assert.equal((await store.save(made)).remembered, true);
  assert.equal(place.connections.length, 1);
});

const DEATHS = {
  "was closed by the browser without a word": (db) => {
    db.transaction = dead;
  },
  "was closed with a word": (db) => {
    db.transaction = dead;
    db.onclose();
  },
  "gave way to a later version of the site": (db) => db.onversionchange(),
  "lost its server": (db) => {
    db.failing = "UnknownError";
  },
  "broke off": (db) => {
    db.failing = "AbortError";
  }
};
for (const [name, die] of Object.entries(DEATHS))
  test(`a connection that ${name} is opened again, and the answer is kept`, async () => {
    const place = browser("success");
    const store = opened(place);
    await store.save(begun());
    die(place.connections[0]);
    assert.equal((await store.save(one())).remembered, true);
    assert.deepEqual(stored(place), ["open"]);
    assert.equal(place.connections.length, 2);
    assert.equal((await store.find(begun().id)).entries.open.result, "yes");
  });

for (const how of ["UnknownError", "InvalidStateError"])
  test(`a first opening that ends with ${how} is tried once more`, async () => {
    const place = browser(how, "success");
    const store = opened(place);
    assert.equal(await store.condition(), "ready");
    assert.equal((await store.save(one())).remembered, true);
    assert.deepEqual(stored(place), ["open"]);
  });

test("only when the second try failed too it is said; what was not kept is kept with what comes next", async () => {
  const place = browser("UnknownError", "UnknownError", "success");
  const store = opened(place);
  assert.equal((await store.save(one())).remembered, false);
  assert.deepEqual(stored(place), []);
  const next = run.answer(await store.find(begun().id), "key", { result: "no" }, at(5));
  assert.equal((await store.save(next)).remembered, true);
  assert.deepEqual(stored(place), ["key", "open"]);
});

test("what only the tab holds is kept as soon as the runs that are open are asked for", async () => {
  const place = browser("UnknownError", "UnknownError", "success");
  const store = opened(place);
  await store.save(one());
  assert.deepEqual(
    (await store.openRuns("c08", "cl-one")).map(({ id }) => id),
    [begun().id]
  );
  assert.deepEqual(stored(place), ["open"]);
});

test("a device that is full, and a later version, are not asked twice", async () => {
  for (const how of ["QuotaExceededError", "VersionError"]) {
    const place = browser(how);
    assert.equal((await opened(place).save(one())).remembered, false);
    assert.equal(place.connections.length, 1);
  }
  assert.equal(await opened(browser("VersionError")).condition(), "newer");
});

/** Lets time pass, and what waits for it happen. */
async function pass(milliseconds) {
  for (let left = milliseconds; left > 0; left -= 250) {
    mock.timers.tick(250);
    await new Promise(setImmediate);
  }
}

test("a first opening that takes too long is tried again, and the answer is kept", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const place = browser("late", "success");
  const saving = opened(place).save(one());
  await pass(4500);
  assert.equal((await saving).remembered, true);
  assert.deepEqual(stored(place), ["open"]);
  mock.timers.reset();
});

test("where the browser never answers one waits long once only, and what comes at last is used", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const place = browser("late");
  const store = opened(place);
  const first = store.save(one());
  await pass(8500);
  assert.equal((await first).remembered, false);
  const second = store.save(one());
  await pass(750);
  assert.equal((await second).remembered, false);
  place.late[0]();
  await new Promise(setImmediate);
  assert.equal((await store.save(one())).remembered, true);
  mock.timers.reset();
});

test("an import that was tried twice counts each record once", async () => {
  const place = browser("success");
  const store = opened(place);
  await store.save(one());
  const other = { ...one(), id: begun().id.replace("001", "002") };
  place.connections[0].failing = "AbortError";
  const { added, updated, same } = await store.bringIn(run.bundle([one(), other], at(9)), ["c08"]);
  assert.deepEqual([added, updated, same], [1, 0, 1]);
});
