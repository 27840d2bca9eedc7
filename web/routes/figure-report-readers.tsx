import { useActionData } from '@remix-run/react';
import { REPORT_LIMITS } from '#application/insights/limits';
import { ChangeReadersRequest } from '#interfaces/http/insights/reports.request';
import { reportIdIn } from '../insights/report-in.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { FIGURE_REPORTS, figureReportHref, figureReportReadersHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { lenientQueryOf, upTo } from '../lists/query.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const LANGUAGES = ['fr', 'en'] as const;

/** Nothing typed asks for the whole team; nothing asked, for nobody. */
function wordsIn(url: URL): string | null {
  const nothingTyped = url.searchParams.has('q') ? '' : null;
  return lenientQueryOf(url, { q: upTo(60) }).q ?? nothingTyped;
}

/** The page with what was searched for on it, so that several are added one after another. */
const hereWith = (id: string, words: string | null): string =>
  figureReportReadersHref(id) + (words === null ? '' : `?${new URLSearchParams({ q: words })}`);

export const loader = read('insights.manage', async (visit) => {
  const { app, actor, url } = visit;
  const q = wordsIn(url);
  const { report, readers } = await app.insights.reports.one(actor, reportIdIn(visit));
  const found = q === null ? null : await app.insights.reports.find(actor, q);
  return { report, readers, q, found };
});

export const action = act('insights.manage', ChangeReadersRequest, async (input, visit) => {
  const { memberId, language } = input;
  const id = reportIdIn(visit);
  await visit.app.insights.changeReaders.execute({
    actor: visit.actor,
    id,
    memberId,
    language: language === 'none' ? null : language,
  });
  return seeOther(
    hereWith(id, wordsIn(visit.url)),
    telling(language === 'none' ? 'figureReports.flash.readerOut' : 'figureReports.flash.readerIn'),
  );
});

/** Who gets a report, and the search for others. */
export default function FigureReportReadersRoute() {
  const { report, readers, q, found } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { id, plan } = report;
  const there = new Set(readers.map(({ memberId }) => memberId));
  return (
    <AdminFrame
      place="statistics"
      title={t('figureReports.chooseReaders')}
      lead={t('figureReports.readersLead', { max: REPORT_LIMITS.readers })}
      acts={<ButtonLink href={figureReportHref(id)}>{t('figureReports.done')}</ButtonLink>}
    >
      <Breadcrumbs
        items={[
          { href: FIGURE_REPORTS, label: t('figureReports.title') },
          { href: figureReportHref(id), label: plan.name },
        ]}
      />
      <FormErrors errors={errorsOf(refused)} />
      <section className="stack" aria-labelledby="lecteurs">
        <SectionHead id="lecteurs" title={t('figureReports.readers')} />
        {readers.length === 0 ? (
          <p>{t('figureReports.noReaders')}</p>
        ) : (
          <ul className="rows">
            {readers.map(({ memberId, name, language, state }) => {
              const called = name ?? t('figureReports.gone');
              return (
                <li className="note" key={memberId}>
                  <div>
                    <p className="note__title">{called}</p>
                    <p className="small muted">
                      {t(`figureReports.in.${language}`)}
                      {state !== 'reads' && ` · ${t(`figureReports.state.${state}`)}`}
                    </p>
                  </div>
                  <form method="post" action={hereWith(id, q)}>
                    <input type="hidden" name="memberId" value={memberId} />
                    <Button
                      look="outline"
                      name="language"
                      value="none"
                      aria-label={t('figureReports.takeOutWho', { name: called })}
                    >
                      {t('figureReports.takeOut')}
                    </Button>
                  </form>
                </li>
              );
            })}
          </ul>
        )}
      </section>
      <section className="stack apart" aria-labelledby="ajouter">
        <SectionHead id="ajouter" title={t('figureReports.addReader')} />
        <form method="get" action={figureReportReadersHref(id)} className="stack" role="search">
          <TextField
            name="q"
            type="search"
            label={t('figureReports.search')}
            help={t('figureReports.searchHelp')}
            maxLength={60}
            defaultValue={q ?? ''}
          />
          <p>
            <Button look="main">{t('figureReports.find')}</Button>
          </p>
        </form>
        {found?.length === 0 && <p>{t('figureReports.nobodyFound', { words: q ?? '' })}</p>}
        {found !== null && found.length > 0 && (
          <ul className="rows">
            {found.map(({ memberId, name, language }) => (
              <li className="note" key={memberId}>
                <div>
                  <p className="note__title">{name}</p>
                </div>
                {there.has(memberId) ? (
                  <p className="muted">{t('figureReports.already')}</p>
                ) : (
                  <form method="post" action={hereWith(id, q)} className="cluster">
                    <input type="hidden" name="memberId" value={memberId} />
                    <Select
                      name="language"
                      id={`langue-${memberId}`}
                      label={t('figureReports.language')}
                      choices={LANGUAGES.map((one) => ({ value: one, label: t(`figureReports.in.${one}`) }))}
                      defaultValue={language}
                    />
                    <Button look="outline" aria-label={t('figureReports.addWho', { name })}>
                      {t('figureReports.add')}
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </AdminFrame>
  );
}
