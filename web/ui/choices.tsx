import type { InputHTMLAttributes, ReactNode } from 'react';
import { Drawn, holding, standingPiece, useFill } from '../lib/standing-pieces.tsx';
import { useFieldName } from '../lib/field-names.ts';
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
  required?: boolean;
}

function Group(
  props: GroupProps & { type: 'checkbox' | 'radio'; checked: (value: string) => boolean },
): ReactNode {
  const id = props.id ?? props.name;
  useFieldName(id, props.legend);
  const describedBy = [props.help != null && `${id}-help`, props.error != null && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset className="field" id={id} aria-describedby={describedBy || undefined}>
      <legend>{props.legend}</legend>
      {props.help != null && (
        <p className="help" id={`${id}-help`}>
          {props.help}
        </p>
      )}
      {props.choices.map((choice) => (
        <ChoiceLine
          key={choice.value}
          {...choice}
          type={props.type}
          name={props.name}
          checked={props.checked(choice.value)}
          required={props.type === 'radio' ? props.required : undefined}
        />
      ))}
      {props.error != null && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
    </fieldset>
  );
}

/** One of them, with its sentence. */
function ChoiceLine(
  props: Choice & {
    type: 'checkbox' | 'radio';
    name: string;
    checked: boolean;
    required?: boolean | undefined;
  },
): ReactNode {
  return (
    <label className="check" id={props.anchor}>
      <input
        type={props.type}
        name={props.name}
        value={props.value}
        defaultChecked={props.checked}
        disabled={props.disabled}
        required={props.required}
      />
      <span>
        {props.label}
        {props.help != null && <span className="check__note">{props.help}</span>}
      </span>
      {props.count !== undefined && <span className="count muted">{props.count}</span>}
    </label>
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

type FacetShape = { readonly name: string; readonly checked: boolean; readonly counted: boolean };

const FACET_CHOICE = standingPiece<FacetShape, 'value' | 'label' | 'count'>(
  ({ shape, hole }) => (
    <ChoiceLine
      type="radio"
      name={shape.name}
      checked={shape.checked}
      value={hole.value}
      label={hole.label}
      count={shape.counted ? hole.count : undefined}
    />
  ),
  ['value', 'label', 'count'],
);
const FACET = standingPiece<null, 'legend', 'choices'>(
  ({ hole, slot }) => (
    <>
      <legend className="facets__t">{hole.legend}</legend>
      {slot.choices}
    </>
  ),
  ['legend'],
  ['choices'],
);

/** One way to narrow a list: a value, or any of them, each with how many it would leave. */
export function FacetGroup(props: {
  name: string;
  id: string;
  legend: string;
  value: string;
  choices: readonly { readonly value: string; readonly label: string; readonly count?: string }[];
}): ReactNode {
  const { name, id, legend, value: chosen } = props;
  const fill = useFill();
  const choices = Drawn.row(
    props.choices.map(({ value, label, count }) =>
      fill(
        FACET_CHOICE,
        { name, checked: value === chosen, counted: count !== undefined },
        { value, label, count },
      ),
    ),
  );
  return holding('fieldset', { className: 'field', id }, fill(FACET, null, { legend, choices }));
}
