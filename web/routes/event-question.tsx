import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { TakeUpQuestionRequest } from '#interfaces/http/events/sessions.request';
import { questionIn } from '../events/asked-question.server.ts';
import { takenUpTexts } from '../events/taken-up-texts.ts';
import { CategorySelect } from '../forum/category-select.tsx';
import { takesKind } from '../forum/kinds-here.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { manageEventDeedHref, topicHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { missing } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { createTexts, useT } from '../lib/texts.tsx';
import { NoCategory } from '../lists/no-category.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { afterWords } from '../words/told.server.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';

export const loader = read('events.run', async (visit) => {
  const { app, actor, locale } = visit;
  const { event, question } = await questionIn(visit);
  const address = question.topicId && (await app.community.topicAddress.execute(actor, question.topicId));
  if (address) throw redirect(topicHref(address), 302);
  const categories = await app.community.categories.execute(actor);
  return {
    id: event.id,
    signs: question.signs,
    texts: takenUpTexts(event, question, createTexts(locale)),
    categories: categories.filter(
      (category) => takesKind(category, 'question') && actor.may('topic.open', category.id),
    ),
  };
});

/**
 * Taken up, opened, answered: each step is done once, however often the form is sent. Who signs is read in their own words:
 * nobody else's are published under their name.
 */
export const action = act('events.run', TakeUpQuestionRequest, async (input, visit) => {
  const { app, actor, locale } = visit;
  const { event, question } = await questionIn(visit);
  const { answer = '', categoryId, agreed } = input;
  if (categoryId === undefined) throw missing('categoryId');
  const taken = await app.events.takeUpQuestion.execute({
    actor,
    gatheringId: event.id,
    questionId: question.id,
  });
  const own = { ...question, body: taken.body };
  const { title, body } = taken.askedBy === null ? input : takenUpTexts(event, own, createTexts(locale));
  const before = await app.community.topicAddress.execute(actor, taken.topicId);
  const opened = before
    ? { ...before, id: taken.topicId, told: [] }
    : await app.community.openTopic.execute({
        actor,
        kind: 'question',
        categoryId,
        title,
        body,
        tags: [],
        agreed,
        takenUp: taken,
        branches: event.branches,
      });
  if (answer.trim() !== '')
    await app.community.postAnswer.execute({
      actor,
      topicId: opened.id,
      body: answer,
      replyTo: null,
      agreed,
    });
  return afterWords(topicHref(opened), opened.told, 'events.flash.takenUp');
});

/** A question of a session becomes a topic: all of it can be mended before. */
export default function EventQuestionRoute() {
  const { id, signs, texts, categories } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <SmallPage title={t('events.take.title')} lead={t(signs ? 'events.take.byAuthor' : 'events.take.byTeam')}>
      {categories.length === 0 ? (
        <NoCategory level={2} />
      ) : (
        <ActForm
          refused={refused}
          back={manageEventDeedHref(id, 'questions')}
          submit={<Button look="main">{t('events.take.submit')}</Button>}
          labels={{
            title: t('compose.ask.name'),
            body: t('compose.ask.body'),
            answer: t('events.take.answer'),
            categoryId: t('compose.ask.category'),
          }}
        >
          <WarnedBox refused={refused} />
          <TextField
            name="title"
            label={t('compose.ask.name')}
            maxLength={LIMITS.title.max}
            counter={!signs}
            readOnly={signs}
            defaultValue={signs ? texts.title : typedIn(refused, 'title', texts.title)}
            error={errorOf(refused, 'title')}
          />
          <CategorySelect
            label={t('compose.ask.category')}
            categories={categories}
            value={typedIn(refused, 'categoryId', '')}
            error={errorOf(refused, 'categoryId')}
          />
          <TextArea
            name="body"
            label={t('compose.ask.body')}
            rows={5}
            maxLength={LIMITS.body.max}
            readOnly={signs}
            defaultValue={signs ? texts.body : typedIn(refused, 'body', texts.body)}
            error={errorOf(refused, 'body')}
          />
          <WordsGuard />
          <TextArea
            name="answer"
            label={t('events.take.answer')}
            help={t('events.take.answerHelp')}
            optional
            rows={8}
            maxLength={LIMITS.body.max}
            defaultValue={typedIn(refused, 'answer', texts.answer)}
            error={errorOf(refused, 'answer')}
          />
        </ActForm>
      )}
    </SmallPage>
  );
}
