import type { ReactNode } from 'react';
import type { Planned } from '#application/shared/planned';
import { plannedHref } from '../editorial/planned-days.ts';
import { useChangeWords, useFigureWords } from '../insights/figure-words.tsx';
import { useKpiLabel } from '../insights/kpi-parts.tsx';
import {
  DESK,
  EDITORIAL,
  importHref,
  INVITATIONS,
  kpiHref,
  MANAGE_EVENTS,
  QUEUE,
  STATISTICS,
} from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Day, Exactly } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import type { glance } from './glance.server.ts';
import { FIGURE_DAYS, seesUnderWay } from './glance.ts';
import { sectionsFor } from './sections.ts';

export type Glance = Awaited<ReturnType<typeof glance>>;

/** What cannot wait, before all else: cases and questions past their time, answers to read again, incidents that last. */
export function GlanceAlerts({ queue, desk, lateQuestions, underWay }: Glance) {
  const t = useT();
  const authors = usePage().may('official.author');
  const incidents = underWay.filter(({ kind }) => kind === 'incident');
  return (
    <>
      {queue !== null && queue.late > 0 && (
        <Alert tone="danger" title={t('admin.alerts.late', { count: queue.late })}>
          <a href={hrefWith(QUEUE, { vue: 'late' })}>{t('admin.alerts.lateLink')}</a>
        </Alert>
      )}
      {lateQuestions > 0 && (
        <Alert tone="danger" title={t('admin.alerts.lateQuestions', { count: lateQuestions })}>
          <a href={DESK}>{t('admin.alerts.lateQuestionsLink')}</a>
        </Alert>
      )}
      {incidents.map((incident) => (
        <Alert key={incident.key} tone="warn" title={t('admin.alerts.incident')}>
          <a href={plannedHref(incident, authors)}>{incident.title}</a>
        </Alert>
      ))}
      {desk !== null && desk.toReview > 0 && (
        <Alert tone="warn" title={t('admin.alerts.toReview', { count: desk.toReview })}>
          <a href={hrefWith(DESK, { vue: 'revoir' })}>{t('admin.alerts.toReviewLink')}</a>
        </Alert>
      )}
    </>
  );
}

/** A few figures of the last days, each with how it moved and the way to all of it. */
export function GlanceFigures({ figures }: { figures: NonNullable<Glance['figures']> }) {
  const t = useT();
  const { formatDay } = useFormat();
  const label = useKpiLabel();
  const words = useFigureWords();
  const change = useChangeWords();
  const { from, to } = figures.period;
  return (
    <section className="stack" aria-labelledby="chiffres">
      <SectionHead
        id="chiffres"
        title={t('admin.figures.title', { days: FIGURE_DAYS })}
        more={{ href: STATISTICS, label: t('admin.figures.all') }}
      />
      <p className="small muted">
        {t('admin.figures.period', { from: formatDay(from), to: formatDay(to), days: FIGURE_DAYS })}
      </p>
      <dl className="glance__figures">
        {figures.shown.map((figure) => (
          <div key={figure.key}>
            <dt>
              <a href={kpiHref(figure.key)}>{label(figure.key)}</a>
            </dt>
            <dd className="glance__value">{words(figure.unit, figure)}</dd>
            <dd className="small muted">{change(figure.unit, figure)}</dd>
            {figure.countedTo !== null && figure.countedTo < to && (
              <dd className="small muted">{t('insights.countedTo', { day: formatDay(figure.countedTo) })}</dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Waiting {
  readonly href: string;
  readonly label: string;
  readonly count: number;
  readonly about?: string;
}

/** What waits for whoever looks, place by place; in words where nothing does. */
export function GlanceWaiting({ queue, desk }: Glance) {
  const t = useT();
  const { formatNumber } = useFormat();
  const lines = useWaiting({ queue, desk }).filter(({ count }) => count > 0);
  return (
    <section className="stack" aria-labelledby="attend">
      <SectionHead id="attend" title={t('admin.toDo.title')} />
      {lines.length === 0 ? (
        <p>{t('admin.toDo.none')}</p>
      ) : (
        <ul className="f glance__list">
          {lines.map(({ href, label, count, about }) => (
            <li key={href}>
              <span>
                <a href={href}>{label}</a>
                {about !== undefined && <span className="small muted"> {about}</span>}
              </span>
              <b>{count >= 1000 ? t('admin.toDo.many') : formatNumber(count)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The queue and the desk in detail, then whatever other part says that something waits in it. */
function useWaiting({ queue, desk }: Pick<Glance, 'queue' | 'desk'>): readonly Waiting[] {
  const t = useT();
  const { may, waiting } = usePage();
  const ofQueue: readonly Waiting[] = queue
    ? [
        {
          href: QUEUE,
          label: t('admin.toDo.queue'),
          count: queue.open,
          ...(queue.mine > 0 && { about: t('admin.toDo.mine', { count: queue.mine }) }),
        },
      ]
    : [];
  const at = (vue: string) => hrefWith(DESK, { vue });
  const ofDesk: readonly Waiting[] = desk
    ? [
        { href: DESK, label: t('admin.toDo.toAnswer'), count: desk.toAnswer },
        { href: at('valider'), label: t('admin.toDo.toValidate'), count: desk.toValidate },
        { href: at('revoir'), label: t('admin.toDo.toReview'), count: desk.toReview },
        {
          href: hrefWith(DESK, { vue: 'attribuees', agent: 'moi' }),
          label: t('admin.toDo.assigned'),
          count: desk.mine,
        },
      ]
    : [];
  const others = sectionsFor(may)
    .filter(({ href }) => href !== QUEUE && href !== DESK)
    .map(({ href, label }) => ({ href, label: t(label), count: waiting.get(href) ?? 0 }));
  return [...ofQueue, ...ofDesk, ...others];
}

/** The events of the next seven days; nothing for who runs none. */
export function GlanceEvents({ events, beyond }: Glance) {
  const t = useT();
  const { may } = usePage();
  if (!may('event.manage')) return null;
  return (
    <Listed
      id="evenements"
      title={t('admin.week.title')}
      more={{ href: MANAGE_EVENTS, label: t('admin.week.all') }}
      none={t('admin.week.none')}
      items={events}
      beyond={beyond.events}
      about={(event) => <Exactly at={event.from} />}
    />
  );
}

/** Announcements in force, campaigns that leave, polls and surveys that are open, lists of guests that are being written to. */
export function GlanceUnderWay({ underWay, beyond, sendings }: Glance) {
  const t = useT();
  const { formatNumber } = useFormat();
  const { may } = usePage();
  if (!seesUnderWay(may) && !may('member.invite')) return null;
  return (
    <Listed
      id="en-cours"
      title={t('admin.underWay.title')}
      more={
        may('announcement.publish')
          ? { href: EDITORIAL, label: t('admin.underWay.all') }
          : may('member.invite')
            ? { href: INVITATIONS, label: t('invitations.title') }
            : undefined
      }
      none={t('admin.underWay.none')}
      items={underWay}
      beyond={beyond.underWay}
      about={({ kind, until }) => (
        <>
          <Pill tone={kind === 'incident' ? 'warn' : 'plain'}>{t(`editorial.kind.${kind}`)}</Pill>{' '}
          {until !== null && t.rich('admin.underWay.until', { day: <Day at={until} /> })}
        </>
      )}
    >
      {sendings.map(({ id, source, sent, invited }) => (
        <li key={id}>
          <a href={importHref(id)}>{source}</a>
          <span className="small muted">
            <Pill tone="plain">{t('admin.underWay.import')}</Pill>{' '}
            {invited > 0 &&
              t('admin.underWay.sent', { sent: formatNumber(sent), invited: formatNumber(invited) })}
          </span>
        </li>
      ))}
    </Listed>
  );
}

function Listed(props: {
  id: string;
  title: string;
  more?: { href: string; label: string } | undefined;
  none: string;
  items: readonly Planned[];
  beyond: number;
  about: (one: Planned) => ReactNode;
  children?: readonly ReactNode[];
}) {
  const t = useT();
  const { items, beyond, children = [] } = props;
  const authors = usePage().may('official.author');
  return (
    <section className="stack" aria-labelledby={props.id}>
      <SectionHead id={props.id} title={props.title} {...(props.more && { more: props.more })} />
      {items.length + children.length === 0 ? (
        <p>{props.none}</p>
      ) : (
        <ul className="f glance__list">
          {children}
          {items.map((one) => (
            <li key={`${one.kind}-${one.key}`}>
              <a href={plannedHref(one, authors)}>{one.title}</a>
              <span className="small muted">{props.about(one)}</span>
            </li>
          ))}
          {beyond > 0 && <li className="muted">{t('admin.more', { count: beyond })}</li>}
        </ul>
      )}
    </section>
  );
}
