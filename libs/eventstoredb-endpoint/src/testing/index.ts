export * from './open-test-endpoint.ts';
