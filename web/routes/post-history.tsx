import { postIdIn } from '../forum/topic-visit.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import { memberHref, postDeedHref, postHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { WordsDiff } from '../ui/words-diff.tsx';

export const loader = read('posts.history', async (visit) => {
  const { app, actor, url } = visit;
  const history = await app.community.postHistory.execute(actor, postIdIn(visit));
  const latest = history?.versions.at(-1);
  if (!history || !latest) throw nothingHere('community.post-not-found');
  const asked = url.searchParams.get('version');
  const shown = asked === null ? latest : history.versions.find((each) => String(each.number) === asked);
  if (!shown) throw nothingHere('community.post-not-found');
  const before = history.versions.find((each) => each.number === shown.number - 1);
  return {
    postId: history.postId,
    topic: history.topic,
    versions: history.versions.map(({ source: _source, ...version }) => version).reverse(),
    shown: shown.number,
    latest: latest.number,
    hasBefore: before !== undefined,
    diff: app.text.diff(before?.source ?? shown.source, shown.source),
  };
});

export default function PostHistoryRoute() {
  const history = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const here = postDeedHref(history.postId, 'historique');
  return (
    <SmallPage
      title={t('topic.historyPage.title')}
      lead={t('topic.historyPage.lead', { title: history.topic.title })}
    >
      <SectionHead id="changes" title={t('topic.historyPage.changes', { number: history.shown })} />
      {!history.hasBefore && (
        <p className="muted">
          {t(history.latest === 1 ? 'topic.historyPage.none' : 'topic.historyPage.first')}
        </p>
      )}
      <WordsDiff id="diff" parts={history.diff} />
      <SectionHead id="versions" title={t('topic.historyPage.versions')} />
      <ol className="list" reversed>
        {history.versions.map((version) => (
          <li key={version.number}>
            <a
              href={`${here}?version=${version.number}`}
              aria-current={version.number === history.shown ? 'true' : undefined}
            >
              {t('topic.historyPage.version', { number: version.number })}
              {version.number === history.latest && ` (${t('topic.historyPage.current')})`}
            </a>
            <p className="small muted">
              {t.rich('topic.historyPage.by', {
                name:
                  version.by.status === 'deleted' ? (
                    t('forum.topic.formerMember')
                  ) : (
                    <a href={memberHref(version.by)}>{version.by.pseudonym}</a>
                  ),
                day: format.formatMoment(version.at),
              })}
            </p>
            {version.reason && (
              <p className="small">{t('topic.historyPage.reason', { reason: version.reason })}</p>
            )}
          </li>
        ))}
      </ol>
      <p>
        <ButtonLink href={postHref(history.postId)}>{t('topic.form.back')}</ButtonLink>
      </p>
    </SmallPage>
  );
}
