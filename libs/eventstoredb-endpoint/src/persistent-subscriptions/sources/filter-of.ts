import messages from '@eventstore/db-client/generated/streams_pb.js';
import { filterOf, type Filter } from '../../streams/filter.ts';
import type { FilterSettings } from '../definition/group-definition.ts';

/**
 * The filter that these settings mean: the same as subscriptions' to `$all`.
 *
 * @throws RpcError INVALID_ARGUMENT when it names nothing to filter by, or an expression that RE2 doesn't take.
 */
export function filterOfSettings({ on, prefixes, regex }: FilterSettings): Filter {
  const expression = new messages.ReadReq.Options.FilterOptions.Expression();
  expression.setPrefixList([...prefixes]);
  expression.setRegex(regex);
  const options = new messages.ReadReq.Options.FilterOptions();
  if (on === 'stream') options.setStreamIdentifier(expression);
  else options.setEventType(expression);
  return filterOf(options);
}
