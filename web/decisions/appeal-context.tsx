import { caseHref, recordHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Facts } from '../ui/facts.tsx';
import { Pill } from '../ui/pill.tsx';
import type { Found } from './appeal-found.ts';
import { decisionHref } from './decision-parts.tsx';

const WORDS_AT_MOST = 5000;
/** By which nobody decides, so that no name was ever there to be forgotten. */
const OF_MACHINES: readonly string[] = ['word-rule', 'threshold', 'job'];

/** The words in question: whose, since when, how they stand, and the way to them in their place. */
export function ContentOf(found: Pick<Found, 'content' | 'contentAt' | 'names' | 'caseId'>) {
  const { content, contentAt, names, caseId } = found;
  const t = useT();
  const { formatMoment } = useFormat();
  if (!content)
    return (
      <section className="stack" aria-labelledby="contenu">
        <h2 id="contenu">{t('decisions.content')}</h2>
        <p className="muted">{t(caseId ? 'decisions.context.notHere' : 'decisions.context.gone')}</p>
        <CaseLink caseId={caseId} />
      </section>
    );
  const author = names[content.authorId ?? ''];
  return (
    <section className="stack" aria-labelledby="contenu">
      <h2 id="contenu">{t('decisions.content')}</h2>
      <p className="small muted">
        {content.title !== null && (contentAt ? <a href={contentAt}>{content.title}</a> : content.title)}
        {author && ` · ${author}`} · {formatMoment(content.writtenAt)}{' '}
        {content.state !== 'published' && <Pill tone="warn">{t(`review.item.state.${content.state}`)}</Pill>}
      </p>
      <blockquote className="prose">{content.text.slice(0, WORDS_AT_MOST)}</blockquote>
      <CaseLink caseId={caseId} />
    </section>
  );
}

function CaseLink({ caseId }: Pick<Found, 'caseId'>) {
  const t = useT();
  return (
    caseId !== null && (
      <p>
        <a href={caseHref(caseId)}>{t('decisions.context.case')}</a>
      </p>
    )
  );
}

/** Who took the decision, when and by which way. */
export function TakenBy({ decision, names }: Pick<Found, 'decision' | 'names'>) {
  const t = useT();
  const { formatMoment } = useFormat();
  const { decidedBy, decidedAt, forgottenAt, path } = decision;
  const isForgotten = forgottenAt !== null && !OF_MACHINES.includes(path);
  const nobody = t(isForgotten ? 'decisions.context.byForgotten' : 'decisions.context.byNobody');
  const by = decidedBy === null ? nobody : (names[decidedBy] ?? t('rights.somebody'));
  return (
    <section className="stack" aria-labelledby="prise">
      <h2 id="prise">{t('decisions.context.taken')}</h2>
      <Facts
        facts={[
          [t('decisions.context.by'), by],
          [t('decisions.table.decidedOn'), formatMoment(decidedAt)],
          [t('decisions.context.path'), t(`audit.value.path.${path}`)],
        ]}
      />
    </section>
  );
}

/** What was decided of the same member before, as far as whoever judges reads decisions; all of it in the record. */
export function EarlierDecisions({ decision, earlier }: Pick<Found, 'decision' | 'earlier'>) {
  const t = useT();
  const { formatDay } = useFormat();
  const { may } = usePage();
  const { subjectId } = decision;
  if (subjectId === null) return null;
  return (
    <section className="stack" aria-labelledby="avant">
      <h2 id="avant">{t('decisions.context.earlier')}</h2>
      {earlier.length === 0 ? (
        <p>{t('decisions.context.noneEarlier')}</p>
      ) : (
        <ul className="rows">
          {earlier.map(({ id, number, action, statement, decidedAt, overturnedAt }) => (
            <li key={id}>
              <a href={decisionHref(number)}>{t('decisions.title', { number })}</a> ·{' '}
              {t(`decisions.action.${action}`)} · {formatDay(decidedAt)}
              {overturnedAt && ` · ${t('decisions.record.overturned')}`}
              {statement?.ground.clause && (
                <span className="small muted block">{statement.ground.clause}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {(may('member.consult') || may('sanction.read')) && (
        <p>
          <a href={recordHref(subjectId)}>{t('decisions.context.record')}</a>
        </p>
      )}
    </section>
  );
}
