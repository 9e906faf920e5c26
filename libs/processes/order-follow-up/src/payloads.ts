export * from './payloads/aftercare.ts';
export * from './payloads/arranging.ts';
export * from './payloads/delivering.ts';
export * from './payloads/ordering.ts';
export * from './payloads/paying.ts';
