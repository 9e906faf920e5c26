import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { HttpAdapter } from '../bootstrap/http-adapter.ts';

/** Knows whether the process was asked to stop, which others have to be told who are connected to it. */
@Injectable()
export class Leaving implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost<HttpAdapter>) {}

  get isLeaving(): boolean {
    return this.host.httpAdapter.departure.isAnnounced;
  }

  /** Ctrl-C is pressed by somebody who waits for the end. */
  beforeApplicationShutdown(signal?: string): void {
    if (signal === 'SIGTERM') this.host.httpAdapter.departure.announce();
  }
}
