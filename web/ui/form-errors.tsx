import { type ReactNode, useContext } from 'react';
import { FieldNamesContext } from '../lib/field-names.ts';
import { useT } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** One line of the summary; `field` is the id of the control, absent when the whole form is refused. */
export interface FormError {
  field?: string;
  /** What the field is called where its own name would not do; that of the page unless told. */
  label?: string;
  message: ReactNode;
  /** It only tells something: there is nothing to mend. */
  isNews?: boolean;
  /** It is to be read again, and may stay as it is. */
  isWarning?: boolean;
}

/** Above a refused form: how many things to mend, each a link to its field. Takes the focus when the page opens. */
export function FormErrors(props: {
  errors: readonly FormError[];
  id?: string;
  autoFocus?: boolean;
}): ReactNode {
  const t = useT();
  const names = useContext(FieldNamesContext);
  if (props.errors.length === 0) return null;
  const id = props.id ?? 'form-errors';
  if (props.errors.every(({ isNews }) => isNews))
    return <News id={id} errors={props.errors} autoFocus={props.autoFocus ?? true} />;
  names?.sayRefused();
  const onlyWarns = props.errors.every(({ isWarning }) => isWarning);
  return (
    <div
      className={onlyWarns ? 'alert alert--warn' : 'alert alert--danger'}
      id={id}
      role="group"
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      autoFocus={props.autoFocus ?? true}
    >
      <Icon name="alert" />
      <div>
        <h2 className="alert__title" id={`${id}-title`}>
          {onlyWarns ? t('ui.form.toReadAgain') : t('ui.form.toMend', { count: props.errors.length })}
        </h2>
        <ul className="alert__list">
          {props.errors.map((error, index) => (
            <li key={index}>
              <ErrorLine {...error} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function News(props: { id: string; errors: readonly FormError[]; autoFocus: boolean }): ReactNode {
  return (
    <div className="alert" id={props.id} role="group" tabIndex={-1} autoFocus={props.autoFocus}>
      <Icon name="info" />
      <div>
        {props.errors.map(({ message }, index) => (
          <p key={index}>
            <strong>{message}</strong>
          </p>
        ))}
      </div>
    </div>
  );
}

/** No colon follows a question. */
const ENDS_BY_ITSELF = /[?!:…]$/u;

/** Leads to its field where the page has it. */
function ErrorLine({ field, label, message }: FormError): ReactNode {
  const names = useContext(FieldNamesContext);
  const t = useT();
  if (field === undefined) return message;
  const name = label ?? names?.nameOf(field);
  const said = (
    <>
      {name !== undefined && (ENDS_BY_ITSELF.test(name) ? `${name} ` : t('ui.form.field', { label: name }))}
      {message}
    </>
  );
  return names?.isThere(field) === false ? said : <a href={`#${field}`}>{said}</a>;
}
