import type { ViewProgress } from '@huiyin/projections';
import type { SupervisionTables } from '@huiyin/supervision';
import {
  asyncScheduler,
  concatMap,
  defer,
  filter,
  from,
  retry,
  share,
  takeUntil,
  throttleTime,
  type Observable,
  type Subject,
} from 'rxjs';
import type { Change } from './change.ts';

/** What one look at the view found: everything that changed since the look before. */
export interface Look {
  /** The log position that the look has reached. */
  readonly position: number;
  /** In log order. `undefined`: too much, or the view was built anew; a list has to be read again. */
  readonly changes: readonly Change[] | undefined;
}

/** Reads the cases that changed after a position, in log order. */
export type ReadChanges = (after: number, limit: number) => Promise<readonly Change[]>;

/** Milliseconds between two looks at least: people don't read faster, and a rush costs no more than a drizzle. */
const PACE = 100;
/** Milliseconds until another try when a look fails. */
const PAUSE = 1_000;
/** More changes in one look than a list can show: it is cheaper to read it again. */
export const MOST_CHANGES = 2_000;

/**
 * The changes of the cases view, looked for once for everybody who listens, and not at all while nobody does. A look is made when
 * the view has moved; none is lost when it fails: the next one begins where the last good one ended.
 */
export class CaseChanges {
  readonly looks: Observable<Look>;
  #position = 0;

  constructor(
    private readonly progress: ViewProgress<SupervisionTables>,
    private readonly read: ReadChanges,
    stop: Subject<void>,
  ) {
    const looks = defer(() => {
      this.#position = progress.current.position;
      return progress.state.pipe(
        filter(({ position }) => position !== this.#position),
        throttleTime(PACE, asyncScheduler, { leading: true, trailing: true }),
        concatMap(() => from(this.#look())),
        filter((look) => look !== undefined),
        retry({ delay: PAUSE }),
      );
    });
    this.looks = looks.pipe(takeUntil(stop), share());
  }

  /** Up to where those who listen have been told. */
  get position(): number {
    return this.#position;
  }

  async #look(): Promise<Look | undefined> {
    const before = this.#position;
    const { position } = this.progress.current;
    if (position === before) return undefined;
    if (position < before) return this.#reached({ position, changes: undefined });
    const changes = await this.read(before, MOST_CHANGES + 1);
    if (changes.length > MOST_CHANGES) return this.#reached({ position, changes: undefined });
    return this.#reached({ position: Math.max(position, changes.at(-1)?.row.position ?? 0), changes });
  }

  #reached(look: Look): Look {
    this.#position = look.position;
    return look;
  }
}
