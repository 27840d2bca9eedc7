import { type OperationSheet, operationSheet } from '../developers/document.server.ts';
import { MeaningWords } from '../developers/meaning-words.tsx';
import { ShapeView } from '../developers/shape-view.tsx';
import { DEVELOPERS, operationHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { hasText, type MessageKey, type Translate, useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('developers.page', async ({ apiDocument, params, keeping }) => {
  const sheet = operationSheet(apiDocument(), params['operation'] ?? '');
  if (!sheet) throw nothingHere('request.no-such-thing');
  keeping.hangsOn('names');
  return { sheet };
});

function whoMay(t: Translate, { isOpen, scope }: OperationSheet): readonly string[] {
  const client =
    scope === undefined
      ? t('developers.closed')
      : scope === null
        ? t('developers.noScope')
        : t('developers.byScope', { scope });
  return [isOpen ? t('developers.open') : t('developers.session'), client];
}

/** A call as it is typed. */
function example({ method, path, body }: OperationSheet): string {
  const verb = method === 'GET' ? '' : ` -X ${method}`;
  const json = body === null ? '' : ` -H 'Content-Type: application/json' -d '{…}'`;
  return `curl${verb} -H 'Authorization: Bearer cpk_…'${json} '…/api/v1${path}'`;
}

/** One operation: who may call it, with what, and what it answers. */
export default function OperationRoute() {
  const { sheet } = usePageData<typeof loader>();
  const t = useT();
  const placeOf = (place: string) => {
    const key = `developers.places.${place}`;
    return hasText(key) ? t(key as MessageKey) : place;
  };
  return (
    <Main>
      <Head
        title={sheet.id}
        description={sheet.summary}
        canonical={operationHref(sheet.id)}
        structured={useTrail({ href: DEVELOPERS, label: t('developers.title') }, { label: sheet.id })}
      />
      <Wrap className="developers">
        <Breadcrumbs items={[{ href: DEVELOPERS, label: t('developers.title') }]} />
        <PageHead title={sheet.id} lead={<span lang="en">{sheet.summary}</span>} />
        <section aria-labelledby="appel" className="stack">
          <SectionHead id="appel" title={t('developers.who')} />
          <ul>
            {whoMay(t, sheet).map((who) => (
              <li key={who}>{who}</li>
            ))}
          </ul>
          {sheet.scope !== undefined && (
            <pre className="code-block">
              <code>{example(sheet)}</code>
            </pre>
          )}
        </section>
        <section aria-labelledby="limites" className="stack">
          <SectionHead id="limites" title={t('developers.limits')} />
          <DataTable
            id="liste-des-limites"
            caption={t('developers.limits')}
            captionHidden
            stacks
            rows={sheet.limits}
            rowKey={({ name, counts, windowSeconds, level = '' }) =>
              `${name} ${counts} ${windowSeconds} ${level}`
            }
            columns={[
              { label: t('developers.name'), header: true, cell: ({ name }) => <code>{name}</code> },
              {
                label: t('developers.howMany'),
                cell: ({ limit, windowSeconds }) =>
                  t('developers.callsPerWindow', { calls: limit, window: windowSeconds }),
              },
              {
                label: t('developers.counted'),
                cell: ({ counts, level }) => {
                  const whom = t(`developers.whom.${counts}` as MessageKey);
                  return level === undefined ? whom : t('developers.ofLevel', { whom, level });
                },
              },
            ]}
          />
        </section>
        {sheet.parameters.length > 0 && (
          <section aria-labelledby="parametres" className="stack">
            <SectionHead id="parametres" title={t('developers.parameters')} />
            <DataTable
              id="liste-des-parametres"
              caption={t('developers.parameters')}
              captionHidden
              stacks
              rows={sheet.parameters}
              rowKey={({ name, place }) => `${place} ${name}`}
              columns={[
                {
                  label: t('developers.name'),
                  header: true,
                  cell: ({ name, required }) => (
                    <>
                      <code>{name}</code>
                      {!required && <span className="muted"> {t('developers.optional')}</span>}
                    </>
                  ),
                },
                { label: t('developers.place'), cell: ({ place }) => placeOf(place) },
                { label: t('developers.holds'), cell: ({ shape }) => <ShapeView shape={shape} /> },
                {
                  label: t('developers.sense'),
                  cell: ({ meaning }) => <MeaningWords words={meaning ?? ''} />,
                },
              ]}
            />
          </section>
        )}
        {sheet.body && (
          <section aria-labelledby="corps" className="stack">
            <SectionHead id="corps" title={t('developers.body')} />
            <ShapeView shape={sheet.body} />
          </section>
        )}
        <section aria-labelledby="reponses" className="stack">
          <SectionHead id="reponses" title={t('developers.answers')} />
          <dl className="facts">
            {sheet.answers.map(({ status, meaning, shape }) => (
              <div key={status}>
                <dt>
                  {status} <MeaningWords words={meaning} />
                </dt>
                <dd>{shape && <ShapeView shape={shape} />}</dd>
              </div>
            ))}
          </dl>
        </section>
      </Wrap>
    </Main>
  );
}
