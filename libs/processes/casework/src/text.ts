import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

/** What somebody wrote: not empty, at most 4,000 characters. */
export const IsText = () => all(IsString(), IsNotEmpty(), MaxLength(4_000));

/** A name or a reference: one line, at most 200 characters. */
export const IsName = () =>
  all(
    IsString(),
    IsNotEmpty(),
    MaxLength(200),
    Matches(/^[^\p{Cc}]*$/u, { message: '$property must be one line' }),
  );

/** The code of a store: letters, digits, `-` and `_`, at most 32. */
export const STORE_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;
export const IsStoreCode = () =>
  Matches(STORE_CODE, { message: '$property must be a store code such as S01' });

/** The identity of a case: `<process>-<anything short>`. */
export const IsCaseId = () =>
  Matches(/^[a-z-]{1,40}-[A-Za-z0-9_.:-]{1,80}$/, { message: '$property must be the id of a case' });
