import type { InputHTMLAttributes, ReactNode } from 'react';
import { FieldError, type Choice } from './field.tsx';

/** One box to tick, with its sentence. Errors stand below; `help` explains. */
export function Checkbox(
  props: {
    name: string;
    label: ReactNode;
    id?: string;
    help?: ReactNode;
    error?: ReactNode;
    count?: ReactNode;
  } & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'type'>,
): ReactNode {
  const { name, label, help, error, count, id = name, ...rest } = props;
  const describedBy = [help != null && `${id}-help`, error != null && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label className="check" htmlFor={id}>
        <input
          {...rest}
          type="checkbox"
          id={id}
          name={name}
          aria-describedby={describedBy || undefined}
          aria-invalid={error == null ? undefined : true}
        />
        <span>{label}</span>
        {count !== undefined && <span className="count muted">{count}</span>}
      </label>
      {help != null && (
        <p className="help check__help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error != null && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

interface GroupProps {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  id?: string;
  help?: ReactNode;
  error?: ReactNode;
  /** The heading of a filter block rather than of a form. */
  facet?: boolean;
  required?: boolean;
}

function Group(
  props: GroupProps & { type: 'checkbox' | 'radio'; checked: (value: string) => boolean },
): ReactNode {
  const id = props.id ?? props.name;
  const describedBy = [props.help != null && `${id}-help`, props.error != null && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset className="field" id={id} aria-describedby={describedBy || undefined}>
      <legend className={props.facet ? 'facets__t' : undefined}>{props.legend}</legend>
      {props.help != null && (
        <p className="help" id={`${id}-help`}>
          {props.help}
        </p>
      )}
      {props.choices.map((choice) => (
        <label className="check" key={choice.value}>
          <input
            type={props.type}
            name={props.name}
            value={choice.value}
            defaultChecked={props.checked(choice.value)}
            disabled={choice.disabled}
            required={props.type === 'radio' ? props.required : undefined}
          />
          <span>
            {choice.label}
            {choice.help != null && <span className="check__note">{choice.help}</span>}
          </span>
          {choice.count !== undefined && <span className="count muted">{choice.count}</span>}
        </label>
      ))}
      {props.error != null && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
    </fieldset>
  );
}

/** Several answers to one question; each sends the same `name`. */
export function CheckGroup(props: GroupProps & { values?: readonly string[] }): ReactNode {
  const { values, ...group } = props;
  return <Group {...group} type="checkbox" checked={(value) => values?.includes(value) ?? false} />;
}

/** One answer among a few, all in sight. */
export function RadioGroup(props: GroupProps & { value?: string }): ReactNode {
  const { value: chosen, ...group } = props;
  return <Group {...group} type="radio" checked={(value) => value === chosen} />;
}
