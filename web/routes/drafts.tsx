import { draftKind, draftTextHref, resumeAt } from '../forum/draft-place.ts';
import { plainWords } from '../forum/plain-words.ts';
import { shortened } from '../forum/quotation.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { SmallPage } from '../layout/small-page.tsx';
import { type DraftElsewhere, DraftsElsewhere } from '../lists/drafts-elsewhere.tsx';
import { WaitingTexts } from '../lists/waiting-texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { headingText } from '../ui/heading-text.ts';
import { SaidWhole } from '../ui/said-whole.tsx';

export const loader = read('drafts.keep', async ({ app, actor }) => {
  const [drafts, waiting, events, surveys] = await Promise.all([
    app.community.drafts.execute(actor),
    app.members.waitingTexts.execute(actor),
    actor.uses('events') ? app.events.gatheringDrafts.execute(actor) : [],
    actor.uses('surveys') ? app.engagement.begunSurveys.execute(actor) : [],
  ]);
  const elsewhere: readonly DraftElsewhere[] = [
    ...events.map(
      ({ id, title, startsAt }) => ({ kind: 'event', key: id, title, moment: startsAt }) as const,
    ),
    ...surveys.map(
      ({ slug, title, closesAt }) => ({ kind: 'survey', key: slug, title, moment: closesAt }) as const,
    ),
  ];
  return { drafts, waiting, elsewhere };
});

/** Characters. */
const EXCERPT = 180;

export default function DraftsRoute() {
  const { drafts, waiting, elsewhere } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const written = useWritten();
  return (
    <SmallPage help="poser-une-question" title={t('compose.drafts.title')} lead={t('compose.drafts.lead')}>
      <WaitingTexts texts={waiting} />
      {drafts.length === 0 && waiting.length === 0 && elsewhere.length === 0 && (
        <EmptyState
          level={2}
          title={t('compose.drafts.empty')}
          action={<ButtonLink href="/questions/nouvelle">{t('compose.ask.kinds.question')}</ButtonLink>}
        >
          {t('compose.drafts.emptyText')}
        </EmptyState>
      )}
      <DraftsElsewhere drafts={elsewhere} />
      <ul className="plain drafts">
        {drafts.map((draft) => {
          const given = draft.title || draft.topic || '';
          const title = given || t('compose.drafts.untitled');
          return (
            <li key={draft.id}>
              <h2>
                <a href={resumeAt(draft.place)} {...(given === '' ? {} : written)}>
                  {headingText(title)}
                </a>
              </h2>
              <p className="small muted">
                {t(draftKind(draft.place))}
                {' · '}
                {t('compose.drafts.saved', { moment: format.formatMoment(draft.savedAt) })}
              </p>
              <p className="drafts__text">
                <span {...written}>{shortened(plainWords(draft.excerpt), EXCERPT)}</span>{' '}
                <a href={draftTextHref(draft.place)}>
                  <SaidWhole
                    word={t('compose.drafts.whole')}
                    whole="compose.drafts.wholeOf"
                    cited={{ title }}
                  />
                </a>
              </p>
              <form method="post" action="/brouillons/supprimer" className="cluster">
                <input type="hidden" name="place" value={draft.place} />
                <ButtonLink href={resumeAt(draft.place)}>{t('compose.drafts.resume')}</ButtonLink>
                <Button look="quiet" icon="trash">
                  <SaidWhole
                    word={t('compose.drafts.discard')}
                    whole="compose.drafts.discardThis"
                    cited={{ title }}
                  />
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </SmallPage>
  );
}
