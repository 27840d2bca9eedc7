import { OLDEST_MONTHS } from '#application/engagement/limits';
import type { ReviewView } from '#application/engagement/services/service-view';
import { reviewAnchor, serviceHref } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { hrefWith } from '../lists/query.ts';

/** The service of this address. @throws ServiceNotFound */
export const serviceIn = ({ app, params }: Visit) => app.engagement.servicePage.execute(params['slug'] ?? '');

/** The page that a review of the service is on, down to the review. */
export async function reviewPlace(
  { app, actor }: Visit,
  service: { readonly slug: string },
  reviewId: string,
): Promise<string> {
  const cursor = await app.engagement.reviewPlace.execute(actor, reviewId);
  return `${hrefWith(serviceHref(service), { cursor })}#${reviewAnchor(reviewId)}`;
}

/** The review of this address, for its author. @throws ReviewNotFound for anybody else */
export const ownReviewIn = ({ app, actor, params }: Visit) =>
  app.engagement.ownReview.execute(actor, params['id'] ?? '');

/** Names of those who wrote these and of those who answered. */
export const peopleOf = ({ app }: Visit, reviews: readonly ReviewView[]) =>
  app.members.names.of([
    ...new Set(reviews.flatMap(({ authorId, answer }) => [authorId, ...(answer ? [answer.authorId] : [])])),
  ]);

/** The months in which one may have used a service, the latest first. */
export function monthsToChoose(now: Date): string[] {
  const [year, month] = isoDay(now).split('-').map(Number) as [number, number];
  return Array.from({ length: OLDEST_MONTHS + 1 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 15)).toISOString().slice(0, 7),
  );
}
