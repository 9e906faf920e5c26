export { COMPLAINT, complaintCatalogue } from './complaint-catalogue.ts';
export { foldHistory } from './fold-history.ts';
export { MONDAY, Runtime, type Circumstances } from './runtime.ts';
export { PEOPLE, REGISTRATION } from './people.ts';
export { randomCommand, type RandomCommand } from './random-commands.ts';
