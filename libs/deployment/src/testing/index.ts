export { spawnProgram, type Program } from './spawn-program.ts';
export { Spawned } from './spawned.ts';
