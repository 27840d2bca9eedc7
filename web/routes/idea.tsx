import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { IdeaCommentRequest } from '#interfaces/http/engagement/ideas.request';
import { IdeaAnswers, IdeaHistory } from '../ideas/idea-answers.tsx';
import { CommentForm, IdeaComments } from '../ideas/idea-comments.tsx';
import { ideaData, isFound } from '../ideas/idea-data.ts';
import { IdeaStatusPill } from '../ideas/idea-status.tsx';
import { commentPlace, ideaIn } from '../ideas/idea-visit.server.ts';
import { IdeaVoteBox } from '../ideas/vote-box.tsx';
import { NameOf } from '../engagement/member-names.tsx';
import { ideaDeedHref, ideaHref, IDEAS, manageIdeaHref, reportHref, ROADMAP } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsIdeas } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT, useWritten } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Folded } from '../ui/folded.tsx';
import { headingText } from '../ui/heading-text.ts';
import { AsideSection, Columns, Main, Wrap } from '../ui/layout.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Prose } from '../ui/prose.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('ideas.page', async (visit) => {
  const { app, actor, url, params, request } = visit;
  const idea = await ideaIn(visit);
  const here = ideaHref(idea);
  if (`${IDEAS}/${params['address']}` !== here && !isAfterDeed(request)) throw redirect(here, 301);
  showsIdeas(visit);
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  const comments = await app.engagement.ideaComments.execute(actor, idea.id, cursor);
  const people = [idea, ...idea.answers, ...comments.items].map(({ authorId }) => authorId);
  const [names, far] = await Promise.all([
    app.members.names.of([...new Set(people)]),
    app.members.distances.folded(actor, [...new Set(people)]),
  ]);
  return { idea, cursor, comments, names, far };
});

export const action = act('ideas.comment', IdeaCommentRequest, async (input, visit) => {
  const { app, actor } = visit;
  const idea = await ideaIn(visit);
  const { id, told } = await app.engagement.commentOnIdea.execute({ actor, ideaId: idea.id, ...input });
  return afterWords(await commentPlace(visit, idea, id), told, 'ideas.flash.commented');
});

/** One idea: what it says, who supports it, what the organisation answered, what members say of it. */
export default function IdeaRoute() {
  const { idea, cursor, comments, names, far } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { member, may, publicUrl, site } = usePage();
  const written = useWritten();
  const forAll = isFound(idea);
  const here = ideaHref(idea);
  const at = (place: string | null) => (place === null ? null : hrefWith(here, { cursor: place }));
  return (
    <Main>
      <Head
        title={idea.title}
        description={idea.title}
        canonical={here}
        noIndex={!forAll}
        share={forAll ? { kind: 'idee', id: idea.number, title: idea.title } : undefined}
        structured={
          forAll && cursor === null
            ? ideaData(
                idea,
                { comments: comments.items, names },
                { publicUrl, organisation: site.organisation },
                t,
              )
            : undefined
        }
      />
      <Wrap>
        <Breadcrumbs
          items={[
            { href: '/', label: t('forum.topic.home') },
            { href: IDEAS, label: t('ideas.title') },
          ]}
        />
        <Columns
          reading
          asideLabel={t('ideas.answer.history')}
          aside={
            <>
              {idea.answers.length > 0 && (
                <AsideSection id="historique" title={t('ideas.answer.history')}>
                  <IdeaHistory answers={idea.answers} />
                </AsideSection>
              )}
              <MergedFrom idea={idea} />
              <AsideSection id="suite" title={t('ideas.roadmap')}>
                <p className="small muted">{t('ideas.road.lead')}</p>
                <p>
                  <a href={ROADMAP}>{t('ideas.road.see')}</a>
                </p>
              </AsideSection>
            </>
          }
        >
          <header className="topic__head">
            <h1 {...written}>{headingText(idea.title)}</h1>
            <p className="topic__meta">
              <IdeaStatusPill status={idea.status} />
              <span>{t(`ideas.theme.${idea.theme}`)}</span>
              {idea.branches.map((branch) => (
                <span key={branch}>{branchName(branch, t)}</span>
              ))}
              <span>
                {t.rich('ideas.proposed', {
                  name: <NameOf id={idea.authorId} names={names} />,
                  day: <Day at={idea.proposedAt} />,
                })}
              </span>
              <span>{t('ideas.number', { number: idea.number })}</span>
            </p>
          </header>
          {idea.standing !== 'published' && <Alert tone="warn" title={t(`ideas.${idea.standing}`)} />}
          {idea.mergedInto && (
            <Alert title={t('ideas.merged.into')}>
              <a href={ideaHref(idea.mergedInto)}>{idea.mergedInto.title}</a>
            </Alert>
          )}
          <h2 className="vh">{t('ideas.text')}</h2>
          <Folded
            away={far.has(idea.authorId)}
            name={names.get(idea.authorId)?.pseudonym ?? t('rights.somebody')}
          >
            <Prose html={idea.html} />
          </Folded>
          <p className="cluster apart">
            {may('idea.manage') && (
              <ButtonLink icon="edit" href={manageIdeaHref(idea.id)}>
                {t('ideas.admin.answerAct')}
              </ButtonLink>
            )}
            {idea.mayEdit && (
              <ButtonLink icon="edit" href={ideaDeedHref(idea, 'modifier')}>
                {t('ideas.edit')}
              </ButtonLink>
            )}
            {idea.mayWithdraw && (
              <ButtonLink look="quiet" href={ideaDeedHref(idea, 'retirer')}>
                {t('ideas.withdraw.link')}
              </ButtonLink>
            )}
            {idea.standing === 'published' && idea.authorId !== member?.id && (
              <ButtonLink look="quiet" icon="flag" href={reportHref('idea', idea.id)} rel="nofollow">
                {t('ideas.report')}
              </ButtonLink>
            )}
          </p>
          <IdeaVoteBox idea={idea} />
          <IdeaAnswers answers={idea.answers} status={idea.status} names={names} />
          <section className="apart" aria-labelledby="commentaires">
            <SectionHead id="commentaires" title={t('ideas.comment.title')} />
            <IdeaComments idea={idea} comments={comments.items} names={names} far={far} />
            <Pagination
              previousHref={at(comments.previous)}
              nextHref={at(comments.next)}
              firstHref={cursor ? here : null}
            />
            <CommentForm idea={idea} refused={refused} />
          </section>
        </Columns>
      </Wrap>
    </Main>
  );
}

function MergedFrom({ idea }: { idea: ReturnType<typeof usePageData<typeof loader>>['idea'] }) {
  const t = useT();
  if (idea.mergedFrom.length === 0) return null;
  return (
    <AsideSection id="reunies" title={t('ideas.merged.from')}>
      <ul className="list">
        {idea.mergedFrom.map((one) => (
          <li key={one.number}>
            <a href={ideaHref(one)}>{headingText(one.title)}</a>
          </li>
        ))}
      </ul>
    </AsideSection>
  );
}
