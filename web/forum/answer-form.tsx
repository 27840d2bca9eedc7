import type { TopicView } from '#application/community/topics/topic-page.query';
import type { Refused } from '../lib/gates.server.ts';
import { topicHref } from '../lib/addresses.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Composer } from '../ui/composer.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Where a member answers; a plain form. */
export function AnswerForm({ topic, refused }: { topic: TopicView; refused: Refused | undefined }) {
  const t = useT();
  const { member } = usePage();
  const here = topicHref(topic);
  return (
    <section aria-labelledby="repondre">
      <SectionHead id="repondre" title={t('forum.topic.yourAnswer')} />
      {topic.status === 'closed' ? (
        <Alert title={t('forum.topic.closed')} />
      ) : member === null ? (
        <ButtonLink look="main" href={`/connexion?retour=${encodeURIComponent(`${here}#repondre`)}`}>
          {t('forum.topic.signInToAnswer')}
        </ButtonLink>
      ) : (
        <form method="post" action={`${here}#repondre`}>
          <FormErrors errors={errorsOf(refused)} />
          <Composer
            name="body"
            label={t('forum.topic.yourAnswer')}
            help={t('forum.topic.answerHelp')}
            maxLength={30_000}
            required
            defaultValue={typedIn(refused, 'body')}
            error={errorOf(refused, 'body')}
            actions={<Button look="main">{t('forum.topic.publish')}</Button>}
          />
        </form>
      )}
    </section>
  );
}
