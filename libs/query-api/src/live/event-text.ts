/** Text of the events of a stream as `text/event-stream` frames them (WHATWG HTML, 9.2). */

/** An event. Its data is JSON on one line. */
export const eventText = (event: string, id: number, data: object): string =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * A sign of life. It moves the client's last id on without an event, so that who was told nothing for a while still resumes
 * from here.
 */
export const aliveText = (id: number): string => `: alive\nid: ${id}\n\n`;

/** How long a client waits before it connects again, in milliseconds. */
export const retryText = (delay: number): string => `retry: ${delay}\n\n`;
