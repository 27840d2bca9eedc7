import { REVIEW_LIMITS } from '#application/moderation/limits';
import type { CaseReport } from '#application/moderation/review/review-case.query';
import type { ReviewCase } from '#application/moderation/review/review-case.reader';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { TextArea } from '../ui/field.tsx';
import { actionWord, inLanguageOf, scoreText } from './case-words.ts';

/** Who said what of it, each with every term of what their word counts. */
export function CaseReports({ found }: { found: ReviewCase }) {
  const t = useT();
  const { reportList, trusted } = found.item;
  if (reportList.length === 0) return null;
  return (
    <div>
      <h2 className="facets__t">{t('review.item.who')}</h2>
      {trusted && (
        <p className="small">
          <Pill tone="warn">{t('review.queue.trusted')}</Pill>
        </p>
      )}
      <ul className="list small">
        {reportList.map((report) => (
          <li key={report.number}>
            <ReportLine report={report} people={found.people} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ReportLine({ report, people }: { report: CaseReport; people: ReviewCase['people'] }) {
  const t = useT();
  const format = useFormat();
  const person = people[report.reporterId ?? ''];
  const { base: _base, total, ...terms } = report.score;
  return (
    <>
      {person ? (
        <a href={person.address}>{person.name}</a>
      ) : report.reporterName ? (
        t('review.item.visitorNamed', { name: report.reporterName })
      ) : (
        t('review.item.visitor')
      )}
      {report.reporterId !== null && (
        <>
          {', '}
          {report.judged > 0
            ? t('review.item.reliable', {
                share: format.formatPercent(report.agreed / report.judged),
                judged: report.judged,
              })
            : t('review.item.reliableNew')}
        </>
      )}
      <br />
      <b>{inLanguageOf(t, report.reasonLabel, report.reasonLabelEn)}</b>,{' '}
      {format.formatMoment(report.filedAt)}
      {report.explanation && <blockquote className="quote pre">{report.explanation}</blockquote>}
      <details className="disclose">
        <summary>{t('review.queue.score', { score: scoreText(total, format) })}</summary>
        <p className="muted">
          {t('review.item.terms', {
            total: scoreText(total, format),
            standing: scoreText(terms.standing, format),
            accuracy: scoreText(terms.accuracy, format),
            type: scoreText(terms.type, format),
            action: scoreText(terms.action, format),
          })}
        </p>
        <p className="muted">
          {t('ui.form.field', { label: t('review.item.seen') })}
          <q>{report.excerpt}</q>
        </p>
      </details>
    </>
  );
}

/** Who wrote it, and what was decided of them and of it before. */
export function CaseAuthor({ found }: { found: ReviewCase }) {
  const t = useT();
  const format = useFormat();
  const { author, item } = found;
  return (
    <div>
      <h2 className="facets__t">{t('review.item.author')}</h2>
      <dl className="facts small">
        {author && (
          <>
            <div>
              <dt>{t('review.item.account')}</dt>
              <dd>
                <a href={author.address}>
                  {t('review.item.accountText', {
                    name: author.name,
                    month: format.formatMonth(author.joinedAt),
                  })}
                </a>
              </dd>
            </div>
            <div>
              <dt>{t('review.item.level')}</dt>
              <dd>N{author.trustLevel}</dd>
            </div>
            <div>
              <dt>{t('review.item.posts')}</dt>
              <dd>{format.formatNumber(author.posts)}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{t('review.item.past')}</dt>
          <dd>
            {item.decisions.length === 0
              ? t('review.item.pastNone')
              : item.decisions.map((one) => (
                  <span key={one.id} className="lined">
                    {t('review.item.pastLine', {
                      action: actionWord(one.action, t),
                      day: format.formatDay(one.decidedAt),
                    })}
                    {one.automatic && `, ${t('review.item.automatic')}`}
                    {one.overturned && `, ${t('review.item.overturned')}`}
                  </span>
                ))}
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** What colleagues noted, and all that happened to the case. */
export function CaseNotes({ found, action }: { found: ReviewCase; action: string }) {
  const t = useT();
  const format = useFormat();
  const { item, people } = found;
  return (
    <section aria-labelledby="notes" className="stack">
      <h2 className="facets__t" id="notes">
        {t('review.item.notes')}
      </h2>
      <p className="help">{t('review.item.notesHelp')}</p>
      <ul className="list small">
        {item.notes.map((note) => (
          <li key={String(note.notedAt)}>
            <b>{people[note.authorId]?.name}</b>, {format.formatMoment(note.notedAt)}
            <p className="pre">{note.text}</p>
          </li>
        ))}
      </ul>
      <NoteForm action={action} />
      <details className="disclose">
        <summary>{t('review.item.history')}</summary>
        <ol className="list small">
          {item.history.map((entry, index) => (
            <li key={index}>
              {format.formatMoment(entry.at)}
              {t('ui.colon')} {t(`review.item.did.${entry.what}`, { detail: actionWord(entry.detail, t) })}
              {entry.by && people[entry.by] && `, ${people[entry.by]!.name}`}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function NoteForm({ action }: { action: string }) {
  const t = useT();
  return (
    <form method="post" action={action} className="form">
      <input type="hidden" name="act" value="note" />
      <TextArea name="note" label={t('review.item.note')} rows={2} maxLength={REVIEW_LIMITS.note.max} />
      <p>
        <Button>{t('review.item.noteSubmit')}</Button>
      </p>
    </form>
  );
}
