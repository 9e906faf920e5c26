export * from './verify-store.ts';
