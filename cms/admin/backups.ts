/** Decap keeps unsaved edits in the browser; on a shared computer the next person must not find them. */
export async function purgeBackups(): Promise<void> {
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('localforage');
    opening.onerror = () => resolve();
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      if (names.length === 0) {
        database.close();
        resolve();
        return;
      }
      const transaction = database.transaction(names, 'readwrite');
      for (const name of names) transaction.objectStore(name).clear();
      const finish = () => {
        database.close();
        resolve();
      };
      transaction.oncomplete = finish;
      transaction.onerror = finish;
    };
  });
}
