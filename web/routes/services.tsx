import { HelpLink } from '../help/help-link.tsx';
import { REVIEWS, serviceHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { ReviewRules } from '../services/review-rules.tsx';
import { Average } from '../services/stars.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { AsideSection, Columns, Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('services.list', ({ app, keeping }) => {
  keeping.hangsOn('services', 'names');
  return app.engagement.serviceList.execute();
});

/** Services of the organisation, and what members think of each. */
export default function ServicesRoute() {
  const services = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head
        title={t('services.title')}
        description={t('services.lead')}
        canonical={REVIEWS}
        structured={useTrail({ label: t('services.title') })}
      />
      <Wrap>
        <PageHead title={t('services.title')} lead={t('services.lead')}>
          <HelpLink chapter="avis" />
        </PageHead>
        <Columns
          asideLabel={t('services.rules.title')}
          aside={
            <AsideSection id="regles" title={t('services.rules.title')}>
              <ReviewRules />
            </AsideSection>
          }
        >
          {services.length === 0 ? (
            <EmptyState title={t('services.none')} level={2} />
          ) : (
            <ul className="rows" aria-label={t('services.all')}>
              {services.map((service) => (
                <li key={service.id}>
                  <h2 className="h-m">
                    <a href={serviceHref(service)}>{service.name}</a>
                  </h2>
                  <p>{service.description}</p>
                  <Average average={service.average} reviews={service.reviews} />
                </li>
              ))}
            </ul>
          )}
        </Columns>
      </Wrap>
    </Main>
  );
}
