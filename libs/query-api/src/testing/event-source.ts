import { once } from 'node:events';
import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import type { ItemBody } from './answer-body.ts';

/** An event as it came. */
export interface ReceivedEvent {
  readonly event: string;
  readonly id: string;
  readonly data: ItemBody;
}

/** A client of server-sent events as WHATWG HTML 9.2 describes it, over a plain HTTP connection that can be left unread. */
export class EventSource {
  readonly events: ReceivedEvent[] = [];
  lastId = '';
  retry: number | undefined;
  comments = 0;
  ended = false;
  #buffer = '';
  #changed: () => void = () => undefined;

  private constructor(
    private readonly request: ClientRequest,
    readonly response: IncomingMessage,
  ) {
    response.setEncoding('utf8');
    const end = () => {
      this.ended = true;
      this.#changed();
    };
    response.on('error', end);
    response.on('close', end);
  }

  static async open(url: string, token: string, lastEventId?: string): Promise<EventSource> {
    const request = get(url, {
      agent: false,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'text/event-stream',
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
    });
    request.on('error', () => undefined);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const source = new EventSource(request, response);
    response.pause();
    return source;
  }

  /** Begins to read. */
  read(): this {
    this.response.on('data', (text: string) => {
      this.#buffer += text;
      const blocks = this.#buffer.split('\n\n');
      this.#buffer = blocks.pop()!;
      for (const block of blocks) this.#take(block);
      this.#changed();
    });
    this.response.resume();
    return this;
  }

  /** Waits for something that becomes true as events come, or the stream ends. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.ended) throw new Error(`The stream ended with ${JSON.stringify(this.events.at(-1))}`);
      await new Promise<void>((resolve) => (this.#changed = resolve));
    }
  }

  async end(): Promise<void> {
    while (!this.ended) await new Promise<void>((resolve) => (this.#changed = resolve));
  }

  close(): void {
    this.request.destroy();
  }

  #take(block: string): void {
    let [event, data] = ['message', ''];
    for (const line of block.split('\n')) {
      const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line)!;
      if (field === '') this.comments += 1;
      if (field === 'event') event = value!;
      if (field === 'data') data += value!;
      if (field === 'id') this.lastId = value!;
      if (field === 'retry') this.retry = Number(value);
    }
    if (data !== '') this.events.push({ event, id: this.lastId, data: JSON.parse(data) as ItemBody });
  }
}
