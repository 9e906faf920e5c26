/**
 * What a consumer asks to be done with a message that it didn't process. `stop`: to be tried again, by others; this
 * consumer wants no more.
 */
export type Refusal = 'park' | 'retry' | 'skip' | 'stop';
