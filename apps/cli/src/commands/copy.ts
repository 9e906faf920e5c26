import { resolve } from 'node:path';
import { dataDirectory } from '@huiyin/deployment/settings';
import { isConnectionString } from '@huiyin/event-store-eventstoredb';
import { holdsLog } from '@huiyin/event-store-sqlite';
import {
  copyLog,
  directorySource,
  DirectoryTarget,
  storeSource,
  StoreTarget,
  type CopyReport,
  type CopySource,
  type CopyTarget,
} from '@huiyin/event-store-transfer';
import { Command } from 'commander';
import { connect } from '../connect.ts';
import { BadInputError } from '../failure.ts';
import { interruptible } from '../interruption.ts';
import { ProgressLines } from '../progress.ts';

interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly inFlight: string;
  readonly json?: boolean;
}

/** Copies the log of one store to another. */
export function copyCommand(): Command {
  return new Command('copy')
    .description(
      'copy the log of one store to another, verified; stopped, it goes on when called again: 迁移',
    )
    .requiredOption('--from <store>', 'a data directory, or esdb://… of an EventStoreDB')
    .requiredOption('--to <store>', 'the same; empty, or an earlier copy of the first')
    .option(
      '--in-flight <n>',
      'appends under way at once to an EventStoreDB; 1 keeps the whole order there',
      '64',
    )
    .option('--json', 'print what was copied as JSON')
    .action((options: CopyOptions) =>
      interruptible('Call it again to go on.', async (checkInterruption) => {
        const inFlight = Number(options.inFlight);
        if (!Number.isInteger(inFlight) || inFlight < 1 || inFlight > 1_000)
          throw new BadInputError('--in-flight must be a whole number from 1 to 1000.');
        const source = await openSource(options.from, !isConnectionString(options.to));
        const progress = new ProgressLines();
        let target: CopyTarget | undefined;
        try {
          target = await openTarget(options.to, inFlight);
          const report = await copyLog(source, target, ({ doing, position, positionTotal }) => {
            checkInterruption();
            progress.reach({ doing, done: position, total: positionTotal });
          });
          progress.end();
          process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report));
        } finally {
          progress.end();
          await target?.close();
          await source.close();
        }
      }),
    );
}

async function openSource(place: string, withSystemStreams: boolean): Promise<CopySource> {
  if (isConnectionString(place)) return storeSource(await connect(place), 'the source');
  const { path, events } = dataDirectory(resolve(place));
  if (!holdsLog(events))
    throw new BadInputError(`${path} holds no data. Name a data directory, or esdb://….`);
  return directorySource(events, withSystemStreams);
}

async function openTarget(place: string, inFlight: number): Promise<CopyTarget> {
  if (!isConnectionString(place)) return new DirectoryTarget(dataDirectory(resolve(place)).events);
  return new StoreTarget(await connect(place), 'The target', { inFlight });
}

function textOf({ digest, written, displaced, left }: CopyReport): string {
  const lines = [
    `${digest.events} events up to position ${digest.position} are the same on both sides; ${written} of them were written now`,
    `digest of the log: ${digest.log}`,
  ];
  if (displaced > 0)
    lines.push(
      `${displaced} of them stand in another order between streams there (--in-flight 1 avoids it); the original is noted`,
    );
  if (left.events > 0)
    lines.push(
      `left behind: ${left.events} events of ${left.streams} streams of the store’s own, such as ${left.examples.join(', ')}`,
    );
  return `${lines.join('\n')}\n`;
}
