import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Button } from './button.tsx';

/** A deed that nothing takes back, folded away: it takes a second press, and no script. */
export function Sure(props: {
  /** What is done. */
  act: ReactNode;
  /** With which of several it is done, for those who do not see which it stands beside. */
  which?: string;
  /** What becomes of it. */
  help?: ReactNode;
  /** Where the form is sent. */
  to?: string;
  /** Of the button. */
  name?: string;
  value?: string;
  /** By which the fold is opened: the second press stays one of its own. */
  accessKey?: string;
  /** What the form carries beside. */
  children?: ReactNode;
}): ReactNode {
  const t = useT();
  const { act, which, help, to, name, value, accessKey, children } = props;
  const of = which !== undefined && <span className="vh"> {which}</span>;
  return (
    <details className="disclose">
      <summary accessKey={accessKey}>
        {act}
        {of}
      </summary>
      <form method="post" action={to} className="stack">
        {children}
        <p>{help ?? t('ui.sure.help')}</p>
        <p>
          <Button look="danger" name={name} value={value}>
            {t('ui.sure.act')}
            <span className="vh">
              {', '}
              {act}
            </span>
            {of}
          </Button>
        </p>
      </form>
    </details>
  );
}
