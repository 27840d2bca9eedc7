import { REVIEW_ORDERS, STARS } from '#application/engagement/limits';
import { newReviewHref, REVIEWS, serviceHref, signInHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { peopleOf, serviceIn } from '../services/asked-service.server.ts';
import { ReviewList } from '../services/review-list.tsx';
import { ReviewRules } from '../services/review-rules.tsx';
import { serviceData } from '../services/service-data.ts';
import { StarFigures } from '../services/star-figures.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { AsideSection, Columns, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Tabs } from '../ui/tabs.tsx';

const ORDERS = { recents: 'recent', meilleurs: 'best', severes: 'worst' } as const;
type OrderWord = keyof typeof ORDERS;
const WORDS = Object.keys(ORDERS) as OrderWord[];
const EACH = Array.from({ length: STARS.max }, (_, at) => String(STARS.max - at));

const JUDGES = {
  ordre: oneOf<OrderWord>(...WORDS),
  etoiles: oneOf(...EACH),
  miens: oneOf('1'),
  cursor: aCursor,
};

export const loader = read('services.page', async (visit) => {
  visit.keeping.hangsOn('services', 'names');
  const service = await serviceIn(visit);
  const asked = queryOf(visit.url, JUDGES);
  const { ordre = 'recents', etoiles, miens, cursor = null } = asked;
  const page = await visit.app.engagement.reviewList.execute(visit.actor, {
    serviceId: service.id,
    order: ORDERS[ordre],
    answered: null,
    cursor,
    stars: etoiles === undefined ? null : Number(etoiles),
    mine: miens === '1' && visit.actor.memberId !== null,
  });
  const authors = page.items.map(({ authorId }) => authorId);
  const far = await visit.app.members.distances.folded(visit.actor, [...new Set(authors)]);
  return { service, asked, ordre, page, far, names: await peopleOf(visit, page.items) };
});

/** One service: how its stars are distributed, what members say of it, how reviews come to be shown. */
export default function ServiceRoute() {
  const { service } = usePageData<typeof loader>();
  const t = useT();
  const { publicUrl, site } = usePage();
  const here = serviceHref(service);
  return (
    <Main>
      <Head
        title={t('services.of', { name: service.name })}
        description={service.description}
        canonical={here}
        structured={serviceData(service, { publicUrl, organisation: site.organisation }, t)}
      />
      <Wrap>
        <Breadcrumbs
          items={[
            { href: '/', label: t('forum.topic.home') },
            { href: REVIEWS, label: t('services.title') },
          ]}
        />
        <PageHead title={service.name} lead={service.description}>
          <WriteAct />
        </PageHead>
        <Columns
          asideLabel={t('services.rules.title')}
          aside={
            <AsideSection id="regles" title={t('services.rules.title')}>
              <ReviewRules />
            </AsideSection>
          }
        >
          <StarFigures service={service} />
          <Reviews />
        </Columns>
      </Wrap>
    </Main>
  );
}

function WriteAct() {
  const { service } = usePageData<typeof loader>();
  const t = useT();
  const { member, may } = usePage();
  if (!service.open) return <p className="muted">{t('services.closed')}</p>;
  if (!member)
    return <ButtonLink href={signInHref(newReviewHref(service))}>{t('services.signIn')}</ButtonLink>;
  if (!may('service.review')) return null;
  return (
    <ButtonLink look="main" href={newReviewHref(service)}>
      {t('services.write')}
    </ButtonLink>
  );
}

function Reviews() {
  const { service, asked, ordre, page, far, names } = usePageData<typeof loader>();
  const t = useT();
  const { member } = usePage();
  const { cursor, ...filters } = asked;
  const here = serviceHref(service);
  const at = (more: Readonly<Record<string, string | null>>) => hrefWith(here, { ...filters, ...more });
  return (
    <section aria-labelledby="avis" className="apart">
      <SectionHead id="avis" title={t('services.reviewsTitle')} />
      <Tabs
        label={t('services.order.label')}
        items={REVIEW_ORDERS.map((order, place) => ({
          href: at({ ordre: place === 0 ? null : WORDS[place]! }),
          label: t(`services.order.${order}`),
          current: order === ORDERS[ordre],
        }))}
      />
      <p className="small muted order-told">{t(`services.order.told.${ORDERS[ordre]}`)}</p>
      <form method="get" action={here} className="cluster" aria-label={t('services.filter.label')}>
        {ordre !== 'recents' && <input type="hidden" name="ordre" value={ordre} />}
        <Select
          name="etoiles"
          label={t('services.filter.stars')}
          placeholder={t('services.filter.all')}
          choices={EACH.map((value) => ({
            value,
            label: t('services.stars.count', { count: Number(value) }),
          }))}
          defaultValue={asked.etoiles ?? ''}
        />
        {member && (
          <Select
            name="miens"
            label={t('services.filter.whose')}
            placeholder={t('services.filter.everybody')}
            choices={[{ value: '1', label: t('services.filter.mine') }]}
            defaultValue={asked.miens ?? ''}
          />
        )}
        <Button>{t('services.filter.apply')}</Button>
      </form>
      {page.items.length > 0 ? (
        <ReviewList reviews={page.items} names={names} far={far} />
      ) : (
        <EmptyState title={t('services.noReviews')} level={3} />
      )}
      <Pagination
        previousHref={page.previous && at({ cursor: page.previous })}
        nextHref={page.next && at({ cursor: page.next })}
        firstHref={cursor ? at({}) : null}
      />
    </section>
  );
}
