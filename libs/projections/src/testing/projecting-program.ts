import { argv, stdout } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { openViewDatabase } from '../database/view-database.ts';
import { Projector } from '../running/projector.ts';
import { FragileView } from './fragile-view.ts';
import { idOf, numberedLog } from './numbered-log.ts';
import type { TallyTables } from './tally-view.ts';
import { ANY_VIEW } from './temporary-views.ts';

// Projects the numbered log in a process of its own, and says each position that it has reached, until it is killed; or kills
// itself at a named point, in a batch in which a stream is parked.

const [, , location = '', events = '', point = ''] = argv;
const die = () => process.kill(process.pid, 'SIGKILL');

class FatalView extends FragileView {
  #batches = 0;

  override async apply(...parameters: Parameters<FragileView['apply']>): Promise<void> {
    this.#batches += 1;
    if (point === 'before-apply' && this.#batches === 2) die();
    await super.apply(...parameters);
  }

  override async park(...parameters: Parameters<FragileView['park']>): Promise<void> {
    if (point === 'while-parking') die();
    await super.park(...parameters);
  }
}

const database = await openViewDatabase<TallyTables>(location, ANY_VIEW);
const view = new FatalView();
if (point === '')
  // Slow enough to be killed before the end.
  view.beforeCommit = () => setTimeout(100);
else view.poison.set(idOf(2_500), 'poison');
if (point === 'before-commit')
  view.beforeCommit = ([first]) => void ((first?.position ?? 0) > 2_000 && die());
const projector = await Projector.open(await numberedLog(Number(events)), database, view);
projector.state.subscribe(({ position, status }) => {
  stdout.write(`${status} ${position}\n`);
  if (point === 'after-commit' && position > 2_000) die();
});
projector.start();
