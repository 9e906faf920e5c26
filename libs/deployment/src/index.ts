export * from './opening/index.ts';
export { CONSOLE_FILES } from './serving/console/console-files.ts';
export { awaitStore } from './serving/await-store.ts';
export { runService, type OpenService, type ServiceSurroundings } from './serving/run-service.ts';
export { run, say } from './serving/run.ts';
export { serve, type Serving } from './serving/serve.ts';
export { ServiceModule, type ServiceParts } from './serving/service.module.ts';
