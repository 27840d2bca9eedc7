import { createElement, type ReactNode } from 'react';
import type { Refused } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Refusal } from './refusal.tsx';

/**
 * A form that a device answers: shown by the script that asks it, since no browser does it without. What the device says goes
 * the way of every form.
 */
export function PasskeyForm(props: {
  action: string;
  /** Where the browser is told what to have signed. */
  ask: string;
  /** make: another key · first: in place of the password · second: after it */
  step: 'make' | 'first' | 'second';
  refused: Refused | undefined;
  children: ReactNode;
}) {
  const t = useT();
  return createElement(
    'passkey-form',
    { hidden: '', 'data-href': props.ask, 'data-step': props.step },
    <form method="post" action={props.action} className="form">
      <Refusal refused={props.refused} />
      <input type="hidden" name="answer" value="" />
      {props.children}
      <div role="alert" hidden data-failed>
        <p className="error">{t('factors.passkey.failed')}</p>
      </div>
    </form>,
  );
}
