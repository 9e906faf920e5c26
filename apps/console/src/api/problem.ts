/** What is wrong with one member of what was sent. */
export interface ContentError {
  /** JSON pointer, e.g. `/customer/name`. */
  readonly pointer: string;
  /** What rule was broken, for programs. */
  readonly code: string;
  /** The same for people, in the language that was asked for. */
  readonly message: string;
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

  /** @param address what was asked for, where asking again is harmless: a GET’s. */
  constructor(
    readonly document: ProblemDocument,
    readonly address?: string,
  ) {
    super(document.detail ?? document.title);
  }

  /** Nothing answered: the network, or the service itself, is away. */
  static unreachable(request: Request): ApiProblem {
    const english = request.headers.get('accept-language') === 'en';
    return new ApiProblem(
      {
        status: 0,
        code: 'unreachable',
        title: english ? 'The service can’t be reached' : '无法连接服务',
        detail: english
          ? 'Check the network. This page goes on by itself when the service is back.'
          : '请检查网络。恢复后将自动继续。',
      },
      addressOf(request),
    );
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
export async function problemOf(response: Response, request: Request): Promise<ApiProblem> {
  const { status, statusText } = response;
  const said: unknown = await response.json().catch(() => undefined);
  return new ApiProblem(
    {
      code: `http-${status}`,
      title: statusText || `HTTP ${status}`,
      ...(typeof said === 'object' && said !== null && said),
      status,
    },
    addressOf(request),
  );
}

const addressOf = ({ method, url }: Request): string | undefined => (method === 'GET' ? url : undefined);
