/** For tests of other libraries that need a process that writes a store, or a machine that lets itself be disturbed. */
export { linesOf, startProgram, type ChildProgram } from './child-process.ts';
export {
  canMount,
  canTrace,
  mountSmallDisk,
  PATIENCE,
  temporaryDirectory,
  testWhere,
  unmount,
} from './machine.ts';
export { straceOfSyncs, syncsBetween } from './traced-syncs.ts';
