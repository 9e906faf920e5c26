import { CommanderError } from 'commander';
import { EventStoreError } from '@huiyin/event-store';
import { ConnectionStringError } from '@huiyin/event-store-eventstoredb';
import {
  BackupRefusedError,
  CopyDiffersError,
  CopyRefusedError,
  DamagedBackupError,
  NoRoomError,
} from '@huiyin/event-store-transfer';
import { BrokenLogError, InvalidMappingError } from '@huiyin/log-import';
import { InvalidPolicyError } from '@huiyin/processes';
import { NoSuchBuildError, ViewsError } from '@huiyin/projections';
import { AlreadySimulatedError, ImplausibleSimulationError } from '@huiyin/simulation';
import { SettingError, SigningKeyError } from '@huiyin/service-kit/process';
import { InterruptedError } from './interruption.ts';

/** The command line, or a file that it names, can't be meant as it stands. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError';
}

/** The command did its work, and what it found is bad news; it has said so already. */
export class BadNewsError extends Error {
  override readonly name = 'BadNewsError';
}

const BAD_INPUT = [
  AlreadySimulatedError,
  BackupRefusedError,
  BadInputError,
  BrokenLogError,
  ConnectionStringError,
  CopyRefusedError,
  InvalidMappingError,
  InvalidPolicyError,
  NoSuchBuildError,
  RangeError,
  SettingError,
];
const EXPECTED = [
  ...BAD_INPUT,
  BadNewsError,
  CopyDiffersError,
  DamagedBackupError,
  EventStoreError,
  ImplausibleSimulationError,
  InterruptedError,
  NoRoomError,
  SigningKeyError,
  ViewsError,
];

/** 0: fine. 1: failed, or bad news. 2: bad input. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return BAD_INPUT.some((kind) => error instanceof kind) ? 2 : 1;
}

/** One line for what people can do something about; the whole story for everything else. */
export function messageOf(error: unknown): string {
  const expected = EXPECTED.some((kind) => error instanceof (kind as new (...parameters: never[]) => Error));
  const { message, stack } = error as Error;
  return expected ? message : (stack ?? message);
}
