import type { LedgerLine, LineAbout, PointLine } from '#application/engagement/points/points.query';
import {
  eventNumberHref,
  grantHref,
  ideaNumberHref,
  postHref,
  strikeHref,
  trialHref,
} from '../lib/addresses.ts';
import { FirstWords } from '../lib/first-words.tsx';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { Ago } from '../ui/moment.tsx';

type Shown = PointLine & Partial<Pick<LedgerLine, 'grantId' | 'strikable'>>;

/** Where what brought a line is read. */
const ABOUT: Readonly<Record<LineAbout['of'], (key: string) => string>> = {
  post: postHref,
  trial: (slug) => trialHref({ slug }),
  idea: (number) => ideaNumberHref(Number(number)),
  event: (number) => eventNumberHref(Number(number)),
};

/** Lines of a ledger: how many points, for what, and why not more; for the team, with the way to take back what it gave. */
export function PointLines({ lines, of }: { lines: readonly Shown[]; of?: string }) {
  return (
    <ol className="rows points">
      {lines.map((line) => (
        <Line key={line.id} line={line} of={of} />
      ))}
    </ol>
  );
}

function Line({ line, of }: { line: Shown; of: string | undefined }) {
  const t = useT();
  const written = useWritten();
  const { formatNumber } = useFormat();
  const { points, full, limitedBy, why, about, grantId } = line;
  const sign = points > 0 ? '+' : points < 0 ? '−' : '';
  return (
    <li className="points__line">
      <span className={points < 0 ? 'points__n points__n--back' : 'points__n'}>
        {sign}
        {formatNumber(Math.abs(points))}
        <span className="vh"> {t('points.unit', { count: Math.abs(points) })}</span>
      </span>
      <div>
        <p>{line.label ? <FirstWords text={line.label} english={line.labelEn} /> : t('points.granted')}</p>
        {about !== null && (
          <p className="small">
            {t.rich(`points.about.${about.of}`, {
              title: (
                <a key={about.key} href={ABOUT[about.of](about.key)} {...written}>
                  {about.title}
                </a>
              ),
            })}
          </p>
        )}
        {why !== 'done' && <p className="small">{t(`points.why.${why}`)}</p>}
        {line.reason !== null && <p className="small">{t('points.reason', { reason: line.reason })}</p>}
        {limitedBy !== null && <p className="small">{t(`points.limit.${limitedBy}`, { full })}</p>}
        <p className="small muted">
          <Ago at={line.at} />
          {of !== undefined && line.strikable && (
            <>
              {' · '}
              <a href={strikeHref(of, line.id)}>{t('engage.grants.strike')}</a>
            </>
          )}
          {grantId && (
            <>
              {' · '}
              <a href={grantHref(grantId)}>{t('engage.grants.takeBack')}</a>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
