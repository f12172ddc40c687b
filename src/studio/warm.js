// Runs while the module is still on its way. Wakes the browser's storage, whose first answer takes
// as long as starting the module does, and reads the blueprint that the address names
// (`src/blueprint/early.rs` takes it over). Whatever goes wrong here the module finds out by itself.
try {
  void localStorage.length;
} catch {
  // Denied.
}

/** The stored text of the blueprint `id`, if there is one. */
function blueprint(id) {
  return new Promise((resolve) => {
    const opening = indexedDB.open('serviscope');
    // A device without a database: making it is the module's part.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => {
      const database = opening.result;
      const done = (text) => {
        database.close();
        resolve(text);
      };
      try {
        const reading = database.transaction('blueprints').objectStore('blueprints').get(id);
        reading.onsuccess = () => done(reading.result);
        reading.onerror = () => done(undefined);
      } catch {
        done(undefined);
      }
    };
  });
}

const [, room, id] = location.pathname.split('/');
if (room === 'blueprints' && id) {
  try {
    const name = decodeURIComponent(id);
    globalThis.serviscopeBlueprint = { id: name, text: blueprint(name) };
  } catch {
    // No address of ours, or no database.
  }
}
