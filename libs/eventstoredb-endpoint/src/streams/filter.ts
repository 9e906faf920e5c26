import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { RE2JS } from 're2js';
import type { RecordedEvent } from '@huiyin/event-store';
import { invalidArgument } from '../rpc/rpc-error.ts';

/** Which events of the log a client wants. */
export type Filter = (event: RecordedEvent) => boolean;

/** Answers remembered per filter: streams and types come again and again. */
const REMEMBERED = 10_000;

/**
 * The filter that a request asks for.
 *
 * @throws RpcError INVALID_ARGUMENT when it names nothing to filter by, or an expression that RE2 doesn't take.
 */
export function filterOf(options: ReadReq.Options.FilterOptions): Filter {
  const byStream = options.getStreamIdentifier();
  if (byStream !== undefined) {
    const matches = remembering(matcherOf(byStream));
    return (event) => matches(event.stream);
  }
  const byType = options.getEventType();
  if (byType === undefined) throw invalidArgument('The filter says neither stream nor type.');
  const matches = remembering(matcherOf(byType));
  return (event) => matches(event.type);
}

type Matcher = (text: string) => boolean;

function matcherOf(expression: ReadReq.Options.FilterOptions.Expression): Matcher {
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const regex = expression.getRegex();
  if (regex === '') throw invalidArgument('The filter has neither a prefix nor a regular expression.');
  try {
    // RE2 takes time linear in the text, whatever a client makes up.
    const pattern = RE2JS.compile(regex);
    return (text) => pattern.matcher(text).find();
  } catch (error) {
    throw invalidArgument(
      `The regular expression ${JSON.stringify(regex.slice(0, 200))} is not one of RE2 (${String(error)}).`,
    );
  }
}

function remembering(matches: Matcher): Matcher {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const answer = matches(text);
    answers.set(text, answer);
    return answer;
  };
}
