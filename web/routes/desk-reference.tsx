import { useActionData } from '@remix-run/react';
import type { ReferenceVersionRow } from '#application/community/official/references.query';
import { ReviseReferenceRequest } from '#interfaces/http/community/desk.request';
import { termsOf } from '#interfaces/http/community/official.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { act, read, type Visit } from '../lib/gates.server.ts';
import { nothingHere, withdrawnHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { isDay, isoDay } from '../lib/paris-day.ts';
import { useT } from '../lib/texts.tsx';
import { dateSeen } from '../lib/version-seen.tsx';
import { queryOf } from '../lists/query.ts';
import { mayAuthorIn, ofOtherAgents } from '../official/authoring.ts';
import type { LeftOpen } from '../official/gaps-box.tsx';
import { previewedIfAllowed, previewedTexts } from '../official/cited.server.ts';
import { dayToShow, leftOpenIn } from '../official/gaps.server.ts';
import {
  ReferenceForm,
  type ReferenceOutcome,
  type ReferencePreviewed,
  referenceTexts,
  textsThatCite,
} from '../official/reference-form.tsx';
import { termsAgain } from '../official/terms-fields.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { afterWords } from '../words/told.server.ts';

/** The text of today, or of the day that was asked for: a version to come is revised like any other. */
async function textFor({ app, actor, params, url }: Visit, branches: readonly string[]) {
  const { au: on } = queryOf(url, { au: (raw) => (isDay(raw) ? raw : undefined) });
  const outcome = await app.official.referencePage.execute(actor, params['slug'] ?? '', { branches, on });
  if (outcome.found === 'withdrawn') throw withdrawnHere(outcome.withdrawn);
  if (outcome.found !== 'page') throw nothingHere('community.reference-not-found');
  return outcome.page;
}

export const loader = read('references.publish', async (visit) => {
  const { app, actor } = visit;
  const page = await textFor(visit, []);
  if (!mayAuthorIn(actor, page.category)) throw ofOtherAgents();
  const [categories, rules, values] = await Promise.all([
    app.community.categories.execute(actor),
    app.official.ruleChoices.execute(),
    app.official.regulatoryValues.execute(),
  ]);
  const variants = await Promise.all(
    page.variants.map(async (branch) => [branch, (await textFor(visit, [branch])).shown.source] as const),
  );
  return { page, categories, rules, values, variants: Object.fromEntries(variants) };
});

export const action = act<ReviseReferenceRequest, LeftOpen | ReferencePreviewed>(
  'references.publish',
  ReviseReferenceRequest,
  async (input, visit) => {
    const { app, actor } = visit;
    const { id } = await textFor(visit, []);
    const { title, summary, tags, body, note, variants, version, ofThePast, categoryId = null } = input;
    const texts = referenceTexts(input);
    const day = dayToShow(input.validFrom, visit.now);
    if (input.intent === 'preview')
      return { previews: await previewedTexts(visit, texts, day), typed: visit.typed };
    const open = await leftOpenIn(visit, textsThatCite(input), input.gapsSeen, input.validFrom);
    if (open) return { ...open, previews: await previewedIfAllowed(visit, texts, day) };
    const { slug, told } = await app.official.reviseReference.execute({
      actor,
      referenceId: id,
      title,
      summary,
      tags,
      categoryId,
      body,
      variants,
      terms: termsOf(input),
      note,
      version,
      redactedAt: dateSeen(input.redactedAt),
      ofThePast,
    });
    return afterWords(referenceHref(slug), told, 'official.flash.revised');
  },
);

/** When a passage was taken out of one of the versions last. */
function redactedLast(log: readonly Pick<ReferenceVersionRow, 'redactedAt'>[]): Date | undefined {
  const moments = log.flatMap(({ redactedAt }) => redactedAt?.getTime() ?? []);
  return moments.length === 0 ? undefined : new Date(Math.max(...moments));
}

export default function DeskReferenceRoute() {
  const { page, categories, rules, values, variants } = usePageData<typeof loader>();
  const outcome = useActionData() as ReferenceOutcome;
  const t = useT();
  const { now } = usePage();
  const { validFrom, validTo } = page.shown.version;
  return (
    <AdminFrame place="references" title={t('official.reference.reviseOf', { title: page.title })}>
      <Breadcrumbs
        items={[
          { href: DESK_REFERENCES, label: t('official.admin.references') },
          { href: referenceHref(page.slug), label: page.title },
        ]}
      />
      <ReferenceForm
        outcome={outcome}
        begun={{
          title: page.title,
          summary: page.summary,
          tags: page.tags,
          categoryId: page.category?.id ?? '',
          body: page.shown.source,
          variants,
          terms: termsAgain(
            { ...page, validFrom: validFrom > isoDay(now) ? validFrom : isoDay(now), validTo },
            now,
          ),
        }}
        categories={categories}
        rules={rules}
        values={values}
        follows={{ number: page.log[0]!.number, slug: page.slug, redactedAt: redactedLast(page.log) }}
      />
    </AdminFrame>
  );
}
