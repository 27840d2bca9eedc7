import type {
  ReviewAnswerView,
  ReviewView,
  ServiceRow,
  ServiceView,
} from '#application/engagement/services/service-view';
import { STARS } from '#application/engagement/limits';
import {
  count,
  id,
  listOf,
  maybe,
  moment,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';

const html = text({ description: 'Made of the Markdown source; safe to set.' });
const row = {
  id,
  slug: text(),
  name: text(),
  description: text(),
  open: { ...yesOrNo, description: 'Whether it takes reviews.' },
  reviews: { ...count, description: 'Published ones.' },
  average: maybe({ type: 'number', minimum: STARS.min, maximum: STARS.max }),
};

export const SERVICE_SCHEMAS: Readonly<Record<string, Schema>> = {
  ServiceRow: objectOf<ServiceRow>(row),
  Service: objectOf<ServiceView>({
    ...row,
    version: { ...count, description: 'Another one whenever it was described anew.' },
    distribution: {
      ...listOf(count),
      minItems: STARS.max,
      maxItems: STARS.max,
      description: 'How many gave one star, two, … five.',
    },
    latestAt: maybe(moment),
  }),
  ServiceReview: objectOf<ReviewView>({
    id,
    serviceId: id,
    serviceSlug: text(),
    serviceName: text(),
    authorId: id,
    stars: { type: 'integer', minimum: STARS.min, maximum: STARS.max },
    month: text({ description: 'In which the author used the service: `2026-05`. Nobody verifies it.' }),
    html,
    postedAt: moment,
    editedAt: maybe(moment),
    standing: oneOf('published', 'held', 'hidden'),
    answer: maybe(
      objectOf<ReviewAnswerView>({ html, authorId: id, department: maybe(text()), answeredAt: moment }),
    ),
  }),
};
