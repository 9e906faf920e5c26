export type * from './data.ts';
export type * from './facts.ts';
export { returnExchange } from './process.ts';
export {
  DEFAULT_RETURN_EXCHANGE_SETTINGS,
  type ReturnExchangePolicy,
  type ReturnExchangeSettings,
} from './settings.ts';
export * from './vocabulary.ts';
