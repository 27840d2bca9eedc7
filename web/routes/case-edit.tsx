import { useActionData } from '@remix-run/react';
import { Fragment } from 'react';
import type { WordsPart } from '#application/moderation/published/piece-words.api';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import { MendPieceRequest, mendedParts } from '#interfaces/http/moderation/mend-piece.request';
import { GroundField } from '../forum/ground-field.tsx';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { caseHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, isChanged, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { caseIdIn } from '../review/case-visit.server.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { ScrolledText } from '../ui/scrolled.tsx';

export const loader = read('cases.edit', async (visit) => {
  const itemId = caseIdIn(visit);
  const { piece, parts } = await visit.app.moderation.mendPiece.look(visit.actor, itemId);
  return { itemId, title: piece.title, mark: piece.contentDigest, isHeld: piece.state === 'held', parts };
});

export const action = act('cases.edit', MendPieceRequest, async (input, visit) => {
  const { app, actor } = visit;
  const itemId = caseIdIn(visit);
  const { read: mark, reason, ground = null } = input;
  const said = mendedParts(input);
  await app.moderation.mendPiece.execute({ actor, itemId, read: mark, said, reason, ground });
  return seeOther(caseHref(itemId), telling('review.flash.mended'));
});

/** Says what a case is about in other words, before it is approved or as it stands. */
export default function CaseEditRoute() {
  const { itemId, title, mark, isHeld, parts } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('review.mend.title')} lead={t(isHeld ? 'review.mend.leadHeld' : 'review.mend.lead')}>
      <p>
        <strong>{title}</strong>
      </p>
      <ActForm
        keeps={false}
        refused={refused}
        back={caseHref(itemId)}
        submit={<Button>{t('review.mend.submit')}</Button>}
      >
        <VersionSeen as="read" refused={refused} of={mark} />
        {isChanged(refused) && <Meanwhile parts={parts} />}
        {parts.map((part) => (
          <PartField key={part.name} part={part} refused={refused} />
        ))}
        <GroundField refused={refused} />
        <TextArea
          name="reason"
          label={t('review.mend.reason')}
          help={t('review.mend.reasonHelp')}
          rows={3}
          maxLength={REVIEW_LIMITS.mending.max}
          defaultValue={typedIn(refused, 'reason')}
          error={errorOf(refused, 'reason')}
        />
      </ActForm>
    </SmallPage>
  );
}

/** What the author wrote meanwhile: one who replaces it has read it. */
function Meanwhile({ parts }: { parts: readonly WordsPart[] }) {
  const t = useT();
  return (
    <Alert tone="warn" title={t('compose.edit.meanwhile')}>
      {t('review.mend.meanwhile')}
      {parts.map(({ name, text }) => (
        <Fragment key={name}>
          <p id={`now-${name}`}>
            <strong>{t(`review.mend.parts.${name}`)}</strong>
          </p>
          <ScrolledText className="source" labelledBy={`now-${name}`}>
            {text}
          </ScrolledText>
        </Fragment>
      ))}
    </Alert>
  );
}

function PartField({ part, refused }: { part: WordsPart; refused: Refused | undefined }) {
  const t = useT();
  const { name, text, max, isLine } = part;
  const common = {
    name,
    label: t(`review.mend.parts.${name}`),
    maxLength: max,
    defaultValue: typedIn(refused, name, text),
    error: errorOf(refused, name),
  };
  if (isLine) return <TextField {...common} />;
  return (
    <TextArea {...common} {...(name === 'options' && { help: t('review.mend.optionsHelp') })} rows={8} />
  );
}
