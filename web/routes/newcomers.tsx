import { NEWCOMER_DAYS, NEWCOMER_VIEWS } from '#application/community/limits';
import type { NewcomerView } from '#application/community/newcomers/newcomers.query';
import { plainWords } from '../forum/plain-words.ts';
import { shortened } from '../forum/quotation.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { memberHref, NEWCOMERS, postHref, recordHref, trustHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { headingText } from '../ui/heading-text.ts';
import { Ago } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Pill } from '../ui/pill.tsx';
import { Tabs } from '../ui/tabs.tsx';

export const loader = read('newcomers.page', async ({ app, actor, url }) => {
  const { vue = 'all', cursor } = queryOf(url, { vue: oneOf(...NEWCOMER_VIEWS), cursor: aCursor });
  const newcomers = await app.members.newcomers.execute(actor, { view: vue, ...(cursor && { cursor }) });
  return { vue, newcomers };
});

/** Characters. */
const EXCERPT = 120;
const LEVELS = [0, 1, 2, 3, 4] as const;

/** Who joined of late, how they began, and the way to what is known of them. */
export default function NewcomersRoute() {
  const { vue, newcomers } = usePageData<typeof loader>();
  const { may } = usePage();
  const t = useT();
  const at = (cursor: string | null) => (cursor === null ? null : hrefWith(NEWCOMERS, { vue, cursor }));
  return (
    <AdminFrame
      place="newcomers"
      title={t('newcomers.title')}
      lead={t('newcomers.lead', { days: NEWCOMER_DAYS })}
      acts={
        may('review.configure') && (
          <ButtonLink href={`${NEWCOMERS}/regle`}>{t('newcomers.rule.open')}</ButtonLink>
        )
      }
    >
      <Tabs
        label={t('newcomers.views.label')}
        items={NEWCOMER_VIEWS.map((view) => ({
          href: hrefWith(NEWCOMERS, { vue: view === 'all' ? null : view }),
          label: t(`newcomers.views.${view}`),
          current: view === vue,
        }))}
      />
      {newcomers.items.length === 0 ? (
        <EmptyState level={2} title={t('newcomers.none')} />
      ) : (
        <ul className="plain newcomers">
          {newcomers.items.map((one) => (
            <Newcomer key={one.id} one={one} />
          ))}
        </ul>
      )}
      <Pagination previousHref={at(newcomers.previous)} nextHref={at(newcomers.next)} firstHref={null} />
    </AdminFrame>
  );
}

type Shown = ReturnType<typeof usePageData<typeof loader>>['newcomers']['items'][number];

function Newcomer({ one }: { one: Shown }) {
  const t = useT();
  const written = useWritten();
  const format = useFormat();
  const { may } = usePage();
  const level = LEVELS.find((each) => each === one.trustLevel) ?? 0;
  return (
    <li className="card stack">
      <h2 className="cluster">
        <a href={memberHref(one)}>{one.pseudonym}</a>
        <span className="small muted">{t(`trust.level.n${level}`)}</span>
        {one.signals.map((signal) => (
          <Pill key={signal} tone={TONES[signal]}>
            {t(`newcomers.signal.${signal}`)}
          </Pill>
        ))}
      </h2>
      <p className="small muted">
        {t.rich('newcomers.joined', { moment: <Ago at={one.joinedAt} /> })}
        {' · '}
        {t('newcomers.counts', {
          posts: format.formatNumber(one.posts),
          waiting: format.formatNumber(one.waiting),
          removed: one.removed,
        })}
      </p>
      {one.first.length > 0 && (
        <ol className="list" aria-label={t('newcomers.firstOf', { name: one.pseudonym })}>
          {one.first.map((text) => (
            <li key={text.postId}>
              <a href={postHref(text.postId)} {...written}>
                {headingText(text.title)}
              </a>{' '}
              {text.state !== 'published' && (
                <Pill tone={text.state === 'held' ? 'warn' : 'danger'}>
                  {t(`newcomers.state.${text.state}`)}
                </Pill>
              )}
              <br />
              <span className="small muted" {...written}>
                {shortened(plainWords(text.excerpt), EXCERPT)}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className="cluster">
        {may('sanction.read') && (
          <ButtonLink href={recordHref(one.id)} aria-label={t('newcomers.recordOf', { name: one.pseudonym })}>
            {t('newcomers.record')}
          </ButtonLink>
        )}
        {one.trustSettable && (
          <ButtonLink href={trustHref(one)} aria-label={t('newcomers.trustOf', { name: one.pseudonym })}>
            {t('trust.set')}
          </ButtonLink>
        )}
      </p>
    </li>
  );
}

const TONES: Readonly<Record<NewcomerView['signals'][number], 'plain' | 'warn' | 'danger'>> = {
  unconfirmed: 'plain',
  throwaway: 'warn',
  copy: 'warn',
  links: 'warn',
  sanctioned: 'danger',
};
