import { VOTES_EACH } from '#application/engagement/limits';
import type { IdeaView } from '#application/engagement/ideas/idea-view';
import { ideaHref, ideaVoteHref, signInHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

/** How many support an idea, and the vote of whoever looks: to be given, taken back, or why there is none. */
export function IdeaVoteBox({ idea }: { idea: IdeaView }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="card stack idea__vote" aria-labelledby="soutien">
      <h2 className="h-m" id="soutien">
        {t('ideas.vote.title')}
      </h2>
      <p className="idea__support">
        {idea.votes > 0 && <b>{format.formatNumber(idea.votes)} </b>}
        {t('ideas.vote.count', { count: idea.votes })}
      </p>
      <Vote idea={idea} />
    </section>
  );
}

function Vote({ idea }: { idea: IdeaView }) {
  const t = useT();
  const { member, may } = usePage();
  if (!idea.open)
    return (
      <>
        {idea.voted && <p>{t('ideas.vote.given')}</p>}
        <p className="muted">{t('ideas.vote.closed')}</p>
      </>
    );
  if (!member)
    return (
      <p>
        <ButtonLink look="main" href={signInHref(ideaHref(idea))}>
          {t('ideas.vote.signIn')}
        </ButtonLink>
      </p>
    );
  if (!may('idea.vote')) return <p className="muted">{t('ideas.vote.notYours')}</p>;
  const left = idea.votesLeft ?? 0;
  const spent = !idea.voted && left === 0;
  return (
    <>
      {idea.voted && <p>{t('ideas.vote.given')}</p>}
      {!spent && (
        <form method="post" action={ideaVoteHref(idea)}>
          <input type="hidden" name="vote" value={idea.voted ? 'take-back' : 'give'} />
          <Button look={idea.voted ? undefined : 'main'}>
            {t(idea.voted ? 'ideas.vote.takeBack' : 'ideas.vote.give')}
          </Button>
        </form>
      )}
      <p className="small muted">
        {spent ? t('ideas.vote.spent') : t('ideas.vote.left', { count: left, of: VOTES_EACH })}
      </p>
    </>
  );
}
