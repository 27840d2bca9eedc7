import { redirect } from '@remix-run/node';
import { draftKind, resumeAt } from '../forum/draft-place.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { read, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

const LIST = '/brouillons';
/** Statuses of a refusal that says that it can be changed no more; whatever else it is says nothing of that. */
const NOT_OPEN: readonly number[] = [403, 404, 409];

/** All of a draft, to be read and copied: also where what it was begun for is there no more. */
export const loader = read('drafts.keep', async (visit) => {
  const place = visit.url.searchParams.get('brouillon') ?? '';
  const draft = await visit.app.community.draft.execute(visit.actor, place);
  if (!draft) throw redirect(LIST, 302);
  return { draft, isOpen: await isOpen(visit, place) };
});

/** Whether there still is what it was begun for. */
async function isOpen({ app, actor, problemOf }: Visit, place: string): Promise<boolean> {
  const [kind = '', id = ''] = place.split(':');
  if (kind === 'topic') return (await app.community.topicAddress.execute(actor, id)) !== null;
  if (kind !== 'post') return true;
  return app.community.postSource.execute(actor, id).then(
    (source) => source !== null,
    (refusal: unknown) => {
      if (NOT_OPEN.includes(problemOf(refusal).status)) return false;
      throw refusal;
    },
  );
}

export default function DraftTextRoute() {
  const { draft, isOpen } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const title = draft.title || t(draftKind(draft.place));
  return (
    <SmallPage title={title} lead={t('compose.drafts.saved', { moment: format.formatMoment(draft.savedAt) })}>
      {!isOpen && <Alert title={t('compose.drafts.nowhere')}>{t('compose.drafts.nowhereText')}</Alert>}
      <div className="apart">
        <TextArea
          name="ecrit"
          label={t('compose.drafts.wholeText')}
          help={t('compose.drafts.wholeHelp')}
          rows={14}
          readOnly
          defaultValue={draft.body}
        />
      </div>
      <form method="post" action={`${LIST}/supprimer`} className="cluster">
        <input type="hidden" name="place" value={draft.place} />
        {isOpen && (
          <ButtonLink look="main" href={resumeAt(draft.place)}>
            {t('compose.drafts.resume')}
          </ButtonLink>
        )}
        <ButtonLink href={LIST}>{t('compose.drafts.back')}</ButtonLink>
        <Button look="quiet" icon="trash">
          <SaidWhole
            word={t('compose.drafts.discard')}
            whole="compose.drafts.discardThis"
            cited={{ title }}
          />
        </Button>
      </form>
    </SmallPage>
  );
}
