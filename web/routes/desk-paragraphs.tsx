import { useActionData } from '@remix-run/react';
import { CannedParagraphRequest } from '#interfaces/http/community/desk.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { DESK } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { mayWriteParagraphs } from '../official/authoring.ts';
import { ParagraphForm } from '../official/paragraph-form.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { afterWords } from '../words/told.server.ts';
import { SaidWhole } from '../ui/said-whole.tsx';

const PATH = `${DESK}/paragraphes`;

export const loader = read('official.desk', async ({ app, actor }) => {
  const [paragraphs, values] = await Promise.all([
    app.official.cannedParagraphs.execute(actor),
    app.official.regulatoryValues.execute(),
  ]);
  return { paragraphs, values };
});

export const action = act('official.desk', CannedParagraphRequest, async (input, { app, actor }) => {
  const { title, body } = input;
  const { told } = await app.official.saveCannedParagraph.execute({
    actor,
    of: null,
    title,
    body,
  });
  return afterWords(PATH, told, 'official.flash.paragraphSaved');
});

export default function DeskParagraphsRoute() {
  const { paragraphs, values } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const mayWrite = mayWriteParagraphs(usePage());
  return (
    <AdminFrame
      place="paragraphs"
      title={t('official.paragraphs.title')}
      lead={t('official.paragraphs.lead')}
    >
      {paragraphs.length === 0 ? (
        <EmptyState level={2} title={t('official.paragraphs.empty')} />
      ) : (
        <ul className="list">
          {paragraphs.map(({ id, title, body }) => (
            <li key={id}>
              <h2 className="list__title">{title}</h2>
              <p className="small pre">{body}</p>
              {mayWrite && (
                <form method="post" action={`${PATH}/${id}/supprimer`} className="cluster">
                  <ButtonLink look="quiet" icon="edit" href={`${PATH}/${id}`}>
                    <SaidWhole
                      word={t('topic.acts.edit')}
                      whole="official.paragraphs.editOf"
                      cited={{ title }}
                    />
                  </ButtonLink>
                  <Button look="quiet" icon="trash">
                    <SaidWhole
                      word={t('topic.acts.remove')}
                      whole="official.paragraphs.removeOf"
                      cited={{ title }}
                    />
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <section aria-labelledby="nouveau">
          <SectionHead id="nouveau" title={t('official.paragraphs.create')} />
          <ParagraphForm refused={refused} values={values} />
        </section>
      ) : (
        <p className="small muted">{t('official.paragraphs.ofAllAgents')}</p>
      )}
    </AdminFrame>
  );
}
