import { useActionData } from '@remix-run/react';
import { ReferenceRequest } from '#interfaces/http/community/desk.request';
import { termsOf } from '#interfaces/http/community/official.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { act, read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
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
import { freshTerms } from '../official/terms-fields.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('references.publish', async ({ app, actor }) => {
  const [categories, rules, values] = await Promise.all([
    app.community.categories.execute(actor),
    app.official.ruleChoices.execute(),
    app.official.regulatoryValues.execute(),
  ]);
  return { categories, rules, values };
});

export const action = act<ReferenceRequest, LeftOpen | ReferencePreviewed>(
  'references.publish',
  ReferenceRequest,
  async (input, visit) => {
    const { app, actor } = visit;
    const { title, summary, tags, body, note, variants, categoryId = null } = input;
    const texts = referenceTexts(input);
    const day = dayToShow(input.validFrom, visit.now);
    if (input.intent === 'preview')
      return { previews: await previewedTexts(visit, texts, day), typed: visit.typed };
    const open = await leftOpenIn(visit, textsThatCite(input), input.gapsSeen, input.validFrom);
    if (open) return { ...open, previews: await previewedIfAllowed(visit, texts, day) };
    const terms = termsOf(input);
    const draft = { actor, title, summary, tags, categoryId, body, variants, terms, note };
    const { slug, told } = await app.official.publishReference.execute(draft);
    return afterWords(referenceHref(slug), told, 'official.flash.published');
  },
);

export default function DeskReferenceNewRoute() {
  const { categories, rules, values } = usePageData<typeof loader>();
  const outcome = useActionData() as ReferenceOutcome;
  const t = useT();
  const { now } = usePage();
  const begun = {
    title: '',
    summary: '',
    tags: [],
    categoryId: '',
    body: '',
    variants: {},
    terms: freshTerms(now),
  };
  return (
    <AdminFrame place="references" title={t('official.reference.create')}>
      <Breadcrumbs items={[{ href: DESK_REFERENCES, label: t('official.admin.references') }]} />
      <ReferenceForm
        outcome={outcome}
        begun={begun}
        categories={categories}
        rules={rules}
        values={values}
        follows={null}
      />
    </AdminFrame>
  );
}
