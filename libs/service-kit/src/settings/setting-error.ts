/** A setting that cannot be used. Its message is one line for the person who starts the app. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}
