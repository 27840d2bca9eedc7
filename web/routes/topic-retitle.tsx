import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { RetitleTopicRequest } from '#interfaces/http/community/topics.request';
import { ReasonField } from '../forum/reason-field.tsx';
import { RemovedAlert } from '../forum/removed-alert.tsx';
import { TagBoxes } from '../forum/tag-boxes.tsx';
import { topicOf, topicToChange } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { topicHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, isChanged, typedIn, typedList } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { afterWords } from '../words/told.server.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

export const loader = read('topics.retitle', async (visit) => {
  const { app, actor } = visit;
  const [page, tags] = await Promise.all([topicToChange(visit, 'retag'), app.community.tags.execute(actor)]);
  return {
    topic: page.topic,
    tags,
    mayRename: page.rights.retitle,
    isOwn: actor.memberId === page.opening.author.id,
  };
});

export const action = act('topics.retitle', RetitleTopicRequest, async (input, visit) => {
  const { app, actor } = visit;
  const topic = await topicOf(visit);
  const renamed = await app.community.retitleTopic.execute({
    actor,
    topicId: topic.id,
    title: input.title,
    tags: input.tags,
    version: input.version,
    reason: input.reason,
    agreed: input.agreed,
  });
  return afterWords(topicHref(renamed), renamed.told, 'topic.flash.retitled');
});

export default function TopicRetitleRoute() {
  const { topic, tags, mayRename, isOwn } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const meanwhile = isChanged(refused);
  return (
    <SmallPage title={t('topic.retitlePage.title')}>
      <ActForm
        refused={refused}
        back={topicHref(topic)}
        submit={<Button look="main">{t('topic.retitlePage.submit')}</Button>}
      >
        {meanwhile && (
          <Alert tone="warn" title={t('topic.retitlePage.meanwhile')}>
            {t('topic.retitlePage.meanwhileText')}
            <p>
              <strong>{topic.title}</strong>
              {topic.tags.length > 0 && ` · ${topic.tags.join(', ')}`}
            </p>
          </Alert>
        )}
        <RemovedAlert refused={refused} />
        <VersionSeen refused={refused} of={topic.version} />
        <TextField
          name="title"
          label={t('topic.retitlePage.name')}
          maxLength={LIMITS.title.max}
          required
          readOnly={!mayRename}
          help={mayRename ? undefined : t('topic.retitlePage.tagsOnly')}
          defaultValue={typedIn(refused, 'title', topic.title)}
          error={errorOf(refused, 'title')}
        />
        <WarnedBox refused={refused} />
        {mayRename && <ReasonField refused={refused} isOwn={isOwn} />}
        <TagBoxes
          legend={t('topic.retitlePage.tags')}
          help={t('topic.retitlePage.tagsHelp')}
          tags={tags}
          values={typedList(refused, 'tags', topic.tags)}
          error={errorOf(refused, 'tags')}
        />
      </ActForm>
    </SmallPage>
  );
}
