import { type ReactNode, useId } from 'react';
import { useFieldName } from '../lib/field-names.ts';
import { FieldError } from './field.tsx';

/** Fields that belong together, under one name. What is wrong with all of them together stands below. */
export function Fieldset(props: {
  legend: ReactNode;
  help?: ReactNode;
  id?: string;
  error?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { id, error } = props;
  const ownId = useId();
  const [helpId, errorId] = [`${id ?? ownId}-help`, `${id ?? ownId}-error`];
  const describedBy = [props.help != null && helpId, error != null && errorId].filter(Boolean).join(' ');
  useFieldName(id, props.legend);
  return (
    <fieldset className="group" id={id} aria-describedby={describedBy || undefined}>
      <legend className="group__legend">{props.legend}</legend>
      {props.help != null && (
        <p className="help" id={helpId}>
          {props.help}
        </p>
      )}
      <div className="group__in">{props.children}</div>
      {error != null && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
}
