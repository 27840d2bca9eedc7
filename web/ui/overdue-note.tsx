import { Fragment, type ReactNode } from 'react';
import { type Translate, useT } from '../lib/texts.tsx';
import { useArticle, type Seal } from './cartouche.tsx';
import { Icon } from './icon.tsx';
import { Day } from './moment.tsx';

/** Stands before a sealed answer that is to be read again: what happened, who is warned, what to read meanwhile. */
export function OverdueNote(props: { seal: Seal; kind: 'official' | 'validated' }): ReactNode {
  const t = useT();
  const { seal } = props;
  const [title, text] = wordsOf(seal, props.kind, t);
  const article = useArticle(seal.department);
  return (
    <div className="overdue-note">
      <Icon name="alert" />
      <div>
        <strong>{title}</strong>
        {changesOf(seal).map(({ what, name, from, at }) => (
          <Fragment key={what + name}>
            {t.rich('ui.overdue.changed', {
              what,
              name,
              known: from ? 'yes' : 'no',
              day: <Day at={from ?? at} />,
            })}{' '}
          </Fragment>
        ))}
        {t.rich(text, {
          day: <Day at={seal.changedAt ?? seal.reviewBy} />,
          department: seal.department,
          article,
        })}
        {seal.meanwhile && (
          <>
            {' '}
            {t.rich('ui.overdue.meanwhile', {
              title: <a href={seal.meanwhile.href}>{seal.meanwhile.title}</a>,
              day: <Day at={seal.meanwhile.verifiedAt} />,
            })}
          </>
        )}
      </div>
    </div>
  );
}

/** What it rests on that changed, where that put it to review. */
const changesOf = (seal: Seal) => (seal.changedAt && !seal.askedOtherwise ? (seal.changes ?? []) : []);

function wordsOf(seal: Seal, kind: 'official' | 'validated', t: Translate) {
  if (seal.askedOtherwise) return [t('ui.overdue.askedTitle'), 'ui.overdue.asked'] as const;
  if (seal.changedAt) return [t('ui.overdue.changedTitle'), 'ui.overdue.told'] as const;
  return [t(`ui.overdue.title.${kind}`), 'ui.overdue.text'] as const;
}
