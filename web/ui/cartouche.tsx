import { Fragment, type ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import type { Instant } from '../lib/format.ts';
import { Day } from './moment.tsx';

/** What both seals certify, and where to read more. Moments are ISO texts or dates. */
export interface Seal {
  department: string;
  sealedAt: Instant;
  reviewBy: Instant;
  sources: readonly { label: string; href?: string | null }[];
  /** The days on which it holds, and those it concerns in words, where they are told. */
  validFrom?: Instant;
  validTo?: Instant | null;
  branches?: readonly string[];
  rules?: readonly { label: string; href?: string | null }[];
  /** Its review date has passed, or what it rests on changed: the seal loses its ink. */
  overdue?: boolean;
  /** When what it rests on changed, where that and no date put it to review. */
  changedAt?: Instant | null;
  /** When it will change, where that lies ahead: the answer holds until then. */
  changesOn?: Instant | null;
  /** What changes or did, by the names people have for it, from which day on where that is known, and when it was entered. */
  changes?: readonly { what: 'rule' | 'value'; name: string; from: string | null; at: Instant }[];
  /** What changed then is the question itself. */
  askedOtherwise?: boolean;
  /** What to read meanwhile, when overdue. */
  meanwhile?: { title: string; href: string; verifiedAt: Instant } | null;
  inThreadHref?: string;
  historyHref?: string;
  /** For who may take it away: the page that does so. */
  withdrawHref?: string;
  explainHref?: string;
}

/** Which article the department's name takes, for sentences that name it: `le`, or `other` when we cannot tell. */
export function useArticle(department: string): 'le' | 'other' {
  const first = department.split(' ', 1)[0]!;
  return useT()('ui.seal.masculine').split(' ').includes(first) ? 'le' : 'other';
}

/** Its own date put it to review, not a change of what it rests on or of what was asked. */
export const hasPassed = (seal: Seal): boolean => seal.overdue === true && !seal.changedAt;

const soonestFirst = ({ changes = [] }: Seal) =>
  changes.toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));

/** Service, date, review date and sources: the same four facts under both sealed looks. */
export function Cartouche(props: { seal: Seal; kind: 'official' | 'validated' }): ReactNode {
  const t = useT();
  const { seal } = props;
  return (
    <dl className="cartouche">
      <div>
        <dt>{t('ui.seal.department')}</dt>
        <dd>{seal.department}</dd>
      </div>
      <div>
        <dt>{t(props.kind === 'official' ? 'ui.seal.publishedOn' : 'ui.seal.validatedOn')}</dt>
        <dd>
          <Day at={seal.sealedAt} />
        </dd>
      </div>
      <div>
        <dt>{t(hasPassed(seal) ? 'ui.seal.reviewWasDue' : 'ui.seal.reviewBy')}</dt>
        <dd>
          <Day at={seal.reviewBy} />
        </dd>
      </div>
      {seal.changesOn && (
        <div className="wide">
          <dt>{t('ui.seal.ahead')}</dt>
          <dd>
            {soonestFirst(seal).map(({ what, name, from }) => (
              <Fragment key={what + name}>
                {t.rich('ui.seal.changesOn', { what, name, day: <Day at={from ?? seal.changesOn!} /> })}{' '}
              </Fragment>
            ))}
            {t.rich('ui.seal.untilThen', { day: <Day at={seal.changesOn} /> })}
          </dd>
        </div>
      )}
      {seal.validFrom !== undefined && (
        <div>
          <dt>{t('ui.seal.validity')}</dt>
          <dd>
            {seal.validTo
              ? t.rich('ui.seal.fromTo', { from: <Day at={seal.validFrom} />, to: <Day at={seal.validTo} /> })
              : t.rich('ui.seal.from', { from: <Day at={seal.validFrom} /> })}
          </dd>
        </div>
      )}
      {seal.branches !== undefined && (
        <div>
          <dt>{t('ui.seal.branches')}</dt>
          <dd>{seal.branches.length > 0 ? seal.branches.join(', ') : t('ui.seal.allBranches')}</dd>
        </div>
      )}
      {seal.rules !== undefined && seal.rules.length > 0 && (
        <div className="wide">
          <dt>{t('ui.seal.rules')}</dt>
          <dd>
            <ul>
              {seal.rules.map((rule) => (
                <li key={rule.label}>{rule.href ? <a href={rule.href}>{rule.label}</a> : rule.label}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {seal.sources.length > 0 && (
        <div className="wide">
          <dt>{t('ui.seal.sources')}</dt>
          <dd>
            <ul>
              {seal.sources.map((source) => (
                <li key={source.label}>
                  {source.href ? <a href={source.href}>{source.label}</a> : source.label}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Where a sealed answer leads: its place in the thread, its versions, what the seal means. */
export function SealLinks(props: { seal: Seal; kind: 'official' | 'validated' }): ReactNode {
  const t = useT();
  const { inThreadHref, historyHref, explainHref, withdrawHref } = props.seal;
  if (!inThreadHref && !historyHref && !explainHref && !withdrawHref) return null;
  return (
    <p className="seal__links">
      {inThreadHref && <a href={inThreadHref}>{t('ui.seal.inThread')}</a>}
      {historyHref && <a href={historyHref}>{t('ui.seal.history')}</a>}
      {explainHref && <a href={explainHref}>{t(`ui.seal.explain.${props.kind}`)}</a>}
      {withdrawHref && <a href={withdrawHref}>{t('official.acts.withdraw')}</a>}
    </p>
  );
}
