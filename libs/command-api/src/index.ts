export { COMMAND_SCHEMAS } from './answer-schema.ts';
export { CommandApiModule } from './command-api.module.ts';
export { CaseworkApiModule } from './casework/casework-api.module.ts';
export type { CaseworkParts } from './casework/casework-parts.ts';
export { PolicyApiModule } from './policies/policy-api.module.ts';
export type { CommandAnswer } from './command-answer.ts';
