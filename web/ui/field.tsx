import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useFieldName } from '../lib/field-names.ts';
import { useT } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** What every field shares. Ids derive from `id`, which is `name` unless told otherwise. */
export interface FieldBase {
  name: string;
  label: ReactNode;
  id?: string;
  /** Between the label and the field. */
  help?: ReactNode;
  /** What to write instead; also marks the field invalid. */
  error?: ReactNode;
  /** Adds the word "facultatif"; a field is required in people's minds unless it says so. */
  optional?: boolean;
  /** Shows the limit under the field; the browser counts along when scripts run. */
  counter?: boolean;
}

interface FieldIds {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
}

/**
 * The ids that tie a control to its help, its error and its counter.
 * @param isCounted whether it has a counter, which may wait unseen: how long its text may be is read with it all the same
 */
export function fieldIds(base: FieldBase, isCounted = base.counter): FieldIds {
  const id = base.id ?? base.name;
  const ids = [
    base.help != null && `${id}-help`,
    base.error != null && `${id}-error`,
    isCounted && `${id}-count`,
  ].filter(Boolean);
  return { id, describedBy: ids.join(' ') || undefined, invalid: base.error == null ? undefined : true };
}

/** The message under a field: an icon and what to write instead. */
export function FieldError(props: { id: string; children: ReactNode }): ReactNode {
  return (
    <p className="error" id={props.id}>
      <Icon name="alert" />
      <span>{props.children}</span>
    </p>
  );
}

/**
 * How long a text may be, under its field; scripts count along and say where it is too long.
 * @param props.isQuiet not seen before that
 */
export function Counter(props: { of: string; max: number; isQuiet?: boolean }): ReactNode {
  const t = useT();
  const { of, max, isQuiet = false } = props;
  return (
    <p
      className="counter"
      id={`${of}-count`}
      hidden={isQuiet}
      data-counts={of}
      data-max={max}
      data-too-long={t('ui.field.tooLong', { length: '{length}', max: String(max) })}
    >
      {t('ui.field.limit', { max })}
    </p>
  );
}

/** The frame of a field: label, help, the control, error, counter, in that order. For controls of your own. */
export function Field(
  props: FieldBase & {
    maxLength?: number;
    /** Nothing keeps a text from being longer: where no counter is shown, one waits for that. */
    isUncut?: boolean;
    children: ReactNode;
  },
): ReactNode {
  const t = useT();
  const { id } = fieldIds(props);
  useFieldName(id, props.label);
  return (
    <div className="field">
      <label htmlFor={id}>
        {props.label}
        {props.optional && <span className="field__optional"> {t('ui.field.optional')}</span>}
      </label>
      {props.help != null && (
        <p className="help" id={`${id}-help`}>
          {props.help}
        </p>
      )}
      {props.children}
      {props.error != null && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
      {(props.counter || props.isUncut) && props.maxLength !== undefined && (
        <Counter of={id} max={props.maxLength} isQuiet={!props.counter} />
      )}
    </div>
  );
}

function split<T extends FieldBase>(props: T): { base: FieldBase; rest: Omit<T, keyof FieldBase> } {
  const { name, label, id, help, error, optional, counter, ...rest } = props;
  return { base: { name, label, id, help, error, optional, counter }, rest };
}

/** One line of text (or e-mail, password, number, date… by `type`). */
export function TextField(
  props: FieldBase & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'children'>,
): ReactNode {
  const { base, rest } = split(props);
  const { id, describedBy, invalid } = fieldIds(base);
  return (
    <Field {...base} maxLength={rest.maxLength}>
      <input
        type="text"
        {...rest}
        id={id}
        name={base.name}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={invalid}
      />
    </Field>
  );
}

/**
 * Several lines of plain text; for Markdown use the composer. What is pasted into it is never cut in silence: a text that is too long is
 * counted, refused with its length, and given back; one that is too large to be read at all is refused with its whole form, and given back
 * as far as that is kept (`PassingFields`).
 */
export function TextArea(
  props: FieldBase & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name' | 'children'>,
): ReactNode {
  const { base, rest } = split(props);
  const { maxLength, ...attributes } = rest;
  const { id, describedBy, invalid } = fieldIds(base, maxLength !== undefined);
  return (
    <Field {...base} maxLength={maxLength} isUncut>
      <textarea
        rows={4}
        {...attributes}
        id={id}
        name={base.name}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={invalid}
      />
    </Field>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  /** Where links to it lead. */
  anchor?: string;
  help?: ReactNode;
  /** How many there are, at the far end of the line. */
  count?: ReactNode;
  disabled?: boolean;
}

/** A line of a select; lines of one `group` that follow each other stand under its name. */
interface SelectChoice extends Choice {
  label: string;
  /** Of its words, where that is not the language of the page. */
  lang?: string;
  group?: string;
}

/** One choice among many. `placeholder` is the empty first line. */
export function Select(
  props: FieldBase & { choices: readonly SelectChoice[]; placeholder?: string } & Omit<
      SelectHTMLAttributes<HTMLSelectElement>,
      'id' | 'name' | 'children'
    >,
): ReactNode {
  const { base, rest } = split(props);
  const { choices, placeholder, ...attributes } = rest;
  const { id, describedBy, invalid } = fieldIds(base);
  return (
    <Field {...base}>
      <select
        {...attributes}
        id={id}
        name={base.name}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={invalid}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {runsOf(choices).map(([group, run]) => {
          const options = run.map((choice) => (
            <option key={choice.value} value={choice.value} lang={choice.lang} disabled={choice.disabled}>
              {choice.label}
            </option>
          ));
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </Field>
  );
}

/** Neighbours of the same group, together. */
function runsOf(choices: readonly SelectChoice[]): [string | undefined, SelectChoice[]][] {
  const runs: [string | undefined, SelectChoice[]][] = [];
  for (const choice of choices) {
    const last = runs.at(-1);
    if (last && last[0] === choice.group) last[1].push(choice);
    else runs.push([choice.group, [choice]]);
  }
  return runs;
}
