import { permissionName } from '../admin/permission-name.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const WHAT_IT_ALLOWS = 'role';

/** All that the role can be given beyond what members may; whether it was is asked of whoever holds it. */
export const ON_TOP = ['topic.tag', 'topic.accept-any', 'topic.announce', 'event.create'] as const;

/** What the role of an ambassador allows and what it does not, for whoever serves with the rights that they hold now. */
export function WhatItAllows({ serves }: { serves: boolean }) {
  const t = useT();
  const { may } = usePage();
  const held = serves ? ON_TOP.filter((right) => may(right)) : [];
  return (
    <section aria-labelledby={WHAT_IT_ALLOWS} className="stack">
      <SectionHead id={WHAT_IT_ALLOWS} title={t('ambassadors.allows.title')} />
      <h3>{t('ambassadors.allows.may')}</h3>
      <ul className="list">
        {(['member', 'link', 'named'] as const).map((line) => (
          <li key={line}>{t(`ambassadors.allows.${line}`)}</li>
        ))}
        {held.map((right) => (
          <li key={right}>{permissionName(t, right)}</li>
        ))}
      </ul>
      {!serves && <p className="muted">{t('ambassadors.allows.more')}</p>}
      <h3>{t('ambassadors.allows.mayNot')}</h3>
      <ul className="list">
        {(['speak', 'moderate', 'restricted', 'profit'] as const).map((line) => (
          <li key={line}>{t(`ambassadors.allows.${line}`)}</li>
        ))}
      </ul>
    </section>
  );
}
