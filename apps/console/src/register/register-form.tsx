import { Form, Grid } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { giveCommand } from '../commands/give-command.ts';
import { fieldsOf } from '../forms/fields-of.ts';
import { valueAt, type Payload } from '../forms/payload.ts';
import { SchemaForm } from '../forms/schema-form.tsx';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { useSession } from '../session/session-context.tsx';
import { beginWith } from './begin.ts';
import { KnownCustomerCard } from './known-customer-card.tsx';
import { registrationOf } from './registration.ts';
import { rememberChannel, rememberedChannel } from './remembered-channel.ts';
import { RepeatHint } from './repeat-hint.tsx';
import { useEarlierComplaints } from './use-earlier-complaints.ts';
import { useKnownCustomer, type KnownCustomer } from './use-known-customer.ts';

interface RegisterFormProps {
  readonly process: ProcessDescription;
  readonly onRegistered: (id: string) => void;
}

const TEXTS = {
  register: message(
    (process: string) => `登记${process}`,
    (process: string) => `Register: ${process}`,
  ),
  beside: message('顾客与相似投诉', 'Customer and similar complaints'),
};

/** What was filled in at a path, as far as it’s a text. */
function textAt(held: unknown, ...path: readonly string[]): string {
  const found = valueAt(held, path);
  return typeof found === 'string' ? found : '';
}

/** The form of what opens a case; beside it who the customer is, and whether they complained of the same before. */
export function RegisterForm({ process, onRegistered }: RegisterFormProps) {
  const { opening, collection, id } = process;
  const t = useTexts(TEXTS);
  const label = useLabel();
  const wide = Grid.useBreakpoint().lg ?? true;
  const { account } = useSession();
  const [query] = useSearchParams();
  const [form] = Form.useForm<Payload>();
  const area = useRef<HTMLDivElement>(null);
  const { arrangement, repeats } = useMemo(() => registrationOf(id, account.store), [id, account.store]);
  const [initial] = useState<Payload>(() => ({
    channel: rememberedChannel(),
    ...beginWith(query, fieldsOf(opening.schema)),
  }));

  const held: unknown = Form.useWatch([], form);
  const number = textAt(held, 'customer', 'id');
  const phone = textAt(held, 'customer', 'phone');
  const known = useKnownCustomer(number, phone);
  const earlier = useEarlierComplaints(repeats, {
    customer: number || known?.customer || phone,
    order: textAt(held, 'order'),
    category: textAt(held, 'category'),
  });
  useEffect(() => {
    if (known) form.setFieldsValue(whatIsMissing(known, form.getFieldsValue(true) as Payload));
  }, [known, form]);
  useEffect(() => area.current?.querySelector('input')?.focus(), []);

  const register = async (payload: Payload) => {
    const { id: registered } = await giveCommand({ path: `/api/${collection}`, payload });
    rememberChannel(payload.channel);
    onRegistered(registered);
  };
  return (
    <div ref={area} className="register">
      <SchemaForm
        form={form}
        schema={opening.schema}
        labels={process.fields}
        arrangement={arrangement}
        initial={initial}
        draft={`register/${id}`}
        submit={t.register(label(process.label, id))}
        onSubmit={register}
      >
        {!wide && <RepeatHint items={earlier} />}
      </SchemaForm>
      <aside className="register-aside" aria-label={t.beside}>
        {wide && <RepeatHint items={earlier} />}
        <KnownCustomerCard known={known} without={earlier} />
      </aside>
    </div>
  );
}

/** What is known of a customer and hasn’t been filled in. What somebody typed stays. */
function whatIsMissing({ items: [latest] }: KnownCustomer, held: Payload): Payload {
  const { customerId: id, customer: name, tier } = latest ?? {};
  const missing = Object.entries({ id, name, tier }).filter(
    ([member, value]) => value !== undefined && textAt(held, 'customer', member) === '',
  );
  return { customer: Object.fromEntries(missing) };
}
