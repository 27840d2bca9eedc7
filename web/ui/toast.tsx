import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** Something was done; something else is to be known of it; something is wrong. */
type ToastKind = 'done' | 'info' | 'warn';

/** The icon of each kind; scripts that make a toast of their own show the same. */
const TOAST_ICONS = { done: 'check', info: 'info', warn: 'alert' } as const;

/**
 * One sentence after an act, with a way back (`undo`, a small form); never the only way back. What is wrong stays until one closes it, by
 * the same page anew (`closeHref`) where there are no scripts.
 */
export function Toast(props: {
  kind?: ToastKind;
  children: ReactNode;
  undo?: ReactNode;
  closeHref?: string;
}): ReactNode {
  const { kind = 'done', closeHref } = props;
  const t = useT();
  return (
    <div className="toast" role={kind === 'warn' ? 'alert' : 'status'}>
      <Icon name={TOAST_ICONS[kind]} />
      <span>{props.children}</span>
      {props.undo}
      {kind === 'warn' && closeHref !== undefined && (
        <a href={closeHref} data-close="">
          {t('ui.close')}
        </a>
      )}
    </div>
  );
}
