import { HelpLink } from '../help/help-link.tsx';
import { signInHref, TRIALS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { useTrail } from '../lists/use-trail.ts';
import { TrialRows } from '../trials/trial-rows.tsx';
import { UnseenSeats } from '../trials/unseen-seats.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

const VIEWS = ['tous', 'recrutent', 'miens', 'bilans'] as const;
type View = (typeof VIEWS)[number];
const STATES: Readonly<Record<View, string | null>> = {
  tous: null,
  recrutent: 'recruiting',
  miens: null,
  bilans: 'reported',
};

export const loader = read('trials.list', async ({ app, actor, url }) => {
  const { vue = 'tous', cursor = null } = queryOf(url, { vue: oneOf<View>(...VIEWS), cursor: aCursor });
  const asked = { state: STATES[vue], mine: vue === 'miens', cursor };
  const [page, unseen] = await Promise.all([
    app.engagement.trialList.execute(actor, asked),
    vue === 'miens' ? app.engagement.unseenSeats.execute(actor) : [],
  ]);
  return { vue, cursor, page, unseen };
});

/** Product tests that one may know of. */
export default function TrialsRoute() {
  const { vue, cursor, page, unseen } = usePageData<typeof loader>();
  const t = useT();
  const { member } = usePage();
  const at = (view: View, place: string | null = null) =>
    hrefWith(TRIALS, { vue: view === 'tous' ? null : view, cursor: place });
  return (
    <Main>
      <Head
        title={t('trials.title')}
        description={t('trials.lead')}
        canonical={TRIALS}
        structured={useTrail({ label: t('trials.title') })}
      />
      <Wrap>
        <PageHead title={t('trials.title')} lead={t('trials.lead')}>
          {!member && <ButtonLink href={signInHref(TRIALS)}>{t('trials.signIn')}</ButtonLink>}
          <HelpLink chapter="tests" />
        </PageHead>
        {member && (
          <Tabs
            label={t('trials.views')}
            items={VIEWS.map((view) => ({
              href: at(view),
              label: t(`trials.view.${view}`),
              current: view === vue,
            }))}
          />
        )}
        {page.items.length > 0 ? (
          <TrialRows trials={page.items} />
        ) : (
          <EmptyState title={t('trials.none')} level={2}>
            {t('trials.noneText')}
          </EmptyState>
        )}
        {unseen.length > 0 && <UnseenSeats seats={unseen} />}
        <Pagination
          previousHref={page.previous && at(vue, page.previous)}
          nextHref={page.next && at(vue, page.next)}
          firstHref={cursor ? at(vue) : null}
        />
      </Wrap>
    </Main>
  );
}
