import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { Counter, fieldIds, FieldError, type FieldBase } from './field.tsx';
import { Toolbar } from './toolbar.tsx';
import { useFieldName } from '../lib/field-names.ts';
import { useT } from '../lib/texts.tsx';

/**
 * Where one writes: label, help, toolbar, textarea, then the state of the draft and the acts. The caller wraps it in
 * its own form. `status` is read aloud when a script changes it; `tools` stand beside the toolbar and work without
 * scripts; `panel` opens under it; what is told of the text stands `beneath` it, where who types looks. As in every field of several lines, nothing that is pasted is cut.
 */
export function Composer(
  props: FieldBase & {
    actions: ReactNode;
    status?: ReactNode;
    tools?: ReactNode;
    panel?: ReactNode;
    beneath?: ReactNode;
    /** For readers alone, where a heading right above says the same words. */
    labelUnseen?: boolean;
  } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name' | 'children'>,
): ReactNode {
  const t = useT();
  const { name, label, help, error, optional, counter, id: givenId, ...more } = props;
  const { actions, status, tools, panel, beneath, labelUnseen, maxLength, ...rest } = more;
  const { id, describedBy, invalid } = fieldIds(
    { name, label, id: givenId, help, error, counter },
    maxLength !== undefined,
  );
  useFieldName(id, label);
  return (
    <div className="field">
      <label htmlFor={id} className={labelUnseen ? 'vh' : undefined}>
        {label}
        {optional && <span className="field__optional"> {t('ui.field.optional')}</span>}
      </label>
      {help != null && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className={error == null ? 'composer' : 'composer composer--bad'}>
        <div className="composer__tools">
          <Toolbar for={id} />
          {tools}
        </div>
        <p className="composer__told small" role="status" data-format-told="" />
        {panel}
        <textarea
          rows={6}
          {...rest}
          id={id}
          name={name}
          aria-describedby={describedBy}
          aria-invalid={invalid}
        />
        {beneath}
        <div className="composer__foot">
          <span className="small muted" role="status" id={`${id}-status`} data-draft-status>
            {status}
          </span>
          <span className="cluster">{actions}</span>
        </div>
      </div>
      {error != null && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {maxLength !== undefined && <Counter of={id} max={maxLength} isQuiet={!counter} />}
    </div>
  );
}
