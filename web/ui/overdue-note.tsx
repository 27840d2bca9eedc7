import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { useArticle, type Seal } from './cartouche.tsx';
import { Icon } from './icon.tsx';
import { Day } from './moment.tsx';

/** Stands before a sealed answer whose review date has passed: what happened, who is warned, what to read meanwhile. */
export function OverdueNote(props: { seal: Seal; kind: 'official' | 'validated' }): ReactNode {
  const t = useT();
  const { seal } = props;
  const article = useArticle(seal.department);
  return (
    <div className="overdue-note">
      <Icon name="alert" />
      <div>
        <strong>{seal.changedAt ? t('ui.overdue.changedTitle') : t(`ui.overdue.title.${props.kind}`)}</strong>
        {t.rich(seal.changedAt ? 'ui.overdue.changed' : 'ui.overdue.text', {
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
