import { eventStoreContract } from '../testing/index.ts';
import { InMemoryEventStore } from './in-memory-event-store.ts';

eventStoreContract('in-memory', async (clock) => {
  const store = new InMemoryEventStore({ clock });
  return { store, close: () => store.close() };
});
