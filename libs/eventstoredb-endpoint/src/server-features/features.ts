/**
 * What a method can do beyond its first version, as clients ask for it. Keys are paths in lower case.
 */
export const FEATURES: Readonly<Record<string, readonly string[]>> = {
  '/event_store.client.streams.streams/read': ['position', 'events'],
  '/event_store.client.streams.streams/batchappend': ['deadline_duration'],
  '/event_store.client.persistent_subscriptions.persistentsubscriptions/create': ['stream', 'all'],
  '/event_store.client.persistent_subscriptions.persistentsubscriptions/update': ['stream', 'all'],
  '/event_store.client.persistent_subscriptions.persistentsubscriptions/delete': ['stream', 'all'],
  '/event_store.client.persistent_subscriptions.persistentsubscriptions/read': ['stream', 'all'],
  '/event_store.client.persistent_subscriptions.persistentsubscriptions/getinfo': ['stream', 'all'],
  '/event_store.client.persistent_subscriptions.persistentsubscriptions/replayparked': ['stream', 'all'],
  '/event_store.client.persistent_subscriptions.persistentsubscriptions/list': ['stream', 'all'],
};
