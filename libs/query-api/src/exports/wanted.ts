import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { preferredLanguage, type Language } from '@huiyin/service-kit';
import { FORMATS, formatOf, type Format } from './format.ts';

/** What a request says of the form of its answer. */
export interface Wanted {
  readonly accept: string | undefined;
  readonly language: Language;
}

/** Hands a handler what the request's `Accept` and `Accept-Language` ask for. */
export const WantedForm = createParamDecorator((_data: unknown, context: ExecutionContext): Wanted => {
  const { headers } = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
  return { accept: headers.accept, language: preferredLanguage(headers['accept-language']) };
});

/** The parameter by which a list is asked for as a file, where `Accept` can't be set: in a link. */
export class FormatQuery {
  /** `csv` (UTF-8 with a byte order mark) or `xlsx`, of all rows instead of a page. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}

/** @throws Problem 406 `not-acceptable` */
export const formatWanted = ({ format }: FormatQuery, { accept }: Wanted): Format => formatOf(format, accept);
