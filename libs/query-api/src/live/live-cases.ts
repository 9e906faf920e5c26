import type { Readable } from 'node:stream';
import { Problem } from '@huiyin/service-kit';
import type { CaseFilter, SupervisionTables } from '@huiyin/supervision';
import { interval, Subject, takeUntil, timer } from 'rxjs';
import type { ViewGate } from '../views/view-gate.ts';
import { CaseChanges, MOST_CHANGES, type Look, type ReadChanges } from './case-changes.ts';
import { EventBody } from './event-body.ts';
import { aliveText, eventText, retryText } from './event-text.ts';
import { Watcher } from './watcher.ts';

/** How streams are kept. */
export interface LiveSettings {
  /** Milliseconds between two signs of life. Proxies close what is silent for a minute. */
  readonly heartbeat: number;
  /** How long a stream lasts at most, in milliseconds, be the token good for longer. */
  readonly lifetime: number;
  /** The most bytes that wait for a client to read them. */
  readonly buffer: number;
  /** The most streams at once. */
  readonly streams: number;
  /** By which clock tokens expire, epoch milliseconds. Default: the service's own. */
  readonly tokensNow: () => number;
}

const SETTINGS = { heartbeat: 15_000, lifetime: 15 * 60_000, buffer: 4 << 20, streams: 1_000 };
/** Milliseconds after which a client that was cut off comes back. */
const RETRY = 2_000;

/**
 * Tells people which cases change, each by their own filter. All look at the view together (see CaseChanges); what one of them
 * is told costs a comparison.
 */
export class LiveCases {
  readonly #stop = new Subject<void>();
  readonly #changes: CaseChanges;
  readonly #settings: LiveSettings;
  #streams = 0;
  #stopped = false;

  constructor(
    gate: ViewGate<SupervisionTables>,
    private readonly read: ReadChanges,
    private readonly now: () => number,
    settings: Partial<LiveSettings> = {},
  ) {
    this.#changes = new CaseChanges(gate.progress, read, this.#stop);
    this.#settings = { ...SETTINGS, tokensNow: now, ...settings };
  }

  /**
   * Opens a stream: what changed since `lastId`, `ready`, then what changes. Events are told in the order of the log, so that a client
   * which comes back with the last id has missed nothing.
   *
   * @param until when the token that it was opened with expires, epoch milliseconds: the stream ends with it at the latest
   * @throws Problem 503 when there are too many streams, this service stops, or the view isn't available.
   */
  async open(filter: CaseFilter, lastId: number | undefined, until = Infinity): Promise<Readable> {
    if (this.#stopped || this.#streams >= this.#settings.streams) throw tooMany();
    this.#streams += 1;
    const body = new EventBody(this.#settings.buffer);
    const watcher = new Watcher(filter);
    // Looked at from now on, told after what was missed.
    let waiting: Look[] | undefined = [];
    const looks = this.#changes.looks.subscribe({
      next: (look) => (waiting ? waiting.push(look) : body.tell(this.#told(look, watcher))),
      complete: () => body.end(),
    });
    body.once('close', () => {
      looks.unsubscribe();
      this.#streams -= 1;
    });
    try {
      const opened = await this.#missed(watcher, lastId, this.#changes.position);
      body.tell(retryText(RETRY) + opened);
    } catch (error) {
      body.destroy();
      throw error;
    }
    for (const look of waiting) body.tell(this.#told(look, watcher));
    waiting = undefined;
    this.#keepAlive(body, until);
    return body;
  }

  /** Ends every stream. Clients come back, elsewhere or later. */
  stop(): void {
    this.#stopped = true;
    this.#stop.next();
  }

  /** What happened between the id that a client has and where looking has come, and that it is up to date now. */
  async #missed(watcher: Watcher, lastId: number | undefined, position: number): Promise<string> {
    const ready = eventText('ready', position, { position });
    if (lastId === undefined) return ready;
    // From the future: the log isn't the one it was, or another service is ahead of this one.
    if (lastId > position) return resetText(position) + ready;
    const changes = lastId === position ? [] : await this.read(lastId, MOST_CHANGES + 1);
    if (changes.length > MOST_CHANGES) return resetText(position) + ready;
    return watcher.textOf(changes, this.now()) + ready;
  }

  #told({ position, changes }: Look, watcher: Watcher): string {
    return changes ? watcher.textOf(changes, this.now()) : resetText(position);
  }

  #keepAlive(body: EventBody, until: number): void {
    const gone = new Subject<void>();
    body.once('close', () => gone.next());
    interval(this.#settings.heartbeat)
      .pipe(takeUntil(gone))
      .subscribe(() => body.tell(aliveText(this.#changes.position)));
    timer(Math.max(0, Math.min(this.#settings.lifetime, until - this.#settings.tokensNow())))
      .pipe(takeUntil(gone))
      .subscribe(() => body.end());
  }
}

const resetText = (position: number) => eventText('reset', position, { position });

function tooMany(): Problem {
  return new Problem(503, 'too-many-streams', {
    title: { 'zh-CN': '实时连接过多', en: 'Too many live streams' },
    detail: { 'zh-CN': '请稍后重试。', en: 'Try again in a moment.' },
    headers: { 'retry-after': '5' },
  });
}
