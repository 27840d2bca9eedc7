import type { ReactNode } from 'react';
import type { ShownBlock } from '#application/site/pages/shown-pages.query';
import { useT, useWritten } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { headingText } from '../ui/heading-text.ts';

/** A word of encouragement and the way to ask, or wherever the team wants it to lead. */
export function Ask({ block: { lead, href, label } }: { block: ShownBlock }) {
  const t = useT();
  const written = useWritten();
  return (
    <div className="composed__ask">
      {lead === '' ? <p>{t('pages.ask.lead')}</p> : <p {...written}>{lead}</p>}
      <p>
        <ButtonLink href={href || '/questions/nouvelle'} rel={relOf(href)}>
          {label === '' ? t('pages.ask.label') : <span {...written}>{label}</span>}
        </ButtonLink>
      </p>
    </div>
  );
}

/** What readers are to know at once. */
export function Notice({ block: { tone, title, lead, href, label } }: { block: ShownBlock }) {
  const written = useWritten();
  return (
    <div {...written}>
      <Alert tone={tone} title={title}>
        {lead}{' '}
        {href !== '' && (
          <a href={href} rel={relOf(href)}>
            {label}
          </a>
        )}
      </Alert>
    </div>
  );
}

/** Links of a narrow column. */
export function Short(props: { lines: readonly { href: string; title: string; note?: ReactNode }[] }) {
  const written = useWritten();
  return (
    <ul className="list">
      {props.lines.map(({ href, title, note }) => (
        <li key={href + title}>
          <a href={href} rel={relOf(href)} {...written}>
            {headingText(title)}
          </a>
          {note != null && <span className="small muted block">{note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What leaves the site tells nothing of it. */
const relOf = (href: string): string | undefined => (href.startsWith('https:') ? 'noopener' : undefined);
