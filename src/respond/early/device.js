// What this device holds of a survey, and writing the draft. Documents and object stores are those
// of `src/store`; a browser test compares them.

const NAME = 'serviscope';
const LAYOUT = 2;
const COLLECTIONS = ['drafts', 'responses', 'surveys', 'blueprints', 'settings', 'attachments'];

/** Opens the database; `missing` decides what happens where it has not this layout. */
function open(version, missing) {
  return new Promise((tell, fail) => {
    const opening = indexedDB.open(NAME, version);
    opening.onupgradeneeded = () => missing(opening);
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      // Another tab may be waiting to change the layout.
      database.onversionchange = () => database.close();
      tell(database);
    };
  });
}

/** Resolves when a transaction is on the disk, or read. */
const done = (transaction) =>
  new Promise((tell, fail) => {
    transaction.oncomplete = tell;
    transaction.onabort = () => fail(transaction.error);
  });

/** The survey's text, where the device has its own, and whether somebody began to answer. */
export async function onDevice(reference) {
  try {
    const database = await open(undefined, (opening) => opening.transaction.abort());
    const reading = database.transaction(['surveys', 'drafts']);
    const text = reading.objectStore('surveys').get(reference);
    const drafts = reading.objectStore('drafts').count(IDBKeyRange.bound(`${reference}/`, `${reference}/\uffff`));
    // Takes effect once the reading is done.
    database.close();
    await done(reading);
    return { text: text.result, isBegun: drafts.result > 0 };
  } catch {
    // There is no database yet, or it is refused: the module will say so.
    return { isBegun: false };
  }
}

/** Where drafts are written; made where there is none. */
export class Drafts {
  constructor() {
    this.opening = open(LAYOUT, ({ result }) => {
      for (const name of COLLECTIONS) if (!result.objectStoreNames.contains(name)) result.createObjectStore(name);
    });
    this.opening.catch(() => {});
  }

  /** Writes a draft; resolves when it is on the disk. `isWanted` is asked once the database is open. */
  async put(draft, isWanted) {
    const database = await this.opening;
    if (!isWanted()) return;
    const writing = database.transaction('drafts', 'readwrite', { durability: 'strict' });
    writing.objectStore('drafts').put(JSON.stringify(draft), `${draft.survey}@${draft.version}/${draft.id}`);
    await done(writing);
  }

  /** Closes the database after what is under way. */
  close() {
    this.opening.then((database) => database.close(), () => {});
  }
}
