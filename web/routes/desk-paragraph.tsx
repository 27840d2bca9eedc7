import { useActionData } from '@remix-run/react';
import { ChangeCannedParagraphRequest } from '#interfaces/http/community/desk.request';
import { idOf } from '#interfaces/http/validate';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { DESK } from '../lib/addresses.ts';
import { act, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { mayWriteParagraphs, ofAllAgents } from '../official/authoring.ts';
import { ParagraphForm } from '../official/paragraph-form.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { afterWords } from '../words/told.server.ts';

/** Not that of any paragraph: whoever read none is told what stands now. */
const NO_VERSION = 0;
const BACK = `${DESK}/paragraphes`;

const idIn = ({ params }: Visit) => idOf<'CannedParagraph'>(params['id'], 'community.paragraph-not-found');

export const loader = read('official.desk', async (visit) => {
  if (!mayWriteParagraphs(visit.actor)) throw ofAllAgents();
  const id: string = idIn(visit);
  const [paragraph, values] = await Promise.all([
    visit.app.official.cannedParagraphs.one(visit.actor, id),
    visit.app.official.regulatoryValues.execute(),
  ]);
  if (!paragraph) throw nothingHere('community.paragraph-not-found');
  return { paragraph, values };
});

export const action = act('official.desk', ChangeCannedParagraphRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { title, body } = input;
  const { told } = await app.official.saveCannedParagraph.execute({
    actor,
    of: { id: idIn(visit), version: input.version ?? NO_VERSION },
    title,
    body,
  });
  return afterWords(BACK, told, 'official.flash.paragraphSaved');
});

export default function DeskParagraphRoute() {
  const { paragraph, values } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="paragraphs" title={t('official.paragraphs.editOf', { title: paragraph.title })}>
      <Breadcrumbs items={[{ href: BACK, label: t('official.paragraphs.title') }]} />
      <ParagraphForm refused={refused} values={values} paragraph={paragraph} />
    </AdminFrame>
  );
}
