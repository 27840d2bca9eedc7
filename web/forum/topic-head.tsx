import type { TopicPage } from '#application/community/topics/topic-page.query';
import type { IncidentOfTopic } from '#application/community/incidents/incidents.query';
import { IncidentNotice } from '../incidents/known-incidents.tsx';
import type { MeasureBeside } from '#application/moderation/sanctions/measures-beside.query';
import { decisionHref } from '../decisions/decision-parts.tsx';
import { MeasuresBeside } from '../decisions/measures-beside.tsx';
import { categoryHref, topicHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { BranchMark } from '../ui/branch-mark.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { headingText } from '../ui/heading-text.ts';
import { Day } from '../ui/moment.tsx';
import { Pill } from '../ui/pill.tsx';
import { personOf } from './person.ts';

/** Where the topic stands, its title, who asked, when; then what readers have to know first. */
export function TopicHead(props: {
  page: TopicPage;
  incident?: IncidentOfTopic | null;
  measures?: readonly MeasureBeside[];
}) {
  const { page, incident = null, measures = [] } = props;
  const t = useT();
  const format = useFormat();
  const { topic, opening } = page;
  const { member } = usePage();
  const written = useWritten();
  const asker = personOf(opening.author, t);
  return (
    <>
      <Breadcrumbs
        items={[
          { href: '/', label: t('forum.topic.home') },
          ...(topic.parentCategory
            ? [{ href: categoryHref(topic.parentCategory), label: topic.parentCategory.name, given: true }]
            : []),
          { href: categoryHref(topic.category), label: topic.category.name, given: true },
        ]}
      />
      <header className="topic__head">
        <h1 {...written}>{headingText(topic.title)}</h1>
        <p className="topic__meta">
          <Avatar size="s" pseudonym={asker.pseudonym} branch={asker.branch} imageUrl={asker.avatarUrl} />
          {asker.href ? (
            <a className="name" href={asker.href}>
              {asker.pseudonym}
            </a>
          ) : (
            <span className="name">{asker.pseudonym}</span>
          )}
          {asker.branch && asker.branchName && <BranchMark branch={asker.branch} name={asker.branchName} />}
          <Day at={topic.openedAt} />
          {topic.views > 0 && <span>{t('forum.topic.views', { count: topic.views })}</span>}
          {topic.kind !== 'question' && <Pill>{t(`topic.meta.${topic.kind}`)}</Pill>}
          {topic.status === 'closed' && <Pill icon="lock">{t('topic.meta.closedTopic')}</Pill>}
          {topic.pinnedUntil && (
            <Pill icon="pin">
              {t('topic.meta.pinnedUntil', { day: format.formatDay(topic.pinnedUntil) })}
            </Pill>
          )}
        </p>
      </header>
      {topic.deletedAt && (
        <Alert
          tone={topic.removal?.hidden && !topic.removal.decisionId ? 'warn' : 'danger'}
          title={t(
            topic.removal?.hidden
              ? topic.removal.decisionId
                ? 'topic.hiddenNotice'
                : 'words.held.topic'
              : 'topic.deletedNotice',
          )}
        >
          {page.deletionReason && t('topic.form.reasonGiven', { reason: page.deletionReason })}{' '}
          {topic.removal?.hidden && !topic.removal.decisionId && opening.author.id === member?.id && (
            <a href="/brouillons#attente">{t('newcomers.pending.see')}</a>
          )}
          {topic.removal?.decisionId && (
            <a href={decisionHref(topic.removal.decisionId)}>{t('decisions.whyHidden')}</a>
          )}
          <MeasuresBeside of={topic.removal?.decisionId} measures={measures} />
        </Alert>
      )}
      {incident && <IncidentNotice incident={incident} closed={topic.status === 'closed'} />}
      {topic.duplicateOf && (!incident || incident.isOfficial) && (
        <Alert title={t('forum.topic.duplicate')}>
          <a href={topicHref(topic.duplicateOf)}>
            {t('forum.topic.seeMaster', { title: topic.duplicateOf.title })}
          </a>
        </Alert>
      )}
    </>
  );
}
