import { CommanderError } from 'commander';
import { expect, it } from '@jest/globals';
import { AppendTooLargeError, StoreHeldError } from '@huiyin/event-store';
import { ConnectionStringError } from '@huiyin/event-store-eventstoredb';
import {
  BackupRefusedError,
  CopyDiffersError,
  CopyRefusedError,
  DamagedBackupError,
  NoRoomError,
} from '@huiyin/event-store-transfer';
import { SettingError } from '@huiyin/service-kit';
import { BadInputError, BadNewsError, exitCodeOf, messageOf } from './failure.ts';
import { InterruptedError } from './interruption.ts';

it.each([
  new AppendTooLargeError('x', 2, 1),
  new BadInputError('x'),
  new BackupRefusedError('x'),
  new CommanderError(1, 'commander.missingArgument', 'x'),
  new ConnectionStringError('x'),
  new CopyRefusedError('x'),
  new SettingError('x'),
])('answers 2 to bad input: %s', (error) => {
  expect(exitCodeOf(error)).toBe(2);
});

it.each([
  new BadNewsError('x'),
  new CopyDiffersError('x'),
  new DamagedBackupError('x', 'x'),
  new InterruptedError('x'),
  new NoRoomError('x'),
  new StoreHeldError('x', 'x'),
])('answers 1 to bad news, in one line: %s', (error) => {
  expect(exitCodeOf(error)).toBe(1);
  expect(messageOf(error)).toBe(error.message);
});

it('tells the whole story of what nobody expected', () => {
  const error = new TypeError('x');
  expect(exitCodeOf(error)).toBe(1);
  expect(messageOf(error)).toBe(error.stack);
});
