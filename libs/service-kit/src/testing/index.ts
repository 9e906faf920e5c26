export { type Caller, type HttpAnswer, HttpCaller } from './http-caller.ts';
export type { MalformedTarget } from './malformed-target.ts';
export { type MalformedRequest, malformedRequest } from './malformed-requests.ts';
export { type RawAnswer, rawExchange } from './raw-exchange.ts';
export { type RequestParts, requestBytes } from './request-bytes.ts';
export { type MalformedReport, type MalformedRun, sendMalformedRequests } from './send-malformed-requests.ts';
export { type ApiOperations, type StrainedRequest, strainedOperations } from './strained-operations.ts';
