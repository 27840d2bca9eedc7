import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import { MaskPassageRequest } from '#interfaces/http/moderation/mask-passage.request';
import { GroundField } from '../forum/ground-field.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { caseHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { caseIdIn } from '../review/case-visit.server.ts';
import { groundAsked } from '../review/likely-ground.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { ScrolledText } from '../ui/scrolled.tsx';

export const loader = read('cases.mask', async (visit) => {
  const itemId = caseIdIn(visit);
  const {
    title,
    source,
    contentDigest: mark,
  } = await visit.app.moderation.maskPassage.look(visit.actor, itemId);
  return { itemId, title, source, mark, likely: groundAsked(visit.url) };
});

export const action = actOfSafety('cases.mask', MaskPassageRequest, async (input, visit) => {
  const { app, actor } = visit;
  const itemId = caseIdIn(visit);
  await app.moderation.maskPassage.execute({ ...input, actor, itemId });
  return seeOther(caseHref(itemId), telling('review.flash.masked'));
});

/** Masks a passage of what a case is about until somebody above its author decides. */
export default function CaseMaskRoute() {
  const { itemId, title, source, mark, likely } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('review.maskPassage.title')} lead={t('review.maskPassage.lead')}>
      <p id="texte">
        <strong>{title}</strong>
      </p>
      <ScrolledText className="source" labelledBy="texte">
        {source}
      </ScrolledText>
      <ActForm
        keeps={false}
        refused={refused}
        back={caseHref(itemId)}
        submit={<Button look="main">{t('review.maskPassage.submit')}</Button>}
      >
        <VersionSeen as="read" refused={refused} of={mark} />
        <TextArea
          name="passage"
          label={t('review.maskPassage.passage')}
          help={t('review.maskPassage.passageHelp')}
          rows={3}
          maxLength={LIMITS.passage.max}
          defaultValue={typedIn(refused, 'passage')}
          error={errorOf(refused, 'passage')}
        />
        <GroundField refused={refused} likely={likely} />
        <TextArea
          name="reason"
          label={t('review.mend.reason')}
          help={t('review.maskPassage.reasonHelp')}
          rows={3}
          maxLength={REVIEW_LIMITS.mending.max}
          defaultValue={typedIn(refused, 'reason')}
          error={errorOf(refused, 'reason')}
        />
      </ActForm>
    </SmallPage>
  );
}
