import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { preferredLanguage, type Language } from '@huiyin/service-kit';

/** What a request says of the form of its answer. */
export interface Wanted {
  readonly accept: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly language: Language;
}

/** Hands a handler what the request's `Accept` and `Accept-Language` ask for. */
export const WantedForm = createParamDecorator((_data: unknown, context: ExecutionContext): Wanted => {
  const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
  return {
    accept: headers.accept,
    ifNoneMatch: headers['if-none-match'],
    language: preferredLanguage(headers['accept-language']),
  };
});
