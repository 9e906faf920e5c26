import type { Payload } from '../forms/payload.ts';
import type { JsonSchema } from '../processes/description.ts';

type Data = Readonly<Record<string, unknown>>;

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Data)[name] : undefined;

/** What the case knows that a command’s form can begin with, to be changed where it was otherwise. By command, then by member. */
const BY_COMMAND: Readonly<Record<string, (data: Data) => Payload>> = {
  amend: (data) => ({ items: linesOf(data), amount: data.amount }),
  'confirm-eligibility': ({ wish, amount }) => ({ remedy: wish, amount }),
  'complete-refund': ({ toRefund }) => ({ amount: toRefund }),
  'agree-on-refund': ({ amount }) => ({ amount }),
  'record-visit': ({ questions }) =>
    Array.isArray(questions) ? { answers: questions.map((question: unknown) => ({ question })) } : {},
};

const linesOf = ({ goods }: Data): unknown => {
  const lines = memberOf(goods, 'items');
  return Array.isArray(lines)
    ? lines.map((line: unknown) => ({
        id: memberOf(line, 'id'),
        product: memberOf(line, 'product'),
        quantity: memberOf(line, 'quantity'),
        price: memberOf(line, 'price'),
      }))
    : undefined;
};

/** How the customer is reached: as they prefer, else as they wrote. */
const channelOf = ({ preferredChannel, channel }: Data): unknown => preferredChannel ?? channel;

/** What the form of a command on a case begins with; only members that the command takes. */
export function prefill(name: string, schema: JsonSchema, data: object): Payload {
  const known = data as Data;
  const { properties = {} } = schema;
  const begin: Payload = {
    ...('channel' in properties && { channel: channelOf(known) }),
    ...('told' in properties && { told: { channel: channelOf(known) } }),
    ...BY_COMMAND[name]?.(known),
  };
  return Object.fromEntries(
    Object.entries(begin).filter(([member, value]) => member in properties && value !== undefined),
  );
}
