import { Alert, Button, Form, type FormInstance } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { message, useTexts } from '../language/messages.ts';
import type { JsonSchema } from '../processes/description.ts';
import { arranged, type Arrangement } from './arrangement.ts';
import { contentErrors } from './content-errors.ts';
import { dropDraft, keepDraft, keptDraft } from './draft.ts';
import { FieldLabelsContext } from './field-labels.ts';
import { FieldSections } from './field-sections.tsx';
import { fieldsOf } from './fields-of.ts';
import { FoldedFields } from './folded-fields.tsx';
import { FormSubjectContext, type FormSubject } from './form-subject.ts';
import type { FieldLabels } from './label-of.ts';
import { payloadOf, valueAt, type Payload } from './payload.ts';
import './forms.css';

export interface SchemaFormProps {
  /** Of the payload. */
  readonly schema: JsonSchema;
  /** What its fields are called: `ProcessDescription.fields`. */
  readonly labels: FieldLabels;
  /** What the form is about, for pickers. */
  readonly subject?: FormSubject;
  readonly arrangement?: Arrangement;
  /** What is filled in to begin with; a draft goes before it. */
  readonly initial?: Payload;
  /** Where a draft is kept until it’s sent, e.g. `complaint-6d1c…/verify`. */
  readonly draft?: string;
  /** The words of the button that sends. */
  readonly submit: string;
  readonly danger?: boolean;
  /** Why it can’t be sent at the moment, though it can be filled in. */
  readonly blocked?: boolean;
  /** Sends the payload. An ApiProblem that it rejects with is shown, at the fields that it names. */
  readonly onSubmit: (payload: Payload) => Promise<unknown>;
  /** To read and to set what is filled in, from outside. */
  readonly form?: FormInstance<Payload>;
  /** Beside the button that sends. */
  readonly actions?: ReactNode;
  /** Between the fields and the buttons. */
  readonly children?: ReactNode;
}

const TEXTS = {
  hint: message('Ctrl+Enter 提交', 'Ctrl+Enter sends'),
  failed: message('提交失败', 'It couldn’t be sent'),
};

const NOTHING: FormSubject = {};

/** A form made from the schema of a payload: its controls, its rules, its words. Ctrl+Enter sends it from any field. */
export function SchemaForm(props: SchemaFormProps) {
  const { schema, arrangement, draft, initial, onSubmit } = props;
  const t = useTexts(TEXTS);
  const [form] = Form.useForm<Payload>(props.form);
  const [begin] = useState(() => ({ ...initial, ...(draft !== undefined && keptDraft(draft)) }));
  const fields = useMemo(() => arranged(fieldsOf(schema), arrangement), [schema, arrangement]);
  const [open, setOpen] = useState(() =>
    fields.folded.some(({ fields }) => fields.some(({ path }) => valueAt(begin, path) !== undefined)),
  );
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const problemAlert = useRef<HTMLDivElement>(null);

  const unfold = (wrong: readonly { readonly name: readonly (string | number)[] }[]) => {
    const folded = fields.folded.flatMap((section) => section.fields);
    if (folded.some(({ path }) => wrong.some(({ name }) => path.every((part, at) => part === name[at]))))
      setOpen(true);
  };
  /** Goes where something is wrong: to the first such field, else to the words that say it. */
  const showFirstError = () =>
    requestAnimationFrame(() => {
      const wrong = form.getFieldsError().find(({ errors }) => errors.length > 0);
      const field = wrong && controlOf(wrong.name);
      (field ?? problemAlert.current)?.focus({ preventScroll: true });
      (field?.closest('.ant-form-item') ?? problemAlert.current)?.scrollIntoView({ block: 'center' });
    });
  const explain = (refused: ApiProblem) => {
    setProblem(refused);
    const errors = contentErrors(refused.document);
    form.setFields(errors.map((error) => ({ ...error, name: error.name as never })));
    unfold(errors);
    showFirstError();
  };
  const send = async (held: Payload) => {
    setSending(true);
    setProblem(undefined);
    try {
      await onSubmit(payloadOf(held, schema));
      if (draft !== undefined) dropDraft(draft);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      explain(error);
    } finally {
      setSending(false);
    }
  };
  const sendByKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter alone ends a choice, a date, or what an input method composes: it never sends half a form.
    if (event.target instanceof HTMLInputElement) event.preventDefault();
    if (!(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!sending && !props.blocked) form.submit();
  };
  return (
    <FormSubjectContext value={props.subject ?? NOTHING}>
      <FieldLabelsContext value={props.labels}>
        <Form
          form={form}
          layout="vertical"
          className="schema-form"
          initialValues={begin}
          onFinish={(held) => void send(held)}
          onFinishFailed={({ errorFields }) => {
            unfold(errorFields);
            showFirstError();
          }}
          onKeyDown={sendByKeys}
          onValuesChange={(_, held) => {
            if (draft !== undefined) keepDraft(draft, held);
          }}
        >
          <FieldSections sections={fields.shown} numbered={arrangement?.numbered} />
          {fields.folded.length > 0 && (
            <FoldedFields open={open} toggle={() => setOpen(!open)}>
              <FieldSections sections={fields.folded} />
            </FoldedFields>
          )}
          {props.children}
          {problem && (
            <div ref={problemAlert} tabIndex={-1} className="form-problem">
              <Alert
                type="error"
                showIcon
                title={problem.document.title || t.failed}
                description={problem.document.detail}
              />
            </div>
          )}
          <div className="form-actions">
            <Button
              type="primary"
              htmlType="submit"
              loading={sending}
              disabled={props.blocked}
              danger={props.danger}
            >
              {props.submit}
            </Button>
            {props.actions}
            <small className="form-hint">{t.hint}</small>
          </div>
        </Form>
      </FieldLabelsContext>
    </FormSubjectContext>
  );
}

/** What takes the focus for a field: its control, or the first one in it. */
function controlOf(name: readonly (string | number)[]): HTMLElement | undefined {
  const control = document.getElementById(name.join('_'));
  if (!control || control.matches('input, textarea')) return control ?? undefined;
  return control.querySelector<HTMLElement>('input, textarea') ?? undefined;
}
