import type { ReactNode } from 'react';
import { OPINION_ANSWERS } from '#application/engagement/limits';
import { OPINION } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';

const SPARED = OPINION_ANSWERS['contact-spared'] as readonly ('yes' | 'partly' | 'no' | 'not-looking')[];

/** Under sealed answers, once in a while: whether they spared a call or a letter. One press answers. */
export function ContactSparedAsk({ postId, here }: { postId: string; here: string }) {
  const t = useT();
  return (
    <Ask kind="contact-spared" here={here} title={t('surveys.opinion.contactSpared')} postId={postId}>
      {SPARED.map((answer) => (
        <Button key={answer} name="answer" value={answer}>
          {t(`surveys.opinion.spared.${answer}`)}
        </Button>
      ))}
    </Ask>
  );
}

/** Twice a year at most: whether they would recommend the community. */
export function RecommendationAsk({ here }: { here: string }) {
  const t = useT();
  return (
    <Ask
      kind="recommendation"
      here={here}
      title={t('surveys.opinion.recommendation')}
      help={t('surveys.opinion.recommendationHelp')}
    >
      {OPINION_ANSWERS.recommendation.map((answer) => (
        <Button
          key={answer}
          name="answer"
          value={answer}
          aria-label={t('surveys.opinion.recommendationOf', { answer })}
        >
          {answer}
        </Button>
      ))}
    </Ask>
  );
}

function Ask(props: {
  kind: string;
  here: string;
  title: string;
  help?: string;
  postId?: string;
  children: ReactNode;
}) {
  const t = useT();
  const id = `avis-${props.kind}`;
  return (
    <section className="card stack opinion-ask" aria-labelledby={id}>
      <h2 className="h-m" id={id}>
        {props.title}
      </h2>
      {props.help && <p className="help">{props.help}</p>}
      <form method="post" action={hrefWith(OPINION, { retour: props.here })} className="stack">
        <input type="hidden" name="kind" value={props.kind} />
        {props.postId && <input type="hidden" name="postId" value={props.postId} />}
        <p className={props.kind === 'recommendation' ? 'marks-row' : 'cluster'}>{props.children}</p>
      </form>
      <p className="small muted">{t('surveys.opinion.note')}</p>
    </section>
  );
}
