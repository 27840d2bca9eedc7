import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** One line of the summary; `field` is the id of the control, absent when the whole form is refused. */
export interface FormError {
  field?: string;
  /** What the field is called. */
  label?: string;
  message: ReactNode;
}

/** Above a refused form: how many things to mend, each a link to its field. Takes the focus when the page opens. */
export function FormErrors(props: {
  errors: readonly FormError[];
  id?: string;
  autoFocus?: boolean;
}): ReactNode {
  const t = useT();
  if (props.errors.length === 0) return null;
  const id = props.id ?? 'form-errors';
  return (
    <div
      className="alert alert--danger"
      id={id}
      role="group"
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      autoFocus={props.autoFocus ?? true}
    >
      <Icon name="alert" />
      <div>
        <h2 className="alert__title" id={`${id}-title`}>
          {t('ui.form.toMend', { count: props.errors.length })}
        </h2>
        <ul className="alert__list">
          {props.errors.map((error, index) => (
            <li key={index}>
              {error.field === undefined ? (
                error.message
              ) : (
                <a href={`#${error.field}`}>
                  {error.label !== undefined && t('ui.form.field', { label: error.label })}
                  {error.message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
