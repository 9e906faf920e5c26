import { EventStoreError } from '@huiyin/event-store';
import { CommanderError } from 'commander';

/** The command line, or a file that it names, can't be meant as it stands. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError';
}

/** The command did its work, and what it found is bad news; it has said so already. */
export class BadNewsError extends Error {
  override readonly name = 'BadNewsError';
}

// By the names of their classes: a command loads no more modules than it needs, and what isn't loaded throws nothing.
const BAD_INPUT: ReadonlySet<string> = new Set([
  'AlreadySimulatedError',
  'AppendTooLargeError',
  'BackupRefusedError',
  'BadInputError',
  'BrokenLogError',
  'ConnectionStringError',
  'CopyRefusedError',
  'InvalidMappingError',
  'InvalidPolicyError',
  'NoSuchBuildError',
  'RangeError',
  'SettingError',
]);
const BAD_NEWS: ReadonlySet<string> = new Set([
  'BadNewsError',
  'CopyDiffersError',
  'DamagedBackupError',
  'ImplausibleSimulationError',
  'InterruptedError',
  'NoRoomError',
  'SigningKeyError',
  'ViewsError',
]);

/** 0: fine. 1: failed, or bad news. 2: bad input. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return isOf(BAD_INPUT, error) ? 2 : 1;
}

/** One line for what people can do something about; the whole story for everything else. */
export function messageOf(error: unknown): string {
  const expected = error instanceof EventStoreError || isOf(BAD_INPUT, error) || isOf(BAD_NEWS, error);
  const { message, stack } = error as Error;
  return expected ? message : (stack ?? message);
}

/** Whether an error is of one of these classes, or of a subclass. */
function isOf(names: ReadonlySet<string>, error: unknown): boolean {
  for (
    let kind = Object.getPrototypeOf(error) as object | null;
    kind;
    kind = Object.getPrototypeOf(kind) as object | null
  )
    if (names.has(kind.constructor.name)) return true;
  return false;
}
