/** What is wrong with one member of what was sent. */
export interface ContentError {
  /** JSON pointer, e.g. `/customer/name`. */
  readonly pointer: string;
  readonly detail: string;
}

/** `application/problem+json` as the API answers it (RFC 9457), in the language that was asked for. */
export interface ProblemDocument {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly ContentError[];
  readonly [member: string]: unknown;
}

/** Why the API didn’t do what it was asked. `status` 0: it couldn’t be reached at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly document: ProblemDocument) {
    super(document.detail ?? document.title);
  }

  static unreachable(): ApiProblem {
    return new ApiProblem({
      status: 0,
      code: 'unreachable',
      title: '无法连接服务 The service can’t be reached',
    });
  }

  get status(): number {
    return this.document.status;
  }

  get code(): string {
    return this.document.code;
  }

  /** Whether asking again, later, may help: nothing is wrong with the question. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** What an answer that isn’t successful says; made up from its status where it says nothing. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const { status, statusText } = response;
  const said: unknown = await response.json().catch(() => undefined);
  return new ApiProblem({
    code: `http-${status}`,
    title: statusText || `HTTP ${status}`,
    ...(typeof said === 'object' && said !== null && said),
    status,
  });
}
