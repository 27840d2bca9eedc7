import { type ReactNode, useId } from 'react';

/** Fields that belong together, under one name. */
export function Fieldset(props: {
  legend: ReactNode;
  help?: ReactNode;
  id?: string;
  children: ReactNode;
}): ReactNode {
  const ownId = useId();
  const helpId = `${props.id ?? ownId}-help`;
  return (
    <fieldset className="group" id={props.id} aria-describedby={props.help != null ? helpId : undefined}>
      <legend className="group__legend">{props.legend}</legend>
      {props.help != null && (
        <p className="help" id={helpId}>
          {props.help}
        </p>
      )}
      <div className="group__in">{props.children}</div>
    </fieldset>
  );
}
