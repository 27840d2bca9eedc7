import { useActionData } from '@remix-run/react';
import { PRIORITIES, REVIEW_LIMITS } from '#application/moderation/limits';
import { ChangeReasonRequest } from '#interfaces/http/moderation/review.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { REASONS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Checkbox } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('review.configure', async ({ app, params }) => {
  const reason = await app.moderation.reportReasons.find(params['key'] ?? '');
  if (!reason) throw nothingHere('moderation.reason-not-found');
  return reason;
});

export const action = act('review.configure', ChangeReasonRequest, async (input, { app, actor, params }) => {
  const { requiresDetails = false, guestAllowed = false, hidePendingReview = false, offered = false } = input;
  const boxes = { requiresDetails, guestAllowed, hidePendingReview, offered };
  await app.moderation.changeReason.execute({ ...input, ...boxes, actor, key: params['key'] ?? '' });
  return seeOther(REASONS, telling('review.flash.reasonSaved'));
});

const NUMBERS = [
  ['targetHours', 'review.reasons.hours', 1, 720],
  ['typeBonus', 'review.reasons.bonus', 0, 10],
  ['position', 'review.reasons.position', 1, 999],
] as const;
const BOXES = [
  ['requiresDetails', 'review.reasons.details'],
  ['guestAllowed', 'review.reasons.guests'],
  ['hidePendingReview', 'review.reasons.hides'],
  ['offered', 'review.reasons.offered'],
] as const;

/** One reason, worded and weighed anew. */
export default function ReportReasonRoute() {
  const reason = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const checked = (field: (typeof BOXES)[number][0]) =>
    refused ? typedIn(refused, field) === 'on' : reason[field];
  return (
    <AdminFrame place="reasons" title={reason.label} lead={t(`review.reasons.kinds.${reason.ground}`)}>
      <form method="post" noValidate className="form form--wide">
        <FormErrors errors={errorsOf(refused)} />
        <TextField
          name="label"
          label={t('review.reasons.label')}
          maxLength={REVIEW_LIMITS.reason.label.max}
          defaultValue={typedIn(refused, 'label', reason.label)}
          error={errorOf(refused, 'label')}
        />
        <TextArea
          name="description"
          label={t('review.reasons.description')}
          rows={3}
          maxLength={REVIEW_LIMITS.reason.description.max}
          defaultValue={typedIn(refused, 'description', reason.description)}
          error={errorOf(refused, 'description')}
        />
        <Select
          name="priority"
          label={t('review.reasons.priority')}
          defaultValue={typedIn(refused, 'priority', reason.priority)}
          error={errorOf(refused, 'priority')}
          choices={PRIORITIES.map((value, rank) => ({
            value,
            label: t(
              (['p0', 'p1', 'p2', 'p3'] as const).map((key) => `review.queue.priority.${key}` as const)[
                rank
              ]!,
            ),
          }))}
        />
        {NUMBERS.map(([field, label, min, max]) => (
          <TextField
            key={field}
            name={field}
            type="number"
            min={min}
            max={max}
            label={t(label)}
            defaultValue={typedIn(refused, field, String(reason[field]))}
            error={errorOf(refused, field)}
          />
        ))}
        {BOXES.map(([field, label]) => (
          <Checkbox key={field} name={field} label={t(label)} defaultChecked={checked(field)} />
        ))}
        {reason.category && (
          <p className="small muted">
            {t('review.reasons.category')} : <code>{reason.category}</code>
          </p>
        )}
        <p className="cluster">
          <Button look="main">{t('review.reasons.save')}</Button>
          <ButtonLink look="quiet" href={REASONS}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
    </AdminFrame>
  );
}
