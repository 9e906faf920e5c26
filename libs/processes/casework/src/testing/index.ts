export * from './check-model.ts';
export * from './people.ts';
export * from './policies.ts';
export * from './replay-histories.ts';
export * from './walk-at-random.ts';
