/** What most registering is about, with a key of its own. */
export const COMPLAINT = 'complaint';
export const COMPLAINT_KEYS = 'c';
