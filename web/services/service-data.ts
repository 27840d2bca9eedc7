import type { ServiceView } from '#application/engagement/services/service-view';
import { STARS } from '#application/engagement/limits';
import { REVIEWS, serviceHref } from '../lib/addresses.ts';
import { breadcrumbList, graph } from '../lib/structured-data.ts';
import type { Translate } from '../lib/texts.tsx';

/** What a service tells search engines: who provides it, and how members rate it, where anybody has. */
export function serviceData(
  service: ServiceView,
  site: { readonly publicUrl: string; readonly organisation: string },
  t: Translate,
): object {
  const url = site.publicUrl + serviceHref(service);
  return graph(
    {
      '@type': 'Service',
      '@id': url,
      url,
      name: service.name,
      description: service.description,
      provider: { '@type': 'Organization', name: site.organisation, url: `${site.publicUrl}/` },
      ...(service.average !== null && {
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: service.average,
          reviewCount: service.reviews,
          bestRating: STARS.max,
          worstRating: STARS.min,
        },
      }),
    },
    breadcrumbList([
      { name: t('forum.topic.home'), url: `${site.publicUrl}/` },
      { name: t('services.title'), url: site.publicUrl + REVIEWS },
      { name: service.name },
    ]),
  );
}
