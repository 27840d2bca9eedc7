import { useActionData } from '@remix-run/react';
import { AddReasonRequest, reasonChangeOf } from '#interfaces/http/moderation/report-reasons.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { REASONS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { ReasonFields } from '../review/reason-fields.tsx';
import { CATEGORIES, categoryWord } from '../transparency/report-parts.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Select } from '../ui/field.tsx';

export const loader = read('review.configure', async ({ app }) => {
  const reasons = await app.moderation.reportReasons.all();
  return { last: Math.max(0, ...reasons.map(({ position }) => position)) };
});

export const action = act('review.configure', AddReasonRequest, async (input, { app, actor }) => {
  const { ground, category } = input;
  await app.moderation.addReason.execute({ ...reasonChangeOf(input), ground, category, actor });
  return seeOther(REASONS, telling('review.flash.reasonAdded'));
});

/** What a new one begins with. */
const USUAL = {
  label: '',
  description: '',
  english: null,
  priority: 'normal' as const,
  targetHours: 72,
  typeBonus: 0,
  requiresDetails: false,
  guestAllowed: true,
  hidePendingReview: false,
  offered: true,
} as const;

/** One more reason for which something may be reported. */
export default function ReportReasonNewRoute() {
  const { last } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="reasons" title={t('review.reasons.add')} lead={t('review.reasons.addLead')}>
      <form method="post" noValidate className="form form--wide">
        <ReasonFields reason={{ ...USUAL, position: Math.min(last + 1, 999) }} refused={refused} />
        <RadioGroup
          name="ground"
          legend={t('review.reasons.ground')}
          value={typedIn(refused, 'ground', 'terms')}
          choices={(['terms', 'illegal'] as const).map((value) => ({
            value,
            label: t(`review.reasons.kinds.${value}`),
          }))}
        />
        <Select
          name="category"
          label={t('review.reasons.category')}
          help={t('review.reasons.categoryHelp')}
          defaultValue={typedIn(refused, 'category', 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC')}
          error={errorOf(refused, 'category')}
          choices={CATEGORIES.map((value) => ({ value, label: categoryWord(value, t) }))}
        />
        <p className="cluster">
          <Button look="main">{t('review.reasons.addSubmit')}</Button>
          <ButtonLink look="quiet" href={REASONS}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
    </AdminFrame>
  );
}
