/** What any of our programs needs, also one that serves no HTTP: settings, logs, keys and tokens. Loads in little time. */
export { openSigningKey, type SigningKey, SigningKeyError } from './authentication/signing-key.ts';
export type { ClaimRules } from './authentication/token-claims.ts';
export { type TokenContent, TokenIssuer, type TokenParties } from './authentication/token-issuer.ts';
export { TokenVerifier, type TokenVerifierOptions } from './authentication/token-verifier.ts';
export { componentLog, type ComponentLog } from './logging/component-log.ts';
export { createLogger } from './logging/create-logger.ts';
export { type LogFormat, type LogLevel, type LogSettings, parseLogSettings } from './logging/log-settings.ts';
export { type Language, type Localised, type Text, textIn } from './problem/localised.ts';
export { parsePort } from './settings/parse-port.ts';
export { parseSwitch } from './settings/parse-switch.ts';
export { readSetting } from './settings/read-setting.ts';
export { SettingError } from './settings/setting-error.ts';
