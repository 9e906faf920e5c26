import { type Text, textIn } from '../problem/localised.ts';

/** A setting that cannot be used: one sentence for the person who starts the app, as its message in English. */
export class SettingError extends Error {
  override readonly name: string = 'SettingError';

  constructor(
    readonly text: Text,
    options?: ErrorOptions,
  ) {
    super(textIn('en', text), options);
  }
}
