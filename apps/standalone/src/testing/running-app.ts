import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDirectory, openTokens } from '@huiyin/deployment';
import { parseSettings } from '../settings.ts';
import { start, type Running } from '../start.ts';

/** An answer, its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { readonly code?: string };
}

/** Who sends a request. */
export interface Sender {
  readonly role: string;
  readonly store?: string;
  readonly id?: string;
  readonly department?: string;
}

/** The real standalone app on a data directory of its own, on a free port. */
export class RunningApp {
  #running: Running | undefined;
  readonly #tokens = new Map<string, string>();
  readonly dataDir = mkdtempSync(join(tmpdir(), 'huiyin app '));

  constructor(private readonly env: NodeJS.ProcessEnv = {}) {}

  async start(): Promise<this> {
    const settings = parseSettings({
      PORT: '0',
      GRPC_PORT: '0',
      DATA_DIR: this.dataDir,
      LOG_LEVEL: 'fatal',
      ...this.env,
    });
    this.#running = await start(settings);
    return this;
  }

  get url(): string {
    return this.#running!.url;
  }

  /** Connection string for EventStoreDB's clients. */
  get endpoint(): string {
    return this.#running!.endpoint!;
  }

  get firstToken(): string | undefined {
    return this.#running!.firstToken;
  }

  async restart(): Promise<void> {
    await this.#running!.close();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    rmSync(this.dataDir, { recursive: true });
  }

  async token(sender: Sender): Promise<string> {
    const key = JSON.stringify(sender);
    let token = this.#tokens.get(key);
    if (!token) {
      const { issuer } = await openTokens(dataDirectory(this.dataDir), Date.now);
      const { role, store, department, id = `${role}-${store ?? 'all'}` } = sender;
      token = await issuer.issue({
        sub: id,
        name: id,
        role,
        expiresIn: 3600,
        ...(store && { store }),
        ...(department && { department }),
      });
      this.#tokens.set(key, token);
    }
    return token;
  }

  async get(path: string, sender: Sender | undefined = { role: 'agent', store: 'S01' }): Promise<Answer> {
    return this.#send('GET', path, sender, {});
  }

  async post(
    path: string,
    body: unknown,
    sender: Sender | undefined = { role: 'agent', store: 'S01' },
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.#send(
      'POST',
      path,
      sender,
      { 'content-type': 'application/json', ...headers },
      JSON.stringify(body),
    );
  }

  /** What the log holds of a case: the types of its facts. */
  async facts(id: string): Promise<readonly string[]> {
    const head = await this.get('/health/ready');
    const { lag } = (head.body.checks as { views: { lag: number } }).views;
    if (lag > 0) return this.facts(id);
    const { body } = await this.get(`/api/cases/${id}/history?limit=1000`, { role: 'auditor' });
    return ((body.items ?? []) as { type: string }[]).map(({ type }) => type);
  }

  async #send(
    method: string,
    path: string,
    sender: Sender | undefined,
    headers: Record<string, string>,
    body?: string,
  ) {
    const authorization = sender && `Bearer ${await this.token(sender)}`;
    const response = await fetch(this.url + path, {
      method,
      headers: { ...headers, ...(authorization && { authorization }) },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {},
    };
  }
}

/** What a complaint is registered with. */
export const COMPLAINT = {
  channel: 'hotline',
  customer: { id: 'C-1', name: '王小明', phone: '13800138000' },
  description: '收到的电饭煲有划痕',
  category: 'product-quality',
  severity: 'minor',
  order: 'SO-42',
};
