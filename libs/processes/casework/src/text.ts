import { IsNotEmpty, IsNumber, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

/** What a form has to know of a field beyond its rules, as JSON Schema's `format`: docs/asking.md lists them. */
export const inForms = (format: string) => ({ context: { schema: { format } } });

/** What somebody wrote: not empty, at most 4,000 characters. */
export const IsText = () => all(IsString(inForms('multiline')), IsNotEmpty(), MaxLength(4_000));

/** A name or a reference: one line, at most 200 characters. */
export const IsName = (format?: string) =>
  all(
    IsString(format === undefined ? {} : inForms(format)),
    IsNotEmpty(),
    MaxLength(200),
    Matches(/^[^\p{Cc}]*$/u, { message: '$property must be one line' }),
  );

/** The code of a store: letters, digits, `-` and `_`, at most 32. */
export const STORE_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;
export const IsStoreCode = () =>
  Matches(STORE_CODE, { message: '$property must be a store code such as S01', ...inForms('store') });

/** The identity of a case: `<process>-<anything short>`. */
export const IsCaseId = () =>
  Matches(/^[a-z-]{1,40}-[A-Za-z0-9_.:-]{1,80}$/, {
    message: '$property must be the id of a case',
    ...inForms('case'),
  });

/** Yuan, at most two decimals, up to ten million. */
export const IsYuan = (least = 0) =>
  all(
    IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 2 }, inForms('yuan')),
    Min(least),
    Max(10_000_000),
  );
