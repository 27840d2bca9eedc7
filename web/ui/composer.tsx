import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { fieldIds, FieldError, type FieldBase } from './field.tsx';
import { Toolbar } from './toolbar.tsx';
import { useT } from '../lib/texts.tsx';

/**
 * Where one writes: label, help, toolbar, textarea, then the state of the draft and the acts. The caller wraps it in
 * its own form. `status` is read aloud when a script changes it; `tools` adds buttons to the toolbar.
 */
export function Composer(
  props: FieldBase & {
    actions: ReactNode;
    status?: ReactNode;
    tools?: ReactNode;
  } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name' | 'children'>,
): ReactNode {
  const t = useT();
  const { name, label, help, error, optional, counter, actions, status, tools, id: givenId, ...rest } = props;
  const { id, describedBy, invalid } = fieldIds({ name, label, id: givenId, help, error, counter });
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="field__optional"> {t('ui.field.optional')}</span>}
      </label>
      {help != null && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className={error == null ? 'composer' : 'composer composer--bad'}>
        <Toolbar for={id}>{tools}</Toolbar>
        <textarea
          rows={6}
          {...rest}
          id={id}
          name={name}
          aria-describedby={describedBy}
          aria-invalid={invalid}
        />
        <div className="composer__foot">
          <span className="small muted" role="status" id={`${id}-status`} data-draft-status>
            {status}
          </span>
          <span className="cluster">{actions}</span>
        </div>
      </div>
      {error != null && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {counter && rest.maxLength !== undefined && (
        <p className="counter" id={`${id}-count`} data-counts={id}>
          {t('ui.field.limit', { max: rest.maxLength })}
        </p>
      )}
    </div>
  );
}
