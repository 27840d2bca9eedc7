import { Experience } from '#domain/engagement/services/experience';
import type { ReviewAnswerId, ServiceId, ServiceReviewId } from '#domain/engagement/services/ids';
import { Service } from '#domain/engagement/services/service';
import { ServiceReview } from '#domain/engagement/services/service-review';
import { SERVICE_LIMITS } from '#domain/engagement/services/service-limits';
import { WrittenText } from '#domain/shared/written-text';
import { parisDay } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import content from '../../cli/seed/content/service-reviews.json' with { type: 'json' };
import { CONTENT } from '../../cli/seed/content.ts';
import { fillIn } from '../../cli/seed/fill-in.ts';
import type { Plan, PlannedMember } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

const DAY = 86_400_000;
/** People write so many days after they used a service, and the organisation answers so many days later. */
const WRITTEN_AFTER = 3;
const ANSWERED_AFTER = 5;

type ReviewContent = (typeof content)[number]['reviews'][number] & { readonly answer?: string };

/** Services with what members said of them, some of it answered. @returns how many reviews */
export async function writeServices(parts: SeedParts, plan: Plan): Promise<number> {
  const writers = plan.members.filter(({ role }) => role === 'member' || role === 'ambassador');
  const demonstrated = writers.find(({ email }) => email !== null)!;
  const others = writers.filter((each) => each !== demonstrated);
  const added = new Date(plan.now.getTime() - 365 * DAY);
  let reviews = 0;
  for (const [turn, { name, description, reviews: said }] of content.entries()) {
    const terms = { name: filled(name), description: filled(description), open: true };
    const service = Service.add(parts.ids.next<ServiceId>(), terms, added);
    parts.em.persist(service);
    await parts.em.flush();
    for (const [place, one] of (said as readonly ReviewContent[]).entries()) {
      const author = place === 0 ? demonstrated : others[(turn * 11 + place * 5) % others.length]!;
      await writeReview(parts, plan, one, { serviceId: service.id, author });
      reviews += 1;
    }
  }
  return reviews;
}

async function writeReview(
  parts: SeedParts,
  { members, now }: Plan,
  { stars, text, experienceDaysAgo, answer }: ReviewContent,
  { serviceId, author }: { serviceId: ServiceId; author: PlannedMember },
): Promise<void> {
  const { em, ids } = parts;
  const used = new Date(now.getTime() - experienceDaysAgo * DAY);
  const at = new Date(used.getTime() + WRITTEN_AFTER * DAY);
  const review = ServiceReview.write({
    id: ids.next<ServiceReviewId>(),
    serviceId,
    by: author.id as MemberId,
    at,
    stars,
    experience: Experience.of(parisDay(used).slice(0, 7), now),
    text: written(parts, 'body', text),
    words: { findings: [], held: null },
  });
  em.persist(review);
  await em.flush();
  if (answer === undefined) return;
  const agent = members.find(({ department }) => department !== null)!;
  const answered = review.answer({
    id: ids.next<ReviewAnswerId>(),
    text: written(parts, 'answer', answer),
    by: { memberId: agent.id as MemberId, department: agent.department, isOfficial: true },
    at: new Date(at.getTime() + ANSWERED_AFTER * DAY),
  });
  for (const one of [review, answered]) one.pullFacts(); // history is not news
  em.persist(answered);
  await em.flush();
}

const filled = (text: string): string =>
  fillIn(text, { organisation: CONTENT.site.organisationInText, missingValue: null, postIds: new Map() });

const written = ({ renderer, publicUrl }: SeedParts, field: 'body' | 'answer', text: string): WrittenText =>
  WrittenText.of(field, filled(text), SERVICE_LIMITS[field], (source) =>
    renderer.render(source, { baseUrl: publicUrl, trust: 'new' }),
  );
